import { describe, expect, it } from 'vitest';
import { exposuresOf, openChecksOf, scanWithAllPacks } from './exposures-of.ts';
import { leftFiles, leftRules } from './left-files.ts';
import { apache } from './servers/apache.ts';
import { lighttpd } from './servers/lighttpd.ts';
import { nginx } from './servers/nginx.ts';

/** What people write into `.htaccess` to hide files. */
const htaccess = String.raw`Options -Indexes
<FilesMatch "^\.|^info\.php$|(?:~|\.(?:bak|gz|key|pfx|sqlite|sql|yml))$">
  Require all denied
</FilesMatch>
RedirectMatch 404 "/\.(?:git|hg|vscode)"
`;

describe.each([nginx, apache, lighttpd])('$name', ({ isThere, serve, ownRules }) => {
  it.skipIf(!isThere)('that is open is found to show all that was left, and nothing else', async () => {
    const scan = await scanWithAllPacks(
      await serve({ root: leftFiles({ '.htaccess': htaccess }), isOpen: true }),
    );
    expect(exposuresOf(scan)).toEqual([...leftRules, ...ownRules].toSorted());
    expect(openChecksOf(scan)).toEqual([]);
  });

  it.skipIf(!isThere)('that is hardened shows nothing', async () => {
    const scan = await scanWithAllPacks(await serve({ root: leftFiles(), isOpen: false }));
    expect(exposuresOf(scan)).toEqual([]);
    expect(openChecksOf(scan)).toEqual([]);
  });
});

it.skipIf(!apache.isThere)('Apache that obeys .htaccess shows nothing of what nginx shows', async () => {
  const root = leftFiles({ '.htaccess': htaccess });
  const scan = await scanWithAllPacks(await apache.serve({ root, isOpen: false, obeysHtaccess: true }));
  expect(exposuresOf(scan)).toEqual([]);
});
