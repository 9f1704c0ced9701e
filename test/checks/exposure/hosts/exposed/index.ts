import type { Host } from '../host.ts';
import { backupHosts } from './backup-hosts.ts';
import { contentHosts } from './content-hosts.ts';
import { frameworkHosts } from './framework-hosts.ts';
import { laravelHosts } from './laravel-hosts.ts';
import { mauticHosts } from './mautic-hosts.ts';
import { panelHosts } from './panel-hosts.ts';
import { settingsHosts } from './settings-hosts.ts';
import { symfonyHosts } from './symfony-hosts.ts';
import { versionControlHosts } from './version-control-hosts.ts';

/** Hosts that leave something open, as real software would send it. */
export const exposedHosts: readonly Host[] = [
  ...mauticHosts,
  ...laravelHosts,
  ...symfonyHosts,
  ...frameworkHosts,
  ...contentHosts,
  ...versionControlHosts,
  ...settingsHosts,
  ...backupHosts,
  ...panelHosts,
];
