import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { siteChecks } from '../../src/checks/index.ts';
import { builtinCloudRules } from '../../src/rules/site/cloud-rules.ts';
import { builtinPacks } from '../../src/rules/site/builtin-packs.ts';

const packs = builtinPacks();
const told = siteChecks({
  advisories: null,
  scriptBaseline: null,
  exposure: { packs, wanted: [], authorizedBy: null, announce() {} },
  origin: { named: [], authorizedBy: null, nameSources: [], announce() {} },
  names: { sources: [], announce() {} },
  cloud: { rules: builtinCloudRules(), isWanted: false, authorizedBy: null, announce() {} },
}).flatMap(({ rules }) => rules);

const folder = fileURLToPath(new URL('../../src/checks', import.meta.url));

it('checks tell every rule of their findings, each once', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const texts = files.map((name) => readFileSync(path.join(folder, name), 'utf8'));
  const written = texts.flatMap((text) =>
    Array.from(text.matchAll(/\brule: '([a-z0-9-]+)'/g), ([, id]) => id!),
  );
  expect(written.length).toBeGreaterThan(40);
  expect(written.filter((id) => !told.includes(id))).toEqual([]);
  expect(told.filter((id, at) => told.indexOf(id) !== at)).toEqual([]);
});
