import { build } from '../../scripts/build.ts';

/** Tests of the command run the built one: what a user gets. */
export async function setup(): Promise<void> {
  await build();
}
