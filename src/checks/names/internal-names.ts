import type { SiteFinding } from '../../model/check.ts';
import { isOfDomain } from '../is-of-domain.ts';
import { weaknessFinding, type WeaknessKind } from '../posture/weakness.ts';
import type { LoggedCertificate } from './logged-certificate.ts';

const published: WeaknessKind = {
  rule: 'internal-names-published',
  title: 'Certificates publish names of internal hosts',
  severity: 'info',
  remediation: [
    'Every public certificate is in the logs for good: see that these hosts ask for a login, or answer to your own networks alone',
    'For hosts to come, take a certificate for *.your-domain or one of an authority of your own',
  ],
};

export const nameRules: readonly string[] = [published.rule];

/** Labels of hosts that are not made for everybody. */
const internal =
  /^(?:admin|backup|beta|build|cd|ci|cms-?edit|console|cpanel|crm|db|demo|dev|devel|elastic|erp|git|gitea|gitlab|grafana|harbor|int|internal|intern|intranet|jenkins|jira|k8s|kibana|kube|ldap|login-?test|mautic|minio|monitor|mysql|nagios|nexus|old|phpmyadmin|pma|portainer|postgres|preprod|prometheus|proxmox|qa|rabbitmq|registry|sandbox|sentry|sonar|sonarqube|stage|staging|test|testing|uat|vault|vpn|webmin|zabbix)[-\d]{0,4}$/;
const maxTold = 20;

/** Names of a domain in public certificates that tell where to look for more than its website. */
export function* internalNames(
  domain: string,
  url: URL,
  certificates: readonly LoggedCertificate[],
): Generator<SiteFinding, void, undefined> {
  const names = new Set(certificates.flatMap((one) => one.names.filter((name) => isOfDomain(domain, name))));
  const telling = [...names].filter((name) =>
    name
      .slice(0, -domain.length)
      .split(/[.-]/)
      .some((label) => internal.test(label)),
  );
  if (telling.length > 0) {
    const told = telling.toSorted().slice(0, maxTold).join(', ');
    yield weaknessFinding(published, {
      identity: domain,
      evidence: `${telling.length} of ${names.size} names in the logs of certificates: ${told}`,
      places: [{ url }],
    });
  }
}
