import { foreignCountries } from "../language/countries.ts";
import { fold } from "../language/normalize.ts";
import type { ContentUnit } from "../language/tokenize.ts";
import { grownThing } from "./grown-thing.ts";
import { type ParticularKind, particularsAsked } from "./particulars.ts";
import { asksUntold } from "./untold.ts";

/** What a question names or wants that no passage without it can answer, however alike the rest is. */
export interface Demands {
  /** Codes (ISO 3166) of other countries in which the question places what it asks about. */
  countries: string[];
  /** Years by which laws are named: "Luật Hợp tác xã 2003". */
  lawYears: number[];
  /** How somebody can be reached: a number or an address, not a name. */
  contact: boolean;
  /** A figure of the time after provinces were merged and districts given up (1 July 2025). */
  sinceMerger: boolean;
  /** What was reached, and not what is planned: "thực tế", "actually". */
  result: boolean;
  /** Why something is as it is: "of-figure" where a figure is said to be low or high, which no rule explains. */
  reason?: "of-rule" | "of-figure";
  /** An opinion, taste, the asker's own file, what is so today: no document tells it. */
  untold: boolean;
  /** A name, which one has the most, a reason. */
  particulars: ParticularKind[];
  /** What the cooperatives that are counted grow or raise: "trong hoi". */
  grown?: string;
}

/** Who comes from abroad may do something here. */
const FROM_ABROAD = new Set(["#foreigner", "#foreign-investor", "#export", "#foreign-donation", "#vietnam"]);
const ASKS_CONTACT =
  /\b(?:so dien thoai|sdt|so zalo|e-?mail|phone number|telephone number|telefonnummer)\b|\bdia chi (?:cua )?(?:lien minh|so|van phong|ubnd|co quan)\b|\baddress of (?:the )?(?:\p{L}+ ){0,3}(?:alliance|department|office|committee)\b|\badressen? till\b/u;
const SINCE_MERGER =
  /\b(?:(?:sau|tu) (?:khi |ngay )?(?:bo cap huyen|bo huyen|sap nhap|sap xep|sat nhap|nhap tinh|hop nhat tinh)|khong con cap huyen|(?:after|since) (?:the )?(?:provincial )?(?:merger|mergers|reorgani[sz]ation)|districts? (?:were|was|are|is|being) abolished|abolished in july 2025|efter (?:sammanslagning\p{L}*|att distrikten))\b/u;
const ASKS_RESULT =
  /\b(?:thuc te|thuc su|thuc chat|ket qua (?:thuc|that|dat)|da (?:dat|lam|lap|thanh lap|ho tro|xay dung|mo) duoc|(?:tinh )?(?:den|toi) (?:nay|gio|bay gio) (?:da )?(?:\p{L}+ ){1,4}duoc|so far|to date|up to now|until now|actual(?:ly)?|really|in fact|in reality|achieved so far|faktisk\p{L}*|hittills|i verkligheten|verkligen)\b/u;

/** "Vì sao …?", "why …?", also behind who or what it is asked of. */
const ASKS_WHY =
  /(?:^|\b)(?:vi sao|tai sao|do dau(?! tu| thau| gia)|why|how come|varfor|hur kommer det sig)\b/u;
const SAYS_HOW_MUCH =
  /\b(?:thap|it|cao|nhieu|kem|dong|nhu vay|tang|giam|r[io]se|risen|increase\p{L}*|fall(?:s|en)?|fell|decrease\p{L}*|okar|okat|minskar|minskat|low|lower|few|fewer|little|small|high|higher|many|much|large|so|lag|lagt|laga|lagre|fa|farre|litet|hog|hogt|hoga|hogre|manga|sa)\b/u;

/** Whether a question asks for the cause of what is told, and whether of how much it is. */
function reasonAsked(folded: string): Demands["reason"] {
  if (!ASKS_WHY.test(folded)) return undefined;
  return SAYS_HOW_MUCH.test(folded.replace(/\b(?:it nhat|nhieu nhat|cao nhat|thap nhat)\b/gu, " "))
    ? "of-figure"
    : "of-rule";
}

/** Reads the demands of a question, given its folded text and its content units. */
export function demandsOf(
  text: string,
  units: readonly ContentUnit[],
  lawYears: ReadonlySet<number>,
): Demands {
  const folded = fold(text);
  const reason = reasonAsked(folded);
  const grown = grownThing(text, units);
  const isFromAbroad = units.some(({ key }) => FROM_ABROAD.has(key));
  return {
    countries: isFromAbroad ? [] : foreignCountries(text),
    lawYears: [...lawYears],
    contact: ASKS_CONTACT.test(folded),
    sinceMerger: SINCE_MERGER.test(folded),
    untold: asksUntold(folded),
    particulars: particularsAsked(folded),
    ...(grown === undefined ? {} : { grown }),
    result: ASKS_RESULT.test(folded) && !units.some(({ key }) => key === "#target"),
    ...(reason === undefined ? {} : { reason }),
  };
}
