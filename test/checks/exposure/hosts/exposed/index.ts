import type { Host } from '../host.ts';
import { contentHosts } from './content-hosts.ts';
import { frameworkHosts } from './framework-hosts.ts';
import { leftoverHosts } from './leftover-hosts.ts';
import { mauticHosts } from './mautic-hosts.ts';
import { panelHosts } from './panel-hosts.ts';

/** Hosts that leave something open, as real software would send it. */
export const exposedHosts: readonly Host[] = [
  ...mauticHosts,
  ...frameworkHosts,
  ...contentHosts,
  ...leftoverHosts,
  ...panelHosts,
];
