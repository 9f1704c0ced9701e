/** Folders and names that say what a file is for; the first that fits counts. */
const roles: readonly (readonly [role: string, pattern: RegExp])[] = [
  ['message', /^(?:COMMIT_MESSAGE|TAG_MESSAGE|REFLOG_MESSAGE)$/],
  ['test', /(?:^|\/)(?:tests?|__tests__|specs?|fixtures?|testdata|mocks?)\/|[._-](?:test|spec)\.[^/]*$/i],
  ['example', /(?:^|\/)(?:examples?|samples?|demos?)\/|\.(?:example|sample|dist|template)$/i],
  ['documentation', /(?:^|\/)docs?\/|\.(?:md|mdx|rst|adoc|txt)$/i],
  ['environment', /(?:^|\/)\.env(?:\.[^/]*)?$|\.env$/i],
  ['pipeline', /(?:^|\/)(?:\.github|\.circleci|\.gitlab-ci[^/]*|Jenkinsfile|azure-pipelines[^/]*)(?:\/|$)/i],
  ['configuration', /\.(?:ya?ml|toml|ini|cfg|conf|config|properties|json|xml|tfvars|tf)$/i],
  ['key file', /\.(?:pem|key|p12|pfx|jks|keystore|ppk)$|(?:^|\/)id_(?:rsa|dsa|ecdsa|ed25519)$/i],
  ['build output', /(?:^|\/)(?:dist|build|out|target|public\/assets)\/|\.min\.[a-z]+$|\.map$/i],
];

/** What a file is for, as its path says it, for those who decide which findings to read first. */
export function fileRole(path: string): string {
  return roles.find(([, pattern]) => pattern.test(path))?.[0] ?? 'source';
}
