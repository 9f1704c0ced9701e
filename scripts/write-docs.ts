import { readFileSync, writeFileSync } from 'node:fs';
import { commandsPage } from './commands-page.ts';
import { demoRun } from './demo-run.ts';
import { rulesPage } from './rules-page.ts';
import { screenPicture } from './screen-picture.ts';

const demo = 'leaksieve scan .';

writeFileSync('docs/rules.md', rulesPage());
writeFileSync('docs/commands.md', await commandsPage());
writeFileSync('docs/scan.svg', screenPicture(demo, demoRun('always')));
const readme = readFileSync('README.md', 'utf8');
const shown = new RegExp(`(\`\`\`console\\n\\$ ${demo.replaceAll('.', '\\.')}\\n)[\\s\\S]*?(?=\`\`\`)`);
writeFileSync(
  'README.md',
  readme.replace(shown, (_, head: string) => `${head}${demoRun('never')}`),
);
