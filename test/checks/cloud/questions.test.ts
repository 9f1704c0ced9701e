import { describe, expect, it } from 'vitest';
import { NamedParts } from '../../../src/checks/cloud/named-parts.ts';
import { questionsOf } from '../../../src/checks/cloud/questions.ts';
import { fillPlaceholders } from '../../../src/rules/placeholder.ts';
import { builtinCloudRules } from '../../../src/rules/site/cloud-rules.ts';

const rules = builtinCloudRules();
const place = new URL('https://www.example.com/app.js');

/** What would be asked of third parties for a text of the site. */
function asked(text: string, isOwn = true): readonly string[] {
  const named = new NamedParts(rules);
  named.read(fillPlaceholders(text), place);
  return questionsOf(rules, named, () => isOwn).map(({ method, name }) => `${method} ${name}`);
}

const anon =
  'eyJ{alnum:33}.eyJpc3MiOiJzdXBhYmFzZSIsInJlZiI6I{alnum:27}Iiwicm9sZSI6ImFub24i{alnum:60}.{base64url:43}';
const service =
  'eyJ{alnum:33}.eyJpc3MiOiJzdXBhYmFzZSIsInJlZiI6I{alnum:27}Iiwicm9sZSI6InNlcnZp{alnum:60}.{base64url:43}';
const listing = '?list-type=2&max-keys=1';

describe('what a site names of third parties', () => {
  it.each([
    [
      'a Firebase database',
      'databaseURL:"https://shop-1.firebaseio.com"',
      ['https://shop-1.firebaseio.com/.json?shallow=true'],
    ],
    [
      'one in a region, in JSON',
      String.raw`{{"u":"https:\/\/shop.europe-west1.firebasedatabase.app"}`,
      ['https://shop.europe-west1.firebasedatabase.app/.json?shallow=true'],
    ],
    [
      'collections and storage of Firebase',
      'i({{authDomain:"shop-12.firebaseapp.com",storageBucket:"shop-12.appspot.com"});getDocs(collection(db,"users"));',
      [
        'https://firestore.googleapis.com/v1/projects/shop-12/databases/(default)/documents/users?pageSize=1',
        'https://firebasestorage.googleapis.com/v0/b/shop-12.appspot.com/o?maxResults=1',
      ],
    ],
    [
      'a bucket of S3',
      '<img src="https://shop-files.s3.amazonaws.com/a.png">',
      [`https://shop-files.s3.amazonaws.com/${listing}`],
    ],
    [
      'one in a region',
      'url(//a.b.s3.eu-central-1.amazonaws.com/x)',
      [`https://a.b.s3.eu-central-1.amazonaws.com/${listing}`],
    ],
    [
      'one in a path',
      '"https://s3-eu-west-1.amazonaws.com/shop/a.js"',
      [`https://s3-eu-west-1.amazonaws.com/shop${listing}`],
    ],
    [
      'a space',
      "'https://shop.fra1.digitaloceanspaces.com/a'",
      [`https://shop.fra1.digitaloceanspaces.com/${listing}`],
    ],
    [
      'a bucket of Google',
      '"https://storage.googleapis.com/shop-assets/a.js"',
      ['https://storage.googleapis.com/storage/v1/b/shop-assets/o?maxResults=1'],
    ],
    [
      'a container of Azure',
      '"https://shopfiles.blob.core.windows.net/public/a.js"',
      ['https://shopfiles.blob.core.windows.net/public?restype=container&comp=list&maxresults=1'],
    ],
    ['nothing', 'fetch("https://api.example.com/users");Array.from("hex");collection(db,"users")', []],
  ])('%s is asked for once', (_, text, urls) => {
    expect(asked(text)).toEqual(urls.map((url) => `GET ${url}`));
  });

  it('tables of Supabase are asked for with the key for everybody, which is not shown', () => {
    const text = `createClient("https://{lower:20}.supabase.co","${anon}");s.from("users").select();s.from("posts").insert(a)`;
    const found = asked(text);
    expect(found.map((line) => line.replace(/\/\/[a-z]{20}/, '//p'))).toEqual([
      expect.stringMatching(
        /^HEAD https:\/\/p\.supabase\.co\/rest\/v1\/users\?select=\*&limit=1 with key eyJ\w…\w\w$/,
      ),
      expect.stringMatching(/^HEAD .*\/posts/),
      expect.stringMatching(/^GET https:\/\/p\.supabase\.co\/storage\/v1\/bucket with key/),
    ]);
    expect(asked(text.replace(anon, service))).toEqual([]);
  });

  it('keys of Google and Algolia are asked for what they open, and not shown', () => {
    const [google = ''] = asked('key="AIza{base64url:35}"');
    expect(google).toMatch(/^GET https:\/\/generativelanguage\.googleapis\.com\/\S+ with key AIza…..$/);
    const algolia = asked('algoliasearch("{ALNUM:10}","{hex:32}")');
    expect(algolia).toEqual([
      expect.stringMatching(/^GET https:\/\/[A-Z0-9]{10}-dsn\.algolia\.net\/1\/keys\/[\da-f]{4}…[\da-f]{2}$/),
    ]);
    expect(asked('s("{ALNUM:10}","{hex:32}")')).toEqual([]);
  });

  it('is not asked for where only scripts of others name it', () => {
    expect(asked('"https://shop-files.s3.amazonaws.com/a"', false)).toEqual([]);
  });

  it('is bounded', () => {
    const tables = Array.from({ length: 90 }, (_, index) => `s.from("table_${index}").select()`).join(';');
    const keys = Array.from({ length: 9 }, (_, seed) => fillPlaceholders(anon, seed)).join(' ');
    expect(asked(`"https://{lower:20}.supabase.co" ${tables} ${keys}`).length).toBeLessThan(140);
  });
});
