/** Folders and names that say what a file is for; the first that fits counts. `!` parts an archive from what is in it. */
const roles: readonly (readonly [role: string, pattern: RegExp])[] = [
  ['message', /^(?:COMMIT_MESSAGE|TAG_MESSAGE|REFLOG_MESSAGE)$/],
  [
    'test',
    /(?:^|[/!])(?:__mocks__|__tests__|cypress|e2e|fixtures?|mocks?|specs?|t|test[-_]?(?:cases?|data|suites?)?|tests|testing)\//i,
  ],
  ['test', /(?:^|[/!])test_[^/]*$|[._-](?:spec|tests?)(?:\.[^/]*)?$/i],
  // Case tells a word of a name, which `latest.go` has none of.
  ['test', /[a-z0-9]Tests?\.[a-z]{1,5}$/],
  [
    'example',
    /(?:^|[/!])(?:demos?|examples?|samples?)\/|[._-](?:dist|example|sample|tpl|template)(?:\.[^/]*)?$/i,
  ],
  [
    'documentation',
    /(?:^|[/!])(?:(?:docs?|documentation|man|tutorials?)\/|(?:readme|changelog|contributing)[^/]*$)|\.(?:adoc|mdx?|rst)$/i,
  ],
  ['environment', /(?:^|[/!])\.env(?:\.[^/]*)?$|\.env$/i],
  [
    'pipeline',
    /(?:^|[/!])(?:\.github|\.circleci|\.gitlab-ci[^/]*|Jenkinsfile|azure-pipelines[^/]*)(?:\/|$)/i,
  ],
  ['configuration', /\.(?:ya?ml|toml|ini|cfg|conf|config|properties|json|xml|tfvars|tf)$/i],
  ['key file', /\.(?:pem|key|p12|pfx|jks|keystore|ppk)$|(?:^|[/!])id_(?:rsa|dsa|ecdsa|ed25519)$/i],
  ['build output', /(?:^|[/!])(?:dist|build|out|target|public\/assets)\/|\.min\.[a-z]+$|\.map$/i],
  ['text', /\.txt$/i],
];

const rolesForShow = new Set(['test', 'example', 'documentation']);

/** What a file is for, as its path says it: its role in words, `source` where nothing tells. */
export function fileRole(path: string): string {
  return roles.find(([, pattern]) => pattern.test(path))?.[0] ?? 'source';
}

/** Whether a file is there to be read or tried: documentation, an example or a test, by the names that these usually have. */
export function isForShow(path: string): boolean {
  return rolesForShow.has(fileRole(path));
}
