import { readFileSync, writeFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { commandsPage } from './commands-page.ts';
import { demoRun } from './demo-run.ts';
import { rulesPage } from './rules-page.ts';
import { screenPicture } from './screen-picture.ts';

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
