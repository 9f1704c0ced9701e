import type { Check } from '../model/check.ts';
import type { BaselineOption } from '../model/script-baseline.ts';
import { cloudBackEnds, type CloudOptions } from './cloud/cloud-back-ends.ts';
import type { Advisories } from './component/component.ts';
import { vulnerableComponent } from './component/vulnerable-component.ts';
import { exposure, type ExposureOptions } from './exposure/exposure.ts';
import { cloakedPage } from './cloaking/cloaked-page.ts';
import { dkim } from './posture/dkim.ts';
import { domainCheck } from './posture/domain-check.ts';
import { mailHosts } from './posture/mail-hosts.ts';
import { postureChecks } from './posture/index.ts';
import { originBypass, type OriginOptions } from './posture/origin/origin-bypass.ts';
import { legacyTls } from './posture/legacy-tls.ts';
import { canarySink } from './script/canary-sink.ts';
import { hostNames, type NameOptions } from './names/host-names.ts';
import { danglingScript } from './script/dangling-script.ts';
import { injectedScript } from './script/injected-script.ts';

/** What checks of sites need to know. */
export interface SiteCheckOptions {
  /** Advisories that replace those that come with leaksieve; null: none do. */
  readonly advisories: Advisories | null;
  /** Null: scripts are compared with none. */
  readonly scriptBaseline: BaselineOption | null;
  /** Whether made-up data is typed into forms. Default: it is not. */
  readonly typesCanaries?: boolean;
  readonly exposure: ExposureOptions;
  readonly cloud: CloudOptions;
  readonly names: NameOptions;
  readonly origin: OriginOptions;
}

/** The checks of every scan of a site. */
export function siteChecks(options: SiteCheckOptions): readonly Check[] {
  return [
    danglingScript,
    canarySink(options.typesCanaries === true),
    injectedScript(options.scriptBaseline),
    vulnerableComponent(options.advisories),
    exposure(options.exposure),
    cloudBackEnds(options.cloud),
    ...postureChecks,
    legacyTls(options.exposure.authorizedBy),
    domainCheck(),
    dkim(),
    mailHosts(options.exposure.authorizedBy),
    hostNames(options.names),
    originBypass(options.origin),
    cloakedPage(options.exposure.authorizedBy),
  ];
}
