import { readMarkup } from '../../model/markup.ts';
import type { Observation } from '../../model/observation.ts';
import { headerValue, shownValue } from '../header-value.ts';
import { postureCheck } from './posture-check.ts';
import { endedIn } from './software-lifetimes.ts';
import type { Weakness, WeaknessKind } from './weakness.ts';

const told: WeaknessKind = {
  rule: 'server-version-told',
  title: 'The server tells the version of its software',
  severity: 'info',
  remediation: [
    'Leave the version out: server_tokens off (nginx), ServerTokens Prod (Apache), expose_php = Off (PHP)',
    'Update the software: hiding its version does not mend it',
  ],
};
const ended: WeaknessKind = {
  rule: 'software-without-updates',
  title: 'Software for which there are no more security updates',
  severity: 'medium',
  confidence: 'medium',
  remediation: [
    'Update to a version that is maintained',
    'Until then, buy extended support or take the site off',
  ],
};
const endedOfVendor: WeaknessKind = { ...ended, confidence: 'low' };

/** Headers in which servers and frameworks name themselves. */
const headerNames = ['server', 'x-powered-by', 'x-aspnet-version', 'x-aspnetmvc-version', 'x-generator'];

/** The software of servers and content management, as far as it names itself. */
export const serverVersion = postureCheck(
  'server-version',
  [told, ended],
  () => (observation) =>
    namesIn(observation).flatMap(({ text, where, url }) => [...weaknesses(text, where, url)]),
);

interface Name {
  readonly text: string;
  readonly where: string;
  readonly url: URL;
}

function namesIn(observation: Observation): readonly Name[] {
  if (observation.kind === 'response') {
    const { url, headers } = observation;
    return headerNames.flatMap((where) => {
      const text = headerValue(headers, where);
      return text === null ? [] : [{ text, where, url }];
    });
  }
  if (observation.kind === 'page' && /generator/i.test(observation.html)) {
    return generatorsOf(observation.html).map((text) => ({
      text,
      where: 'meta generator',
      url: observation.url,
    }));
  }
  return [];
}

function* weaknesses(text: string, where: string, url: URL): Generator<Weakness, void, undefined> {
  if (!/\d+\.\d/.test(text) && !/^Drupal \d/.test(text)) {
    return;
  }
  yield { kind: told, url, subject: `${where} ${text}`, evidence: `${where}: ${shownValue(text)}` };
  // Distributions go on mending what its makers no longer do.
  const isVendors = /ubuntu|deb|centos|red hat|rocky|alma|suse|fedora|\.el\d|\+|~|-\d/i.test(text);
  for (const [name, lastDay] of endedIn(text)) {
    yield {
      kind: isVendors ? endedOfVendor : ended,
      url,
      subject: name,
      evidence: `${where}: ${shownValue(text)}; the makers of ${name} gave security updates until ${lastDay}${isVendors ? ', a distribution may still' : ''}`,
    };
  }
}

const maxGenerators = 5;

function generatorsOf(html: string): readonly string[] {
  const found: string[] = [];
  const onTag = (name: string, attributes: ReadonlyMap<string, string>): void => {
    if (
      name === 'meta' &&
      attributes.get('name')?.toLowerCase() === 'generator' &&
      found.length < maxGenerators
    ) {
      found.push(attributes.get('content')?.trim() ?? '');
    }
  };
  readMarkup(html, { onTag, onText() {}, onClose() {} }, false);
  return found;
}
