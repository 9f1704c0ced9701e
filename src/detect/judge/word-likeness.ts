/**
 * How much more often a letter (row) is followed by another (column) in words than in random text: 0 to 9, on a scale
 * of logarithms on which 5 is as often. Counted in 10,000 words of documentation and source code, most of them English.
 */
const pairs: readonly string[] = [
  '37871361714978070889653352',
  '62326100630721600452600030',
  '81538208607632930648610130',
  '64359320810423620562531130',
  '85896653412879464998365751',
  '50226610700512610543500030',
  '50307145600424420651410010',
  '71127100600222620434410020',
  '65877660003779861688160406',
  '20004000100000200020200000',
  '31027200500202210052210000',
  '82359310803722830155520070',
  '85138100701351670153500030',
  '73788592714435730389550030',
  '45762451414779670977756320',
  '81338224600721760856600030',
  '00000000000000000000600000',
  '83569351805565840687542050',
  '60649327804543672279713051',
  '82539327901543840876513260',
  '56545440500668260777000201',
  '60208000600100410020000000',
  '50015003500204410431000000',
  '21324100300120150124000300',
  '10113100300234250043101000',
  '30006000300000200010000011',
];

const firstLetter = 0x61;

/** How much a run of letters looks like a word: random letters are mostly below 5, words above. 0 where there are no two letters. */
export function wordLikeness(letters: string): number {
  const text = letters.toLowerCase();
  let sum = 0;
  for (let at = 1; at < text.length; at++) {
    const row = pairs[text.charCodeAt(at - 1) - firstLetter];
    sum += Number(row?.charAt(text.charCodeAt(at) - firstLetter) ?? 0);
  }
  return text.length < 2 ? 0 : sum / (text.length - 1);
}
