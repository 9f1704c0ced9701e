import { t as once } from "./once.js";
import { r as regExpOf } from "./pattern.js";
// src/core/sieve-layout.ts
const bucketsAt = 131104;
/** The bucket of keywords that are too short for a hash: they are looked for in each place that the filter lets through. */
const shortBucket = 8192;
const entriesAt = 327736;
/**
* Multiplicative hashing (Knuth, The Art of Computer Programming, 6.4) of three bytes: the fourth is shifted out.
*
* Of 2,600 multipliers the one with which the filter for the built-in rules lets through the fewest places of git's and
* redis' sources by chance: 0.5 %, where others let through 1 to 3 %.
*/
const multiplier = 1802006272;
/** The same of four bytes. */
const bucketMultiplier = 2654435761;
// src/detect/sieve/class-runs.ts
/** The runs of bytes that behave alike, in order. */
function* classRuns({ classes }) {
	let first = 0;
	for (let run = 0; run < classes.length; run += 3) {
		const last = digit(classes, run) * 16 + digit(classes, run + 1);
		yield {
			first,
			last,
			group: digit(classes, run + 2)
		};
		first = last + 1;
	}
}
/** The number that a character of an automaton stands for. */
function digit(text, index) {
	return text.charCodeAt(index) - 35;
}
// src/detect/sieve/automata.ts
/** The automata of a table, one after the other: equal ones once, since half of them are those of another rule. */
var Automata = class {
	/** By their classes, then by their moves. */
	#places = /* @__PURE__ */ new Map();
	#end;
	/** The first automaton is to stand at `start`. */
	constructor(start) {
		this.#end = start;
	}
	/** Where the last of them ends. */
	get end() {
		return this.#end;
	}
	/** The place that an automaton is to have. */
	placeOf(automaton) {
		const places = this.#places.get(automaton.classes) ?? /* @__PURE__ */ new Map();
		const known = places.get(automaton.moves);
		if (known !== void 0) return known;
		const place = this.#end;
		this.#places.set(automaton.classes, places.set(automaton.moves, place));
		this.#end = place + (136 + automaton.moves.length + 3 & -4);
		return place;
	}
	/** Writes all of them where they are to be. */
	write(table) {
		const plain = new Uint8Array(table.buffer, table.byteOffset, table.length);
		for (const [classes, places] of this.#places) for (const [moves, place] of places) {
			const classCount = writeClasses(plain, place + 4, classes);
			table.writeUInt32LE(classCount + 1, place + 0);
			table.write(moves, place + 136, "latin1");
		}
	}
};
/** Writes the class of each byte and returns how many there are. */
function writeClasses(table, at, classes) {
	let count = 0;
	for (const { first, last, group } of classRuns({ classes })) {
		table.fill(group, at + first, at + last + 1);
		count = Math.max(count, group + 1);
	}
	return count;
}
// src/detect/sieve/common-grams.ts
/**
* Four bytes that often follow each other, the most frequent first, in lower case: counted in 20 MB of headers, programs
* and documentation in C, JavaScript, TypeScript, Perl, shell and PHP, each language alike.
*/
const grams = [
	"tion thethe typenamestriringtrincons cononstturneturretuion efindefi if filethising  retfineskl_kl_tnst  to ",
	"ptiourn l_tk_tkntkn_ctio   s of kn_ument  re thi   c is valu foratioalue   iine    rportconfoptiu32_func_u32",
	"ionsablessl_for minicomp  if strcoden_u3   tinteoperype dminzodmodmision proset and  intdata  cotest andame ",
	"readnter_typrrornodeunctjecterroselfnctif theratator   maultfaulefaucontdefaiterent  fil in   sk skl  myence",
	"onfinfighis  my  typpath uselistevenpara namtruebjeccommwith valheadventratopresobjeemenof tpropcards th be ",
	"int backteralineonly comstatn th defectivoidressefersizefromcsetenermberarrarefehttprequchecheck thaile form",
	"spec witerenaramsl_cenamscricallinstcharfereopenentsrray notchan_pin chadescnly inedupleroperence thted vers",
	"switdingtuplplesamilpertitem or expofami optmily   port elemlemexportimeitio staripthat out itchthatundendef",
	"cripwitcountpin_   esub _fmtargssigncounx509not tureosslistrfmt_faceffer refersibool truatchtherinitionaare ",
	"iste num funumbehe cnumb swischersioalloengtngthlengctorwordmpleonalnce text parlue use ith chemace  fro voi",
	"equetingrfacterferfaned ormarectternlatee in reanstae recesse coter aliz ressed indesten undnull setrom buff",
	"_outcaseplayonte  th_constar opeuffe it leanicatessiloca   fextemethexprlize despensdule an n reourcs a urce",
	"sourreat as  mod_sk_odulmoduhe sill elseequimportartescrwilltempcpanttpsdireenssnsslifiellowatedase irecsing",
	"ate 32_f2_fmssioflagtene wilseri elsinishema   ovicecrealock errimpoeserr th subinpunput expangequireateess ",
	"ethouire newthod arerenteveleadodonlsectvalieck_adonndexertyalidstrulse matc allpars obj canne sialienti_cou",
	"oleaannesageooledevelasscatiratiirst insfirstrucecto_u8_erticlasructe starsenistnnelode hannalsetem _chestan",
	"t thall falsons laybaybaybacble ypen_id pareest_32_pt inng t by devipena reqed tin t offpecibaseevicclud_com",
	"free nulo th out  inhe fnew n_u8l_ch get whetatiincltreato t cal   aillatablcaterialnclu dat codard def ampl",
	"ult eriaplatt isserve ofrmatmode extwritzillusedmoziozilack handceptlude nodhen entris ainfookenessatoke lis",
	"stree foest tter add dird to booher ound on reseumenamesreamomprpendxten   l spes tonts mpremess youdocsresu",
	"e islastndleasseindid in tup_modsl_sblessertdateect _siz preer tes tndin anyperltate  tuecif  cavelonablssag",
	"2_pied ielopusernitimakesultlopetor tainoutptputdentutpuingsesul patipti   uocals anmplaortsqualresocapt var",
	"ed bles _despect veremplor tpturandlaptu eveme _trib cas keysynce de metkindaderalianinglet t co whiommamedi",
	"alleightpacklias per_dirwhen  prcan mdn dn rompatendave mandanceenabst_c  stpush falribuibuterveurnslessstor",
	"t ofrns proc pos plalagsram finiprefes aernaexecplicunt endiata t ree fiouldilesdesecifipos ediae tos inhtml",
	"_intst ccopyeterity quenshifhiftblocencobytetiesommeass mmenif tstemrametoryoid  a ssequnionlangmmant totive",
	"tackstacore loaduniotargnal spacdeclacce  fo   drintfiercondoverprintifiothegeneuestntaiontaatteg thargeyste",
	"systeadequess nontrypcm har pacencodk_ty impriteize   ty argntex tem endbindyou d bynst_ed a  seoffsequaone ",
	"s ofput l_skditiendeers  letdistutilpipentenprot senuencfsetffsework   n32_dapplsserperaompo_namhe rinioe sk",
	"end attrractrocehe diniusend sk_niunon isteriuninerargetne xhe pe uslice disrangxpre carodecage ccesvar oces",
	"t naesolure ion_eraleclaolumointprojontr hasthro sslmovesolvice olvehashmetapoinvisi clad thrtieuld  xmligne",
	"same_str lin locgth clarheree_cocurrs arnente caies tracdir_haventro_setruleardinds ize_autocertor as fo ass",
	"end_ shourremod_   bonen_cfgtch editext ll bcfg_ortenstre animpl eleasn1 x50 crendenassit_colinky of tesppli",
	" iteglobeprespliatesn_cotallecut_getmparwarnargu binhe eametrgumgume gene_tyepenl beidenon thangacheto ain_c",
	"der libcrnalbuil schrotorrenxecugnedmeteexce ossrty  stdsn1_oritisitlete indexpen de unlritynextsk_tidatkage",
	"ror ponehe lonveplite pa repallb thrtems_pipate__errllbalica_forded ipe_ntinis iackanum__resusinlbacallyout_",
	"butestalresped wmponposi  le_insctednlins retrolypesprom pri cprcpr se idestforeckagh thterspassmainratehich",
	"whic"
].join("");
const bytesOfGram = 4;
/** Of each, how many are more frequent, by the number of the four bytes with bit 5 of each set and the first lowest. */
const commonGrams = once(() => {
	const bytes = Buffer.from(grams);
	return new Map(Array.from({ length: bytes.length / bytesOfGram }, (_, rank) => [(bytes.readUInt32LE(rank * bytesOfGram) | 538976288) >>> 0, rank]));
});
// src/detect/sieve/gram-rarity.ts
/** Characters told apart, folded: a digit stands for all, the last for every other. */
const symbols = "abcdefghijklmnopqrstuvwxyz0 _-.=:\"'/(<$@";
/** How often each stands in source code, and below, after each of the others: two characters more is twice as often. */
const frequencies = "hcffieeeh_afehgf`hhifbbbb^fldddcaddbd_^k";
const followers = [
	"U]__UY^S]QZa_aW`Qb`b[[WZ[UY^ZVUNQUSSRNH[",
	"]TVU^RSQ\\\\N]XQ[QJ[YT^OMNZNYYWTWNPSTWSLHZ",
	"_W[U^VQ`ZO^^ZSbVN]XbZUOTUQX\\[[UQXUSUVNI\\",
	"]YU\\bWST`QPZTW_SMY\\U\\UPVYNXb\\YYTWYYU\\PL^",
	"`Zaa]^ZWYUV^^bZ__ccbW\\\\a\\QYc_\\]XZ[[U_SLa",
	"\\STW\\\\SP`MQ[TY_TN\\ZZ_KLOWHX`ZXVTUUQOXLK[",
	"XOWP`RVY`JOXT[YTJ[^XZWPIRSQ_[VXPSWXSYMI\\",
	"_QRUaSOO^KOTUT^UGZW[YQMKQNV^YWXSVXVRWKH\\",
	"[\\_`^_^PQMV`\\ca[Q^abT[M[O\\S[VVUOOVVSSRJ[",
	"UKMN\\JKIOLNKNKWOLOZJUJOKHHPVTQPIKRROJIEW",
	"WSRS^STT[LSVQVXPTQYWUSPJNKS\\YVVQRUSQVLHZ",
	"^XW^bWVT`NU`TU`YLV]]^VTP\\OT^[WWSWWXTYQI^",
	"`YUY`QPS^MTY]R^]MR_VZRKJXJS\\XVTORUVWVLEZ",
	"_V`aa]`U\\OZZVZ_XOV_a]ZQPXPVb[YXSV\\Z[]OM^",
	"Y]^_W^[R\\S[]_c]^Kb]_`[\\VROS_YXVQSVXUULHZ",
	"`PUZ`TSW[MQ^UR^_O_]^\\RRQWMW]YV\\PVUUQYLI]",
	"JMINKKILJFJSHJIKMOSL^LMLFHOVQNZPIPPKSEG[",
	"_Y[[eX]S`LZ[]^`VM^^^][WM]RVb[Y[UVXYX[OL^",
	"\\T]ZcV___SYZZV]\\SW_c^UVNYVTb\\Y_W\\[\\Z\\RK`",
	"`S\\XcZTbbUUZZW`[Ia^\\^TWZ^QXc_]\\WYZ[Y`RN`",
	"\\\\\\Y^[YM]OR`\\aT]F_`_MQLTPSTYSPQMLSNMUHEW",
	"_NQR_MOP[LJROT[NKPVNPMJKKGWWVUSOORORQJGY",
	"[NQS[OM\\]GPTOXZQLZWSNMVLPKP[WVSKMSRPTHGW",
	"YPVRYSOOYJMQSPQ_HQT]PLLTVLY[XYURQVUPUNRZ",
	"USTQWQQPTMQVVXY]HUZWNNSINQT_ZXXRUXWRXOG\\",
	"UMNO\\QLJWIKSROROHRUOTMNLTTPUQLNNJRRPLDKU",
	"XYWXXWQQRQTSRRRRORSRUPPXPPc^Y[_SVYZVUROa",
	"b`b``a]^bYZ__```Xbbb^^_XYY`jW_^`Wa_]`\\\\e",
	"\\Z][\\[YY[RW[[[Z\\S\\]]XWXQMTUTXLNGKNKIUNNU",
	"YXZXY\\VWYOSXYXXZSYZ[WUWPMS\\]G`KOHRPJMNS^",
	"ZW\\W]X\\ZWXRXWWWZQZ]Y[TUQMM_\\PK[LMYUXJRR]",
	"PRQQMROPOLKOPQNODOQSTMKMNKV`AOPaIYSPMTUZ",
	"SRPPNRRNRCIOOQPRKRRRRNLIJKZ`KLLNWWQXNPRZ",
	"YWZWWXYVXSUWWYWXQYZYXUUUSQZ]OVULZZWTRSYb",
	"YVZTXXXYUSOVTWSUOV\\ZXUWWQKW\\NTXNVXU\\LUQb",
	"WXXVWXXXUVLWVVVYMWXXYTRTNNW[JOUKUS[[NPR_",
	"\\X[\\Z[VWXRUYWYXYR][ZXXTSNR\\TVRRIIY`SWPV_",
	"UTVRSTQURMPUTTTWJUUTRPNIKLRXMTISBLKZJWNV",
	"WSVSTUSTUQQUUTSVJWVVRQROKNTRPFJAQNLPXKNX",
	"\\Z]\\][[X^VX[_^Z\\T^_^Y[WYUU^gU[\\[[^\\^Z[Yi"
];
/** How rare the bytes between two places are in source code, by the frequency of each after the one before it. */
function gramRarity(bytes, start, end) {
	const { frequencyOf, frequencyAfter, symbolOfByte } = tables();
	let before = symbolOfByte[bytes[start]];
	let rarity = -frequencyOf[before];
	for (let at = start + 1; at < end; at++) {
		const symbol = symbolOfByte[bytes[at]];
		rarity += frequencyOf[before] - frequencyAfter[before * 40 + symbol];
		before = symbol;
	}
	return rarity;
}
const tables = once(() => ({
	frequencyOf: Buffer.from(frequencies),
	frequencyAfter: Buffer.from(followers.join("")),
	symbolOfByte: Uint8Array.from({ length: 256 }, (_, byte) => {
		const folded = String.fromCharCode(byte).toLowerCase().replace(/[0-9]/, "0");
		const symbol = symbols.indexOf(folded);
		return symbol === -1 ? 39 : symbol;
	})
}));
// src/detect/sieve/gram.ts
/** Keywords are found by bytes near their start, so that a search of few bytes looks at few beyond them. */
const maxGramEnd = 16;
/** Picks the bytes of a literal that are rarest in source code, at an even and at an odd distance from its start. */
function rarestGrams(literal) {
	return [rarestGram(literal, 0), rarestGram(literal, 1)];
}
function rarestGram(literal, parity) {
	const last = Math.min(literal.length, maxGramEnd) - 3;
	let best = -1;
	let bestRarity = -1e400;
	for (let at = parity === 1 ? 1 : 2; at <= last; at += 2) {
		const rarity = rarityOf(literal, at);
		if (rarity > bestRarity) {
			best = at;
			bestRarity = rarity;
		}
	}
	return gramAt(literal, best === -1 ? parity : best);
}
/** How rare the bytes around a place of a literal are: those that were counted are less rare than all others. */
function rarityOf(literal, at) {
	const rank = commonGrams().get(gramAt(literal, at).bytes);
	return rank === void 0 ? gramRarity(literal, at - 1, at + 3) : rank - Number.MAX_SAFE_INTEGER;
}
/** The bytes around a place of a literal, of which a short one has not all. */
function gramAt(literal, at) {
	const bytes = [
		-1,
		0,
		1,
		2
	].map((distance) => literal[at + distance]);
	return {
		at,
		bytes: numberOf(bytes.map((byte) => byte === void 0 ? 0 : byte | 32)),
		mask: numberOf(bytes.map((byte) => byte === void 0 ? 0 : 255))
	};
}
function numberOf(bytes) {
	return Buffer.from(bytes).readUInt32LE();
}
/** The bucket that keywords with the gram are filed in. */
function bucketOf({ bytes, mask }) {
	return mask === 4294967295 || mask === 4294967040 || mask === 16777215 ? Math.imul(bytes, bucketMultiplier) >>> 19 : shortBucket;
}
/** Lets through what the gram stands for: where it lacks bytes, whatever they are. */
function addToFilter(filter, { bytes, mask }) {
	for (const three of completions(bytes >>> 8, mask >>> 8)) {
		const place = Math.imul(three, multiplier) >>> 15;
		if ((mask & 255) === 0) filter.fill(255, place, place + 4);
		else filter[place + ((bytes & 31) >> 3)] |= 1 << (bytes & 7);
	}
}
/** The numbers of three bytes, bit 5 of each set, that have the bytes of which the mask is set. */
function completions(bytes, mask) {
	return [
		0,
		8,
		16
	].reduce((found, shift) => {
		const values = (mask >>> shift & 255) === 255 ? [bytes >>> shift & 255] : foldedBytes;
		return found.flatMap((low) => values.map((value) => low | value << shift));
	}, [0]);
}
const foldedBytes = Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => (byte & 32) !== 0);
// src/detect/sieve/neighbours.ts
const anyByte = 4294967295;
/** What the shapes of a keyword's probes let stand beside it. */
function neighboursOf({ bytes, probes }) {
	let [precede, follow] = [0, 0];
	for (const { before, after } of probes) {
		precede |= firstBytes(before);
		follow |= bytes.length < 80 ? firstBytes(after) : anyByte;
	}
	return {
		precede: precede >>> 0,
		follow: follow >>> 0
	};
}
const known = /* @__PURE__ */ new WeakMap();
/** The bytes that an automaton does not reject at once; null accepts anything. */
function firstBytes(automaton) {
	if (automaton === null) return anyByte;
	const bytes = known.get(automaton) ?? bytesOf(automaton);
	known.set(automaton, bytes);
	return bytes;
}
function bytesOf(automaton) {
	let bits = 0;
	for (const { first, last, group } of classRuns(automaton)) if (digit(automaton.moves, 1 + group) !== 0) bits |= bitsOf(first, last === 128 ? 255 : last);
	return bits;
}
/** A bit for each eight bytes of which some are in a run. */
function bitsOf(first, last) {
	let bits = 0;
	for (let eight = first >> 3; eight <= last >> 3; eight++) bits |= 1 << eight;
	return bits;
}
// src/detect/sieve/window.ts
/** The window of a literal around one of its grams. */
function windowOf({ bytes, gram }) {
	const window = {
		value: 0n,
		mask: 0n
	};
	for (let lane = 7; lane >= 0; lane--) {
		const byte = bytes[gram.at - 3 + lane];
		window.value = window.value << 8n | BigInt(byte === void 0 ? 0 : byte | 32);
		window.mask = window.mask << 8n | BigInt(byte === void 0 ? 0 : 255);
	}
	return window;
}
// src/detect/sieve/entries.ts
/** The entries by which literals are found, in the order of their buckets. */
function entriesOf(literals) {
	return literals.flatMap((literal, index) => {
		const neighbours = neighboursOf(literal);
		return rarestGrams(literal.bytes).map((gram) => ({
			literal: index,
			gram,
			bucket: bucketOf(gram),
			bytes: literal.bytes,
			neighbours
		}));
	}).sort((a, b) => a.bucket - b.bucket);
}
/** Writes an entry whose keyword stands at a place of the table. */
function writeEntry(table, at, entry, keywordAt) {
	const { gram, bytes, neighbours } = entry;
	const { value, mask } = windowOf(entry);
	table.writeBigUInt64LE(value, at + 0);
	table.writeBigUInt64LE(mask, at + 8);
	table.writeUInt32LE(neighbours.follow, at + 16);
	table.writeUInt32LE(neighbours.precede, at + 20);
	table.writeUInt32LE(keywordAt, at + 24);
	table.writeUInt32LE(gram.at + bytes.length * 256, at + 28);
}
// src/detect/sieve/buckets.ts
/** No window fits it: it has bits where none is looked at. */
const nothing = {
	value: 1n,
	mask: 0n
};
/** Writes for each bucket what its entries have in common and where they start and end; they are sorted by bucket. */
function writeBuckets(table, entries) {
	let next = 0;
	for (let bucket = 0; bucket <= shortBucket; bucket++) {
		const first = next;
		while (next < entries.length && entries[next].bucket === bucket) next++;
		const at = bucketsAt + bucket * 24;
		const { value, mask } = common(entries.slice(first, next).map(windowOf));
		table.writeBigUInt64LE(value, at + 0);
		table.writeBigUInt64LE(mask, at + 8);
		table.writeUInt32LE(entriesAt + first * 32, at + 16);
		table.writeUInt32LE(entriesAt + next * 32, at + 20);
	}
}
/** What windows have in common. */
function common(windows) {
	const [first = nothing, ...others] = windows;
	return others.reduce(({ value, mask }, other) => {
		const same = mask & other.mask & ~(value ^ other.value);
		return {
			value: value & same,
			mask: same
		};
	}, first);
}
// src/detect/sieve/keyword-bytes.ts
const lanes = 16;
/** How many bytes of the table a keyword takes. */
function keywordBytes({ bytes, probes }) {
	return 8 + blockCount(bytes) * 32 + probes.length * 16;
}
/** Writes a keyword and returns where it ends. */
function writeKeyword(table, start, { bytes, probes }, automata) {
	table.writeUInt32LE(bytes.length, start + 0);
	table.writeUInt32LE(probes.length, start + 4);
	let at = start + 8;
	for (let block = 0; block < blockCount(bytes); block++, at += 32) writeBlock(table, at, bytes.subarray(block * lanes, (block + 1) * lanes));
	for (const { number, before, after, endsWithin } of probes) {
		table.writeUInt32LE(number, at + 0);
		table.writeUInt32LE(before === null ? 0 : automata.placeOf(before), at + 4);
		table.writeUInt32LE(after === null ? 0 : automata.placeOf(after), at + 8);
		table.writeUInt32LE(Number(endsWithin), at + 12);
		at += 16;
	}
	return at;
}
/** What text is equal to once bits are set in it: of letters the one that tells cases apart, behind the end all. */
function writeBlock(table, at, bytes) {
	for (let lane = 0; lane < lanes; lane++) {
		const byte = bytes[lane] ?? 255;
		const isLetter = byte >= 97 && byte <= 122;
		table[at + lane] = byte;
		table[at + lanes + lane] = lane >= bytes.length ? 255 : isLetter ? 32 : 0;
	}
}
function blockCount(bytes) {
	return Math.ceil(bytes.length / lanes);
}
// src/detect/sieve/literals.ts
/** The keywords of all rules that have a pattern, each once. */
function literalsOf(rules) {
	const byKeyword = /* @__PURE__ */ new Map();
	let number = 0;
	for (const rule of rules) if (rule.pattern !== null) {
		const around = surroundings(rule);
		const endsWithin = (rule.pattern.maxLength ?? 1e400) < 80;
		for (const keyword of new Set(rule.keywords)) {
			const literal = byKeyword.get(keyword) ?? emptyLiteral(keyword);
			byKeyword.set(keyword, literal);
			literal.probes.push({
				number: number++,
				endsWithin,
				...around.get(keyword) ?? anything
			});
		}
	}
	return [...byKeyword.values()];
}
function emptyLiteral(keyword) {
	return {
		bytes: Buffer.from(keyword),
		probes: []
	};
}
const anything = {
	before: null,
	after: null
};
function surroundings({ shape }) {
	const found = /* @__PURE__ */ new Map();
	for (const [keyword, before, after] of shape?.around ?? []) found.set(keyword, {
		before: before === null ? null : shape?.automata[before] ?? null,
		after: after === null ? null : shape?.automata[after] ?? null
	});
	return found;
}
// src/detect/parts.ts
/** Most bytes either side of a secret in which its parts are looked for, however long the lines are. */
const maxReach = 16384;
const withIndices = /* @__PURE__ */ new WeakMap();
/**
* The settings that stand beside a secret: of each kind the nearest one.
*
* Returns null where a required one is absent.
*/
function findParts(rule, text, lines, secret) {
	const found = [];
	for (const part of rule.parts) {
		const range = nearest(part, text, lines(), secret);
		if (range !== null) found.push({
			name: part.name,
			range
		});
		else if (part.isRequired) return null;
	}
	return found;
}
function nearest(part, text, lines, secret) {
	const line = lines.lineAt(secret.start);
	const area = lines.linesRange(line - part.withinLines, lines.lineAt(secret.end) + part.withinLines);
	const start = Math.max(area.start, secret.start - maxReach);
	const window = text.window(start, Math.min(area.end, secret.end + maxReach));
	let best = null;
	for (const match of window.text.matchAll(locatingRegExp(part.pattern))) {
		const group = match.findIndex((text, index) => index > 0 && text !== void 0 && text !== "");
		const indices = match.indices?.[Math.max(0, group)];
		if (indices === void 0) continue;
		const range = {
			start: window.byteAt(indices[0]),
			end: window.byteAt(indices[1])
		};
		const distance = Math.max(secret.start - range.end, range.start - secret.end);
		if (distance >= 0 && range.end > range.start && (best === null || distance < best.distance)) best = {
			range,
			distance
		};
	}
	return best?.range ?? null;
}
function locatingRegExp(pattern) {
	let regExp = withIndices.get(pattern);
	if (regExp === void 0) {
		const { source, flags } = regExpOf(pattern);
		regExp = new RegExp(source, `${flags}d`);
		withIndices.set(pattern, regExp);
	}
	return regExp;
}
// src/detect/reach.ts
/** Bytes that a UTF-16 code unit can take. */
const maxUnitBytes = 3;
/** Farther than any text is long: whatever changes, the rule is tried again. */
const everywhere = 2147483647;
/** By the kinds of `src/core/encoded-kinds.ts`: how far from a place a change may alter what is decoded, or matched around it. */
const encodedReaches = [
	640,
	640,
	400,
	600,
	600,
	600,
	1200,
	65536
];
/**
* How far from its keyword a rule looks, in UTF-16 code units; null: anywhere.
*
* Two characters more than the longest match let boundaries see what stands beside it.
*/
function reachAroundKeyword({ isKeywordInMatch, pattern }) {
	const length = pattern?.maxLength ?? null;
	return isKeywordInMatch && length !== null ? length + 2 : null;
}
/** How far from its keyword a change may alter what a rule finds, in bytes. */
function reachOf(rule, keywordLength) {
	const units = reachAroundKeyword(rule);
	if (units === null) return everywhere;
	const parts = rule.parts.some(({ isRequired }) => isRequired) ? maxReach : 0;
	return Math.min(everywhere, units * maxUnitBytes + keywordLength + parts);
}
// src/detect/sieve/probe-table.ts
const wordsOfProbe = 3;
/** The bytes that a probe takes where the table stands in that of the sieve. */
const storedProbeBytes = wordsOfProbe * Uint32Array.BYTES_PER_ELEMENT;
/** What the numbers in the sieve's hits stand for: a keyword of a rule each. Rules without a pattern have none. */
var ProbeTable = class {
	count;
	/** The indices of the probes' rules, then the lengths of their keywords in bytes, then their reaches. */
	words;
	constructor(words) {
		this.words = words;
		this.count = words.length / wordsOfProbe;
	}
	/** Which rule a probe is of; undefined: it is none. */
	ruleIndexOf(probe) {
		return probe < this.count ? this.words[probe] : void 0;
	}
	/** The indices of the rules of all probes. */
	get ruleIndices() {
		return this.words.subarray(0, this.count);
	}
	/** In bytes. */
	keywordLengthOf(probe) {
		return probe < this.count ? this.words[this.count + probe] : 0;
	}
	/** How far from its keyword a change may alter what the rule finds, in bytes: see reach.ts. */
	reaches() {
		return this.words.subarray(2 * this.count);
	}
};
/** The keywords of the rules in the order of their numbers. */
function probeTable(rules) {
	const probes = rules.flatMap((rule, index) => rule.pattern === null ? [] : [...new Set(rule.keywords)].map((keyword) => {
		const length = Buffer.byteLength(keyword);
		return {
			index,
			length,
			reach: reachOf(rule, length)
		};
	}));
	return new ProbeTable(Uint32Array.from([
		...probes.map(({ index }) => index),
		...probes.map(({ length }) => length),
		...probes.map(({ reach }) => reach)
	]));
}
// src/detect/sieve/sieve-table.ts
/** Builds the table for the keywords of the rules and the shapes around them. */
function sieveTable(rules) {
	const literals = literalsOf(rules);
	const entries = entriesOf(literals);
	const keywordsAt = entriesAt + entries.length * 32;
	const automata = new Automata(keywordsAt + literals.reduce((sum, literal) => sum + keywordBytes(literal), 0));
	for (const { before, after } of literals.flatMap((literal) => literal.probes)) [before, after].forEach((automaton) => automaton !== null && automata.placeOf(automaton));
	const probes = probeTable(rules);
	const table = Buffer.alloc(automata.end + probes.count * storedProbeBytes);
	table.writeUInt32LE(Math.max(0, ...entries.map(({ gram }) => gram.at)), 0);
	const filter = table.subarray(16, bucketsAt);
	entries.forEach(({ gram }) => addToFilter(filter, gram));
	writeBuckets(table, entries);
	const places = [];
	let at = keywordsAt;
	for (const literal of literals) {
		places.push(at);
		at = writeKeyword(table, at, literal, automata);
	}
	for (const [index, entry] of entries.entries()) writeEntry(table, entriesAt + index * 32, entry, places[entry.literal]);
	automata.write(table);
	table.writeUInt32LE(automata.end, 4);
	table.writeUInt32LE(table.length, 8);
	probes.words.forEach((word, index) => table.writeUInt32LE(word, automata.end + 4 * index));
	return {
		bytes: table,
		probes
	};
}
/** What the numbers in the hits of a table stand for that was built before. */
function probesOf(bytes) {
	const fields = new DataView(bytes.buffer, bytes.byteOffset);
	const first = fields.getUint32(4, true);
	const last = fields.getUint32(8, true);
	const words = new Uint32Array((last - first) / Uint32Array.BYTES_PER_ELEMENT);
	new Uint8Array(words.buffer).set(bytes.subarray(first, last));
	return new ProbeTable(words);
}
export { reachOf as a, reachAroundKeyword as i, sieveTable as n, findParts as o, encodedReaches as r, maxReach as s, probesOf as t };
