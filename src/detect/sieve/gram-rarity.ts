import { once } from '../../model/once.ts';

/** Characters told apart, folded: a digit stands for all, the last for every other. */
const symbols = 'abcdefghijklmnopqrstuvwxyz0 _-.=:"\'/(<$@';

/** How often each stands in source code, and below, after each of the others: two characters more is twice as often. */
const frequencies = 'hcffieeeh_afehgf`hhifbbbb^fldddcaddbd_^k';
const followers = [
  'U]__UY^S]QZa_aW`Qb`b[[WZ[UY^ZVUNQUSSRNH[',
  ']TVU^RSQ\\\\N]XQ[QJ[YT^OMNZNYYWTWNPSTWSLHZ',
  '_W[U^VQ`ZO^^ZSbVN]XbZUOTUQX\\[[UQXUSUVNI\\',
  ']YU\\bWST`QPZTW_SMY\\U\\UPVYNXb\\YYTWYYU\\PL^',
  '`Zaa]^ZWYUV^^bZ__ccbW\\\\a\\QYc_\\]XZ[[U_SLa',
  '\\STW\\\\SP`MQ[TY_TN\\ZZ_KLOWHX`ZXVTUUQOXLK[',
  'XOWP`RVY`JOXT[YTJ[^XZWPIRSQ_[VXPSWXSYMI\\',
  '_QRUaSOO^KOTUT^UGZW[YQMKQNV^YWXSVXVRWKH\\',
  '[\\_`^_^PQMV`\\ca[Q^abT[M[O\\S[VVUOOVVSSRJ[',
  'UKMN\\JKIOLNKNKWOLOZJUJOKHHPVTQPIKRROJIEW',
  'WSRS^STT[LSVQVXPTQYWUSPJNKS\\YVVQRUSQVLHZ',
  '^XW^bWVT`NU`TU`YLV]]^VTP\\OT^[WWSWWXTYQI^',
  '`YUY`QPS^MTY]R^]MR_VZRKJXJS\\XVTORUVWVLEZ',
  '_V`aa]`U\\OZZVZ_XOV_a]ZQPXPVb[YXSV\\Z[]OM^',
  'Y]^_W^[R\\S[]_c]^Kb]_`[\\VROS_YXVQSVXUULHZ',
  '`PUZ`TSW[MQ^UR^_O_]^\\RRQWMW]YV\\PVUUQYLI]',
  'JMINKKILJFJSHJIKMOSL^LMLFHOVQNZPIPPKSEG[',
  '_Y[[eX]S`LZ[]^`VM^^^][WM]RVb[Y[UVXYX[OL^',
  '\\T]ZcV___SYZZV]\\SW_c^UVNYVTb\\Y_W\\[\\Z\\RK`',
  '`S\\XcZTbbUUZZW`[Ia^\\^TWZ^QXc_]\\WYZ[Y`RN`',
  '\\\\\\Y^[YM]OR`\\aT]F_`_MQLTPSTYSPQMLSNMUHEW',
  '_NQR_MOP[LJROT[NKPVNPMJKKGWWVUSOORORQJGY',
  '[NQS[OM\\]GPTOXZQLZWSNMVLPKP[WVSKMSRPTHGW',
  'YPVRYSOOYJMQSPQ_HQT]PLLTVLY[XYURQVUPUNRZ',
  'USTQWQQPTMQVVXY]HUZWNNSINQT_ZXXRUXWRXOG\\',
  'UMNO\\QLJWIKSROROHRUOTMNLTTPUQLNNJRRPLDKU',
  'XYWXXWQQRQTSRRRRORSRUPPXPPc^Y[_SVYZVUROa',
  'b`b``a]^bYZ__```Xbbb^^_XYY`jW_^`Wa_]`\\\\e',
  '\\Z][\\[YY[RW[[[Z\\S\\]]XWXQMTUTXLNGKNKIUNNU',
  'YXZXY\\VWYOSXYXXZSYZ[WUWPMS\\]G`KOHRPJMNS^',
  'ZW\\W]X\\ZWXRXWWWZQZ]Y[TUQMM_\\PK[LMYUXJRR]',
  'PRQQMROPOLKOPQNODOQSTMKMNKV`AOPaIYSPMTUZ',
  'SRPPNRRNRCIOOQPRKRRRRNLIJKZ`KLLNWWQXNPRZ',
  'YWZWWXYVXSUWWYWXQYZYXUUUSQZ]OVULZZWTRSYb',
  'YVZTXXXYUSOVTWSUOV\\ZXUWWQKW\\NTXNVXU\\LUQb',
  'WXXVWXXXUVLWVVVYMWXXYTRTNNW[JOUKUS[[NPR_',
  '\\X[\\Z[VWXRUYWYXYR][ZXXTSNR\\TVRRIIY`SWPV_',
  'UTVRSTQURMPUTTTWJUUTRPNIKLRXMTISBLKZJWNV',
  'WSVSTUSTUQQUUTSVJWVVRQROKNTRPFJAQNLPXKNX',
  '\\Z]\\][[X^VX[_^Z\\T^_^Y[WYUU^gU[\\[[^\\^Z[Yi',
];

/** How rare the bytes between two places are in source code, by the frequency of each after the one before it. */
export function gramRarity(bytes: Uint8Array, start: number, end: number): number {
  const { frequencyOf, frequencyAfter, symbolOfByte } = tables();
  let before = symbolOfByte[bytes[start]!]!;
  let rarity = -frequencyOf[before]!;
  for (let at = start + 1; at < end; at++) {
    const symbol = symbolOfByte[bytes[at]!]!;
    rarity += frequencyOf[before]! - frequencyAfter[before * symbols.length + symbol]!;
    before = symbol;
  }
  return rarity;
}

const tables = once(() => ({
  frequencyOf: Buffer.from(frequencies),
  frequencyAfter: Buffer.from(followers.join('')),
  symbolOfByte: Uint8Array.from({ length: 256 }, (_, byte) => {
    const folded = String.fromCharCode(byte).toLowerCase().replace(/[0-9]/, '0');
    const symbol = symbols.indexOf(folded);
    return symbol === -1 ? symbols.length - 1 : symbol;
  }),
}));
