import { excerpt } from '../judge/excerpt.ts';
import type { Verdict } from '../judge/verdict.ts';

/** How code of back doors runs what it is sent, or what it has encoded. */
const hostile =
  /\b(?:eval|assert|create_function|call_user_func|preg_replace)\s{0,5}\(\s{0,5}(?:@\s{0,5})?(?:base64_decode|gzinflate|gzuncompress|str_rot13|strrev|hex2bin|\$_(?:POST|GET|REQUEST|COOKIE|SERVER)|\$\w{1,40}\s{0,5}\()/i;

/** What code of a site does and samples in editors do not: it has variables, or brings other files in. */
const working = /\$[a-z_]\w|\b(?:include|require)(?:_once)?\b|\bdefine\s{0,5}\(/i;

/** Code that the server should have run: it was injected where it does not, or the server is set up wrongly. */
export function judgeServerCode(text: string): readonly Verdict[] {
  const start = /<\?php\s/i.exec(text)?.index;
  if (start === undefined) {
    return [];
  }
  const code = text.slice(start, start + 20_000);
  const isHostile = hostile.test(code);
  if (!isHostile && !working.test(code.split('?>', 1)[0] ?? '')) {
    return [];
  }
  return [
    {
      rule: 'script-leaked-server-code',
      score: isHostile ? 4 : 1,
      about: isHostile ? 'back door' : 'php',
      evidence: [
        isHostile
          ? 'PHP that runs what it is sent or has encoded stands in what the server sends'
          : 'PHP stands in what the server sends',
        excerpt(code, 100),
      ],
    },
  ];
}
