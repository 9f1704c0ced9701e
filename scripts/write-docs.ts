import { writeFileSync } from 'node:fs';
import { commandsPage } from './commands-page.ts';
import { rulesPage } from './rules-page.ts';

writeFileSync('docs/rules.md', rulesPage());
writeFileSync('docs/commands.md', await commandsPage());
