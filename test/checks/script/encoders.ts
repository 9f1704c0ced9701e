/** Ways in which scripts are made unreadable, each as its tools do it. */

export function base64Layer(code: string): string {
  return `eval(atob('${Buffer.from(code, 'latin1').toString('base64')}'));`;
}

export function charCodes(code: string): string {
  return `eval(String.fromCharCode(${Array.from(code)
    .map((sign) => sign.charCodeAt(0))
    .join(',')}));`;
}

export function reversed(code: string): string {
  return `new Function(${JSON.stringify(Array.from(code).toReversed().join(''))}.split('').reverse().join(''))();`;
}

export function percent(code: string): string {
  const text = Array.from(code)
    .map((sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
    .join('');
  return `document.write(unescape('%3Cscript%3E${text}%3C%2Fscript%3E'));`;
}

export function hexEscapes(text: string): string {
  return Array.from(text)
    .map((sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
    .join('');
}

/** Each sign has a number added that counts on: no decoder of the language undoes that. */
export function shifted(code: string): string {
  const numbers = Array.from(code).map((sign, index) => sign.charCodeAt(0) ^ ((index * 7 + 13) & 255));
  return `(function(d){var s='';for(var i=0;i<d.length;i++){s+=String.fromCharCode(d[i]^((i*7+13)&255));}setTimeout(s,10);})([${numbers.join(',')}]);`;
}

/** A list of the script's texts, rotated until a sum is right, and read through a function, as obfuscator.io writes it. */
export function rotatedList(code: string): string {
  const texts: string[] = [];
  const body = code.replaceAll(/'((?:[^'\\]|\\.)*)'/g, (_, inner: string) => {
    texts.push(inner);
    return `_0x4d1f(0x${(texts.length - 1 + 0x1a4).toString(16)})`;
  });
  const seal = '7131EhzQk';
  const list = [...texts, seal];
  const turns = 3;
  const rotated = [...list.slice(-turns % list.length), ...list.slice(0, -turns % list.length)];
  const encoded = rotated.map(
    (text) => `'${Buffer.from(text, 'latin1').toString('base64').replaceAll('=', '')}'`,
  );
  return `var _0x3c2a=[${encoded.join(',')}];
(function(_0x5a1b,_0x1e77){while(!![]){try{var _0x2f=parseInt(_0x4d1f(0x${(texts.length + 0x1a4).toString(16)}))/0x1;if(_0x2f===_0x1e77)break;else _0x5a1b['push'](_0x5a1b['shift']());}catch(_0x19){_0x5a1b['push'](_0x5a1b['shift']());}}}(_0x3c2a,0x1bdb));
function _0x51aa(){var _0x7e=_0x3c2a;_0x51aa=function(){return _0x7e;};return _0x51aa();}
function _0x4d1f(_0x2b,_0x3d){var _0x8c=_0x51aa();_0x2b=_0x2b-0x1a4;var _0x6e=_0x8c[_0x2b];return atob(_0x6e);}
${body}`;
}

/** The packer of Dean Edwards: words have become numbers, a list of words stands behind. */
export function packed(code: string): string {
  const words = [...new Set(code.match(/\w+/g))];
  const name = (index: number): string =>
    (index < 62 ? '' : name(Math.floor(index / 62))) +
    (index % 62 > 35 ? String.fromCharCode((index % 62) + 29) : (index % 62).toString(36));
  const numbered = code.replaceAll(/\w+/g, (word) => name(words.indexOf(word)));
  const quoted = numbered.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', ' ');
  return `eval(function(p,a,c,k,e,d){e=function(c){return(c<a?'':e(parseInt(c/a)))+((c=c%a)>35?String.fromCharCode(c+29):c.toString(36))};if(!''.replace(/^/,String)){while(c--){d[e(c)]=k[c]||e(c)}k=[function(e){return d[e]}];e=function(){return'\\\\w+'};c=1};while(c--){if(k[c]){p=p.replace(new RegExp('\\\\b'+e(c)+'\\\\b','g'),k[c])}}return p}('${quoted}',62,${words.length},'${words.join('|')}'.split('|'),0,{}))`;
}
