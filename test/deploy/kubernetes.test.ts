import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';

const folder = 'deploy/kubernetes';
const kustomization = 'kustomization.yaml';
const files = readdirSync(folder).filter((name) => name !== kustomization);

const manifest = v.looseObject({
  apiVersion: v.string(),
  kind: v.string(),
  metadata: v.looseObject({ name: v.string() }),
});
type Manifest = v.InferOutput<typeof manifest>;

const manifests = files.flatMap((file) =>
  parseAllDocuments(readFileSync(`${folder}/${file}`, 'utf8')).map((document) =>
    v.parse(manifest, document.toJS()),
  ),
);

const models = v.record(v.string(), v.unknown());

/** Holds a manifest against the schema of Kubernetes for its kind. @throws Error saying what is wrong */
async function validate({ apiVersion, kind, ...rest }: Manifest): Promise<void> {
  const kinds = v.parse(models, await import(/* @vite-ignore */ `kubernetes-models/${apiVersion}`));
  const Model = kinds[kind];
  if (typeof Model !== 'function') {
    throw new TypeError(`Kubernetes has no ${kind} in ${apiVersion}`);
  }
  const made: unknown = Reflect.construct(Model, [rest]);
  v.parse(v.object({ validate: v.function() }), made).validate.call(made);
}

/** Specifications of pods, wherever they are in a manifest. */
function podsOf(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return 'containers' in value ? [value] : Object.values(value).flatMap(podsOf);
}

describe('manifests for Kubernetes', () => {
  it.each(manifests)('$kind $metadata.name is as its schema says', async (one) => {
    await expect(validate(one)).resolves.toBeUndefined();
  });

  it.each([
    ['an unknown kind', { kind: 'Deploiment' }],
    ['a number that is text', { spec: { replicas: 'four' } }],
    ['no selector', { spec: { replicas: 1 } }],
  ])('with %s would be refused', async (_, change) => {
    const deployment = manifests.find(({ kind }) => kind === 'Deployment')!;
    await expect(validate({ ...deployment, ...change })).rejects.toThrow();
  });

  it('are all in the kustomization', () => {
    const text = readFileSync(`${folder}/${kustomization}`, 'utf8');
    const { resources } = v.parse(v.looseObject({ resources: v.array(v.string()) }), parse(text));
    expect(resources.toSorted()).toEqual(files.toSorted());
  });

  it.skipIf(spawnSync('kubectl', ['version', '--client']).status !== 0)('are built by kustomize', () => {
    const { status, stdout } = spawnSync('kubectl', ['kustomize', folder], { encoding: 'utf8' });
    expect(status).toBe(0);
    const built = parseAllDocuments(stdout).map((document) => v.parse(manifest, document.toJS()));
    expect(built).toHaveLength(manifests.length);
    expect(stdout).toMatch(/image: leaksieve:\d+\.\d+\.\d+\n/);
  });

  it('give no pod more than it needs', () => {
    const pods = manifests.flatMap(podsOf);
    expect(pods).toHaveLength(2);
    for (const pod of pods) {
      expect(pod).toMatchObject({
        automountServiceAccountToken: false,
        securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
        containers: [
          {
            securityContext: {
              allowPrivilegeEscalation: false,
              readOnlyRootFilesystem: true,
              capabilities: { drop: ['ALL'] },
            },
            resources: { limits: { memory: expect.stringMatching(/^\d+[MG]i$/) } },
          },
        ],
      });
    }
  });

  it('mount all volumes that they name', () => {
    const pod = v.object({
      containers: v.array(v.object({ volumeMounts: v.array(v.object({ name: v.string() })) })),
      volumes: v.array(v.object({ name: v.string() })),
    });
    for (const one of manifests.flatMap(podsOf)) {
      const { containers, volumes } = v.parse(pod, one);
      const mounted = containers.flatMap(({ volumeMounts }) => volumeMounts.map(({ name }) => name));
      expect(mounted.toSorted()).toEqual(volumes.map(({ name }) => name).sort());
    }
  });
});
