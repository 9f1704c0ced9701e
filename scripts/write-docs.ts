import { readFileSync, writeFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { commandsPage } from './commands-page.ts';
import { demoRun } from './demo-run.ts';
import { rulesRepository, shopRepository } from './demo-repository.ts';
import { withRuns } from './page-runs.ts';
import { rulesPage } from './rules-page.ts';
import { screenPicture } from './screen-picture.ts';

// Its examples are run.
const shop = shopRepository();
const repositories = readFileSync('docs/repositories.md', 'utf8');
writeFileSync('docs/repositories.md', withRuns(repositories, shop));
shop.remove();
const writing = readFileSync('docs/writing-rules.md', 'utf8');
const acme = rulesRepository(writing);
writeFileSync('docs/writing-rules.md', withRuns(writing, acme));
acme.remove();

const demo = 'leaksieve scan .';

writeFileSync('docs/rules.md', rulesPage());
writeFileSync('docs/commands.md', await commandsPage());
const printed = demoRun('always');
writeFileSync('docs/scan.svg', screenPicture(demo, printed));
const readme = readFileSync('README.md', 'utf8');
const shown = new RegExp(`(\`\`\`console\\n\\$ ${demo.replaceAll('.', '\\.')}\\n)[\\s\\S]*?(?=\`\`\`)`);
writeFileSync(
  'README.md',
  readme.replace(shown, (_, head: string) => `${head}${stripVTControlCharacters(printed)}`),
);
