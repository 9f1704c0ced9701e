/** A line to type, and what it is for. */
type Example = readonly [line: string, meaning: string];

const hookInstall: readonly Example[] = [
  ['leaksieve hook install', 'scan what is staged before each commit'],
  ['leaksieve hook install --pre-push', 'scan what a push brings'],
];

/** What help, man page and docs start with, by the command's path: `` is the program itself. */
export const examples: Readonly<Record<string, readonly Example[]>> = {
  '': [
    ['leaksieve', 'the current directory, in the terminal: triage what is found'],
    ['leaksieve scan .', 'a repository: its whole history and its working tree'],
    ['leaksieve git --staged', 'what the next commit would record'],
    ['leaksieve git --range main..HEAD', 'what a branch brings'],
    ['leaksieve dir ./config', 'files'],
    ['leaksieve site https://example.com', 'what a website of yours ships'],
    ['leaksieve github acme', 'all repositories of an owner'],
    ['leaksieve scan . -f sarif -o out.sarif', 'a report for code scanning'],
  ],
  scan: [
    ['leaksieve scan .', 'the repository here: history and working tree'],
    [
      'leaksieve scan . https://example.com',
      'a repository and its website: keys of the one are tried on the other',
    ],
    ['leaksieve scan backup.tar.gz', 'an archive, with the archives in it'],
    ['leaksieve scan . -f html:leaks.html -f json:leaks.json', 'two reports at once'],
  ],
  git: [
    ['leaksieve git', 'the whole history of the repository here'],
    ['leaksieve git --staged', 'what the next commit would record'],
    ['leaksieve git --range main..HEAD', 'what a branch brings'],
    ['leaksieve git https://git.example.com/team/app.git', 'a repository elsewhere, cloned for the scan'],
  ],
  dir: [
    ['leaksieve dir .', 'the files here; inside a repository without those that git ignores'],
    ['leaksieve dir . --no-ignore', 'those that git ignores, too'],
    ['leaksieve dir .env config/ --severity high', 'some files, and only what is severe'],
  ],
  site: [
    ['leaksieve site https://example.com', 'what a website ships, as a browser would read it'],
    ['leaksieve site https://example.com --active', 'also files that no page links to, such as /.env'],
    [
      'leaksieve site https://example.com --script-baseline scripts.json',
      'tell which scripts changed since the last scan',
    ],
    ['leaksieve site http://localhost:8080 --browser never', 'plain HTTP alone'],
  ],
  github: [
    ['leaksieve github acme', 'all repositories of an owner; only what changed, the next time'],
    ['leaksieve github acme/app', 'one of them'],
  ],
  fleet: [
    [
      'leaksieve fleet add --owner acme https://www.example.com',
      'an owner with all repositories, and a site',
    ],
    ['leaksieve fleet worker --drain', 'scan what waits, and end'],
    ['leaksieve fleet schedule "0 2 * * *"', 'all of it again each night, while a worker runs'],
    ['leaksieve fleet export -f html:report.html', 'what is known of all of it, as one report'],
  ],
  'fleet add': [
    ['leaksieve fleet add --owner acme', 'all repositories of an owner, also those to come'],
    ['leaksieve fleet add /srv/git/shop.git https://www.example.com', 'a repository, and a site'],
  ],
  'fleet approve': [
    [
      'leaksieve fleet approve https://shop.example.com --authorized-by "Ann, ann@example.com"',
      'a candidate is scanned from now on',
    ],
  ],
  'fleet pause': [['leaksieve fleet pause https://www.example.com', 'it is not scanned until resumed']],
  'fleet resume': [['leaksieve fleet resume https://www.example.com', 'it is scanned again']],
  'fleet retry': [['leaksieve fleet retry /srv/git/shop.git', 'what was given up is tried again']],
  'fleet schedule': [
    ['leaksieve fleet schedule "0 2 * * *" --timezone Europe/Berlin', 'all of it again each night'],
    ['leaksieve fleet schedule "0 7 * * *" --kind summary --notify slack', 'people are told each morning'],
    ['leaksieve fleet schedule', 'what is set'],
  ],
  'fleet worker': [
    ['leaksieve fleet worker', 'scan what waits, and what will'],
    ['leaksieve fleet worker --drain', 'scan what waits, and end'],
  ],
  'fleet retention': [['leaksieve fleet retention 365', 'keep scans for a year']],
  'fleet status': [['leaksieve fleet status --json', 'how many targets stand where, for programs']],
  'fleet summary': [
    ['leaksieve fleet summary --since 2026-11-27', 'what has changed since a day'],
    ['leaksieve fleet summary -f html -o night.html --mark-told', 'what nobody was told yet, as a page'],
  ],
  'fleet findings': [['leaksieve fleet findings --severity high', 'the gravest and newest first']],
  'fleet export': [
    ['leaksieve fleet export -f html:report.html', 'one report of all targets'],
    ['leaksieve fleet export /srv/git/shop.git -f sarif', 'of one target'],
  ],
  stdin: [
    ['kubectl get secrets -o yaml | leaksieve stdin', 'what another program prints'],
    ['git show HEAD:.env | leaksieve stdin --path .env', 'under a name, for rules that look at names'],
  ],
  incident: [
    ['leaksieve incident leaked-key --repo .', 'a key was pushed: what to do, and what is proved'],
    ['leaksieve incident laravel-env --repo . --site https://example.com', 'a .env file was readable'],
    ['leaksieve incident brevo --resume leaksieve-incident/evidence-ID.json', 'go on with an earlier run'],
  ],
  report: [
    ['leaksieve report leaks.json -f html -o leaks.html', 'a report as a page'],
    ['leaksieve report gitleaks.json trufflehog.json -f sarif', 'what others found, as one report'],
    ['leaksieve report leaks.json --fail-on high', 'exit 1 when it holds something severe'],
  ],
  view: [
    ['leaksieve view leaks.json', 'read and decide with keys'],
    ['leaksieve view gitleaks.json other.sarif', 'what others found, as one list'],
  ],
  baseline: [
    ['leaksieve baseline create', 'what is there today is known'],
    ['leaksieve baseline prune', 'forget what is gone'],
  ],
  'baseline create': [['leaksieve baseline create . -o .leaksieve-baseline', 'what is there today is known']],
  'baseline update': [['leaksieve baseline update', 'add what is new']],
  'baseline prune': [['leaksieve baseline prune', 'forget what is gone']],
  hook: hookInstall,
  'hook install': hookInstall,
  'hook uninstall': [['leaksieve hook uninstall', 'all hooks of leaksieve here']],
  'hook status': [['leaksieve hook status', 'which hooks are installed here']],
  rules: [
    ['leaksieve rules list', 'all rules'],
    ['leaksieve rules test acme-*', 'your own rules, on their examples'],
  ],
  'rules list': [['leaksieve rules list -f json', 'all rules, for programs']],
  'rules show': [['leaksieve rules show github-pat', 'one rule']],
  'rules test': [['leaksieve rules test acme-*', 'your own rules, on their examples']],
  explain: [
    ['leaksieve explain github-pat', 'what a token of GitHub opens, and how to revoke it'],
    ['leaksieve explain FINGERPRINT --report leaks.json', 'what to do about one finding'],
  ],
  config: [['leaksieve config check', 'is the configuration here right?']],
  'config show': [['leaksieve config show', 'which file holds here, and where each rule comes from']],
  'config check': [['leaksieve config check .leaksieve.toml', 'is this file right?']],
  init: [['leaksieve init', 'a commented .leaksieve.toml to start from']],
  doctor: [['leaksieve doctor', 'what scans of this folder rely on']],
  completion: [
    ['eval "$(leaksieve completion bash)"', 'in ~/.bashrc'],
    ['eval "$(leaksieve completion zsh)"', 'in ~/.zshrc, after compinit'],
    ['leaksieve completion fish > ~/.config/fish/completions/leaksieve.fish', 'once, for fish'],
  ],
};

/** The examples of a command as its help shows them; empty: it has none. */
export function exampleText(path: string): string {
  const lines = examples[path] ?? [];
  const width = Math.min(42, Math.max(0, ...lines.map(([line]) => line.length)));
  const shown = lines.map(([line, meaning]) =>
    line.length > width
      ? `  ${line}\n  ${' '.repeat(width)}  ${meaning}`
      : `  ${line.padEnd(width)}  ${meaning}`,
  );
  return shown.length === 0 ? '' : `Examples:\n${shown.join('\n')}\n`;
}
