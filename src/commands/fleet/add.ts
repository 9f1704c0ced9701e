import type { Command } from 'commander';
import type { AddFlags } from '../../config/fleet-flags.ts';
import { readPolicyFile } from '../../config/policy-file.ts';
import { flagsOfWords, typedWords } from '../../config/target-flags.ts';
import { addTargets, type NewTarget } from '../../fleet/add-targets.ts';
import { gitHubTarget } from '../../github/repository.ts';
import { ScanError } from '../../model/scan-error.ts';
import { quantity } from '../../report/quantity.ts';
import { readStandardInput } from '../target/standard-input.ts';
import { checkTarget } from './check-target.ts';
import { namedTarget } from './named-target.ts';
import { withFleet } from './open-fleet.ts';
import { storedWords } from './stored-words.ts';

/** Adds targets with the flags that were typed; they wait for a worker from then on. */
export async function add(names: readonly string[], flags: AddFlags, own: Command): Promise<number> {
  const words = typedWords(own);
  const settings = flagsOfWords(words);
  const shared = {
    settings: storedWords(words),
    state: 'active',
    priority: priorityOf(flags.priority),
    authorizedBy: settings.authorizedBy ?? null,
    foundBy: null,
  } as const;
  const targets: NewTarget[] = [
    ...(await allNames(names, flags)).map((name) => ({
      ...namedTarget(name, flags.site === true),
      ...shared,
    })),
    ...(flags.owner ?? []).map((name) => ({ kind: 'owner' as const, name: ownerName(name), ...shared })),
  ];
  if (targets.length === 0) {
    throw new ScanError('USAGE', 'name at least one repository, site, --owner or --file');
  }
  new Set(targets.map(({ kind }) => kind)).forEach((kind) => checkTarget(kind, settings));
  return withFleet(flags, async (store) => {
    const now = new Date().toISOString();
    const due = await store.db.transaction().execute(async (tx) => {
      const added = await addTargets(tx, targets, now);
      await store.queueDue(tx, now);
      return added;
    });
    console.log(`${quantity(due.length, 'target')} will be scanned.`);
    return 0;
  });
}

async function allNames(names: readonly string[], { file = [] }: AddFlags): Promise<readonly string[]> {
  const read = file.flatMap((name) => {
    const text = readPolicyFile(name);
    if (text === null) {
      throw new ScanError('USAGE', `${name} does not exist: --file takes a file with a target on each line`);
    }
    return linesOf(text);
  });
  const typed = names.filter((name) => name !== '-');
  const input = names.includes('-') ? linesOf(await readStandardInput(new AbortController().signal)) : [];
  return [...typed, ...read, ...input];
}

/** Lines, without empty ones and comments. */
function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

function ownerName(text: string): string {
  const target = gitHubTarget(text);
  if (target === null || target.repository !== null) {
    throw new ScanError('USAGE', `${text} is no owner: give a user or an organisation`);
  }
  return target.owner;
}

function priorityOf(text: string): number {
  const priority = Number(text);
  if (!/^-?\d{1,4}$/.test(text)) {
    throw new ScanError('USAGE', `--priority takes a whole number from -9999 to 9999, not "${text}"`);
  }
  return priority;
}
