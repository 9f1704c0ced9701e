import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { nameSources } from '../../src/config/name-sources.ts';
import { zoneNames } from '../../src/config/zone-names.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const zone = `$ORIGIN example.com.
$TTL 3600
@   IN SOA ns1.example.net. ann.example.com. (
        2026112801 ; serial
        7200 )
    IN NS  ns1.example.net.
    IN A   198.51.100.7
www 300 IN CNAME example.com.
db  IN 300 AAAA 2001:db8::1
_dmarc IN TXT "v=DMARC1"
mx.example.net. IN A 198.51.100.9
; gone IN A 198.51.100.1
*   IN A 198.51.100.7
`;

describe('names from a file', () => {
  it.each([
    [zone, ['example.com', 'www.example.com', 'db.example.com', 'mx.example.net']],
    [
      'Shop.Example.com.\n# gone.example.com\n\nold.example.com\r\nnot a name\n',
      ['shop.example.com', 'old.example.com'],
    ],
    ['', []],
  ])('%j', (text, names) => {
    expect(zoneNames(text)).toEqual(names);
  });
});

describe('--names-from', () => {
  it('takes services by name, services of one’s own, and files', () => {
    const file = path.join(temporaryFolder({ names: 'a.example.com' }), 'names');
    expect(nameSources(['crt.sh', 'certspotter=http://127.0.0.1:80/x/', file])).toEqual([
      { kind: 'service', form: 'crt.sh', url: new URL('https://crt.sh/') },
      { kind: 'service', form: 'certspotter', url: new URL('http://127.0.0.1:80/x/') },
      { kind: 'list', name: file, names: ['a.example.com'] },
    ]);
  });

  it.each(['crtsh', 'crt.sh=ftp://example.com', '/nonexistent'])(
    'says what it takes instead of %j',
    (value) => {
      expect(() => nameSources([value])).toThrow(/--names-from takes crt\.sh, certspotter or a file/);
    },
  );
});
