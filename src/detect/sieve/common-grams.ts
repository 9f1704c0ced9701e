import { once } from '../../model/once.ts';

/**
 * Four bytes that often follow each other, the most frequent first, in lower case: counted in 20 MB of headers, programs
 * and documentation in C, JavaScript, TypeScript, Perl, shell and PHP, each language alike.
 */
const grams = [
  'tion thethe typenamestriringtrincons cononstturneturretuion efindefi if filethising  retfineskl_kl_tnst  to ',
  'ptiourn l_tk_tkntkn_ctio   s of kn_ument  re thi   c is valu foratioalue   iine    rportconfoptiu32_func_u32',
  'ionsablessl_for minicomp  if strcoden_u3   tinteoperype dminzodmodmision proset and  intdata  cotest andame ',
  'readnter_typrrornodeunctjecterroselfnctif theratator   maultfaulefaucontdefaiterent  fil in   sk skl  myence',
  'onfinfighis  my  typpath uselistevenpara namtruebjeccommwith valheadventratopresobjeemenof tpropcards th be ',
  'int backteralineonly comstatn th defectivoidressefersizefromcsetenermberarrarefehttprequchecheck thaile form',
  'spec witerenaramsl_cenamscricallinstcharfereopenentsrray notchan_pin chadescnly inedupleroperence thted vers',
  'switdingtuplplesamilpertitem or expofami optmily   port elemlemexportimeitio staripthat out itchthatundendef',
  'cripwitcountpin_   esub _fmtargssigncounx509not tureosslistrfmt_faceffer refersibool truatchtherinitionaare ',
  'iste num funumbehe cnumb swischersioalloengtngthlengctorwordmpleonalnce text parlue use ith chemace  fro voi',
  'equetingrfacterferfaned ormarectternlatee in reanstae recesse coter aliz ressed indesten undnull setrom buff',
  '_outcaseplayonte  th_constar opeuffe it leanicatessiloca   fextemethexprlize despensdule an n reourcs a urce',
  'sourreat as  mod_sk_odulmoduhe sill elseequimportartescrwilltempcpanttpsdireenssnsslifiellowatedase irecsing',
  'ate 32_f2_fmssioflagtene wilseri elsinishema   ovicecrealock errimpoeserr th subinpunput expangequireateess ',
  'ethouire newthod arerenteveleadodonlsectvalieck_adonndexertyalidstrulse matc allpars obj canne sialienti_cou',
  'oleaannesageooledevelasscatiratiirst insfirstrucecto_u8_erticlasructe starsenistnnelode hannalsetem _chestan',
  't thall falsons laybaybaybacble ypen_id pareest_32_pt inng t by devipena reqed tin t offpecibaseevicclud_com',
  'free nulo th out  inhe fnew n_u8l_ch get whetatiincltreato t cal   aillatablcaterialnclu dat codard def ampl',
  'ult eriaplatt isserve ofrmatmode extwritzillusedmoziozilack handceptlude nodhen entris ainfookenessatoke lis',
  'stree foest tter add dird to booher ound on reseumenamesreamomprpendxten   l spes tonts mpremess youdocsresu',
  'e islastndleasseindid in tup_modsl_sblessertdateect _siz preer tes tndin anyperltate  tuecif  cavelonablssag',
  '2_pied ielopusernitimakesultlopetor tainoutptputdentutpuingsesul patipti   uocals anmplaortsqualresocapt var',
  'ed bles _despect veremplor tpturandlaptu eveme _trib cas keysynce de metkindaderalianinglet t co whiommamedi',
  'alleightpacklias per_dirwhen  prcan mdn dn rompatendave mandanceenabst_c  stpush falribuibuterveurnslessstor',
  't ofrns proc pos plalagsram finiprefes aernaexecplicunt endiata t ree fiouldilesdesecifipos ediae tos inhtml',
  '_intst ccopyeterity quenshifhiftblocencobytetiesommeass mmenif tstemrametoryoid  a ssequnionlangmmant totive',
  'tackstacore loaduniotargnal spacdeclacce  fo   drintfiercondoverprintifiothegeneuestntaiontaatteg thargeyste',
  'systeadequess nontrypcm har pacencodk_ty impriteize   ty argntex tem endbindyou d bynst_ed a  seoffsequaone ',
  's ofput l_skditiendeers  letdistutilpipentenprot senuencfsetffsework   n32_dapplsserperaompo_namhe rinioe sk',
  'end attrractrocehe diniusend sk_niunon isteriuninerargetne xhe pe uslice disrangxpre carodecage ccesvar oces',
  't naesolure ion_eraleclaolumointprojontr hasthro sslmovesolvice olvehashmetapoinvisi clad thrtieuld  xmligne',
  'same_str lin locgth clarheree_cocurrs arnente caies tracdir_haventro_setruleardinds ize_autocertor as fo ass',
  'end_ shourremod_   bonen_cfgtch editext ll bcfg_ortenstre animpl eleasn1 x50 crendenassit_colinky of tesppli',
  ' iteglobeprespliatesn_cotallecut_getmparwarnargu binhe eametrgumgume gene_tyepenl beidenon thangacheto ain_c',
  'der libcrnalbuil schrotorrenxecugnedmeteexce ossrty  stdsn1_oritisitlete indexpen de unlritynextsk_tidatkage',
  'ror ponehe lonveplite pa repallb thrtems_pipate__errllbalica_forded ipe_ntinis iackanum__resusinlbacallyout_',
  'butestalresped wmponposi  le_insctednlins retrolypesprom pri cprcpr se idestforeckagh thterspassmainratehich',
  'whic',
].join('');

const bytesOfGram = 4;

/** Of each, how many are more frequent, by the number of the four bytes with bit 5 of each set and the first lowest. */
export const commonGrams: () => ReadonlyMap<number, number> = once(() => {
  const bytes = Buffer.from(grams);
  return new Map(
    Array.from({ length: bytes.length / bytesOfGram }, (_, rank) => [
      (bytes.readUInt32LE(rank * bytesOfGram) | 0x20202020) >>> 0,
      rank,
    ]),
  );
});
