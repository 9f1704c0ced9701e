/** The hooks that leaksieve can be. */
export const hookKinds = ['pre-commit', 'pre-push', 'pre-receive'] as const;
export type HookKind = (typeof hookKinds)[number];

/** How one hook runs the scan, and what it says when it stops git. */
export interface HookTraits {
  /** Arguments of `leaksieve`, in `sh` syntax. No path among them: the environment of the hook says which index is meant. */
  readonly args: string;
  /** Git gives it lines on standard input, which a hook that was there before needs as well. */
  readonly readsInput: boolean;
  /** What has not happened when it fails. */
  readonly stopped: string;
  /** How to do without it once. Null on a server, where whoever pushes must not decide that. */
  readonly skip: string | null;
}

/** What each hook does, by its name. */
export const hookTraits: Readonly<Record<HookKind, HookTraits>> = {
  'pre-commit': {
    args: 'git --staged -q',
    readsInput: false,
    stopped: 'nothing was committed',
    skip: 'LEAKSIEVE_SKIP=1 git commit ..., or git commit --no-verify ...',
  },
  'pre-push': {
    args: 'git --pre-push --remote="${1:-}" -q',
    readsInput: true,
    stopped: 'nothing was pushed',
    skip: 'LEAKSIEVE_SKIP=1 git push ..., or git push --no-verify ...',
  },
  'pre-receive': {
    args: 'git --pre-receive -q',
    readsInput: true,
    stopped: 'the push was refused',
    skip: null,
  },
};
