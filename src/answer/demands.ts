import { foreignCountries } from "../language/countries.ts";
import { fold, nfc } from "../language/normalize.ts";
import type { ContentUnit } from "../language/tokenize.ts";
import { grownThing } from "./grown-thing.ts";
import { fieldsLeftOut } from "./left-out.ts";
import { type ParticularKind, particularsAsked } from "./particulars.ts";
import { withoutFineAsGood } from "./saying-nothing.ts";
import { unmistakable } from "./unmistakable.ts";
import { asksUntold } from "./untold.ts";
import { asksWhoDecides } from "./who-acts.ts";

/** What a question names or wants that no passage without it can answer, however alike the rest is. */
export interface Demands {
  /** Codes (ISO 3166) of other countries in which the question places what it asks about. */
  countries: string[];
  /** Asks of a branch or an office in another country: "mở văn phòng bên Lào". */
  isAbroad: boolean;
  /** Years by which laws are named: "Luật Hợp tác xã 2003". */
  lawYears: number[];
  /** How somebody can be reached: a number or an address, not a name. */
  contact: boolean;
  /** A figure of the time after provinces were merged and districts given up (1 July 2025). */
  sinceMerger: boolean;
  /** A figure of the time before that. */
  beforeMerger: boolean;
  /** What comes after this year: "sau năm 2025". */
  afterYear?: number;
  /** A sum of all together: "tổng doanh thu của các HTX". */
  total: boolean;
  /** A share of the whole country. */
  ofCountry: boolean;
  /** Whether a figure rose or fell. */
  trend: boolean;
  /** The highest, the lowest or the median of many, which no average tells. */
  extreme: boolean;
  /** What was reached, and not what is planned: "thực tế", "actually". */
  result: boolean;
  /** Why something is as it is: "of-figure" where a figure is said to be low or high, which no rule explains. */
  reason?: "of-rule" | "of-figure" | "of-end";
  /** An opinion, taste, the asker's own file, what is so today: no document tells it. */
  untold: boolean;
  /** A name, which one has the most, a reason. */
  particulars: ParticularKind[];
  /** A commune or ward by its folded name; a district may have the same. */
  commune?: string;
  /** By whom something is decided: the concepts that the question names, none of which is the one that is asked for. */
  decider?: ReadonlySet<string>;
  /** Whether somebody has to do something. */
  duty: boolean;
  /** How much somebody is fined. */
  fine: boolean;
  /** How often something is done or may be. */
  howOften: boolean;
  /** Fields of work that are left out: "HTX ngoài nông nghiệp". */
  otherThan: string[];
  /** What the cooperatives that are counted grow or raise: "trong hoi". */
  grown?: string;
}

/** Who comes from abroad may do something here. */
const FROM_ABROAD = new Set([
  "#foreigner",
  "#foreign-investor",
  "#export",
  "#foreign-donation",
  "#donation",
  "#vietnam",
  "#branch",
  "#representative-office",
  "#head-office",
  "#legal-representative",
  "#vote",
  "#online-vote",
]);
/** What a cooperative may have in another country, by rules of their own. */
const OFFICES = new Set(["#branch", "#representative-office"]);
const ASKS_CONTACT =
  /\b(?:so dien thoai|sdt|so zalo|e-?mail|phone number|telephone number|telefonnummer)\b|\bdia chi (?:cua )?(?:lien minh|so|van phong|ubnd|co quan)\b|\baddress of (?:the )?(?:\p{L}+ ){0,3}(?:alliance|department|office|committee)\b|\badressen? till\b|\b(?:goi|alo|lien he|nhan tin|nhan zalo)(?: dien(?: thoai)?)?(?: cho| voi| den| toi)? (?:ai|so nao|o dau|cho nao|bo phan nao)\b|\b(?:whom?|which number)\b.{0,30}\b(?:call|ring|phone|contact)\b|\bvem .{0,20}(?:ringa|ringer|kontakta\p{L}*)\b/u;
const SINCE_MERGER =
  /\b(?:(?:sau|tu) (?:khi |ngay |luc )?(?:bo cap huyen|bo huyen|(?:\p{L}+ ){0,3}?(?:sap nhap|sap xep|sat nhap|hop nhat)|nhap (?:tinh|voi|them|vao|chung)|nhap \p{L}+ \p{L}+(?=,| thi))|khong con cap huyen|tinh moi(?= (?:gom|sau|co bao))|moi \((?:gom|sau|da nhap|tinh ca)|(?:after|since) (?:the )?(?:provincial )?(?:merger|mergers|merging|reorgani[sz]ation)|districts? (?:were|was|are|is|being) abolished|abolished in july 2025|(?:merged|enlarged) (?:\p{L}+ ){0,2}?province|the merged \p{L}+|efter (?:sammanslagning\p{L}*|att distrikten)|sammanslagna)\b/u;
/** "Trước khi nhập …", "Ninh Bình cũ": what the province was by itself. */
export const BEFORE_MERGER =
  /\b(?:truoc (?:khi |ngay |luc )?(?:\p{L}+ ){0,2}?(?:sap nhap|sat nhap|sap xep|hop nhat|nhap (?:tinh|voi|them|vao|chung|\p{L}+ \p{L}+))|before (?:the )?(?:provincial )?(?:merger|merging|it merged|they merged|it was merged)|fore sammanslagningen|innan (?:\p{L}+ ){0,3}(?:slogs ihop|sammanslagn\p{L}*))\b/u;
/** "… chiếm bao nhiêu phần trăm HTX cả nước?": a share of the whole country. */
const OF_COUNTRY =
  /\b(?:chiem|bang|dong gop|share|proportion|per ?cent\p{L}*|andel|procent|phan tram|ty le|xep (?:hang )?thu|rank\p{L}*)\b.*(?:\b(?:ca nuoc|toan quoc|(?:of|in) (?:the (?:whole )?country|vietnam)|the country s|nationwide|nationally|national total|(?:i|av|hela) landet\p{L}*)\b)/u;
/** "Sau năm 2025": not what was until then. */
export const AFTER_YEAR =
  /\b(?:sau (?:nam )?|after (?:the year |the end of )?|efter (?:ar )?)(?<year>20\d{2})\b/u;
/** What sums are told of: an average is no sum of all. */
const TOTAL_OF_ALL =
  /\b(?:tong(?: so| cong| muc)?(?: tien)? (?:doanh thu|loi nhuan|thu nhap|lai)|total (?:annual )?(?:revenues?|turnover|profits?|incomes?|earnings)|(?:revenues?|turnover|profits?) in total|(?:adding up|add up|summing|sum of) .*(?:revenues?|turnover|profits?|incomes?)|sammanlag\p{L}* (?:omsattning|vinst|intakt)\p{L}*|total\p{L}* (?:omsattning|vinst|intakt)\p{L}*)\b/u;
export const OF_EACH =
  /\b(?:binh quan|trung binh|moi (?:htx|hop tac|nguoi|thanh vien)|mot (?:htx|hop tac|nguoi|thanh vien)|average|each|per|genomsnitt\p{L}*|varje)\b/u;
/** "Tăng hay giảm?": which way a figure went. */
const ASKS_TREND =
  /\b(?:tang hay (?:la )?giam|giam hay (?:la )?tang|len hay xuong|(?:ris\p{L}*|grow\p{L}*|grew|increas\p{L}*|up) or (?:fall\p{L}*|fell|shr\p{L}+|decreas\p{L}*|down|declin\p{L}*)|(?:okat|okar|upp) eller (?:minskat|minskar|ner))\b/u;
const MEASURE =
  "(?:doanh thu|doanh so|thu nhap|loi nhuan|(?:tien )?(?:luong|lai|cong)|(?:khoan|muc|mon) vay|du no)";
const MEASURE_EN = "(?:revenues?|turnover|incomes?|earnings|profits?|wages?|salar(?:y|ies)|pay|loans?)";
const MEASURE_SV = "(?:omsattning\\p{L}*|inkomst\\p{L}*|vinst\\p{L}*|lon(?:en|er)?|lan(?:et)?)";
/** "Doanh thu thấp nhất là bao nhiêu?": of one of many, and not of them on average. "Nơi nào cao nhất?" compares places. */
const ASKS_EXTREME = new RegExp(
  [
    `\\b${MEASURE}\\b(?: \\p{L}+){0,4} (?:cao|thap|lon|nho|it|nhieu) nhat\\b(?! (?:la )?(?:o )?(?:tinh|noi|dau|ben))`,
    `\\b(?:highest|lowest|largest|biggest|smallest|median|maximum|minimum) (?:\\p{L}+ ){0,2}?${MEASURE_EN}\\b`,
    `\\b(?:hogsta|lagsta|storsta|minsta|median\\p{L}*) ?(?:\\p{L}+ ){0,2}?${MEASURE_SV}\\b`,
    `\\btrung vi\\b`,
  ].join("|"),
  "u",
);
const NAMES_SIDES = /\b(?:nao|hon|so voi|hay|which|than|between|or|vilke[nt]|eller|mellan)\b/u;
/** "Huyện nào … thấp nhất?", "which cooperative … most?": which of them, where no comparison of provinces is asked for. */
const ASKS_WHICH_EXTREME =
  /\b(?:huyen|quan|thi xa|xa|phuong|dia ban|htx|hop tac xa|don vi|nghe|linh vuc|san pham) nao\b.*\b(?:(?:cao|thap|nhieu|dong|lon|nho|tot|kem)(?: \p{L}+){0,3}|it(?: \p{L}+){1,3}) nhat\b|\bwhich (?:districts?|communes?|towns?|cooperatives?|co-?ops?|products?|fields?)\b.*\b(?:highest|lowest|most|fewest|least|largest|biggest|smallest|best|worst|hardest)\b|\bvilke[nt] (?:distrikt\p{L}*|kommun\p{L}*|kooperativ\p{L}*|bransch|produkt\p{L}*)\b.*\b(?:hogst\p{L}*|lagst\p{L}*|flest|mest|minst\p{L}*|storst\p{L}*|bast\p{L}*|samst\p{L}*|hardast)\b/u;

/** "Did it reach its goal?", with a word for the goal: what was reached is asked, though a target is named. */
const ASKS_IF_REACHED =
  /\b(?:dat|hoan thanh|vuot|thuc hien xong) (?:duoc )?(?:chi tieu|muc tieu|ke hoach)\b(?!.*\bnao\b).*\b(?:chua|khong|ko)\W*$|\b(?:chi tieu|muc tieu|ke hoach)\b.*\b(?:dat|hoan thanh|vuot|ve dich|can dich) (?:duoc )?(?:chua|khong|ko|roi|hay)\b|^(?:did|has|have|was|were|is|are)\b.*\b(?:reach(?:ed)?|met|meet|hit|achieved?|fulfill?(?:ed)?|attain(?:ed)?|exceed(?:ed)?)\b|^(?:har|nadde|uppnadde|uppfyllde)\b.*\b(?:natt|uppnatt|uppfyllt|nadde?s?|mal\p{L}*)\b/u;
/** "Đặt chỉ tiêu" (to set a goal) would be "đạt chỉ tiêu" (to reach it) without its accents. */
const SETS = /(?<!\p{L})đặt(?!\p{L})/giu;
/** "Xã …", "the commune of …": no district, though it may have the name of one. */
const OF_COMMUNE =
  /(?<!\p{L})(?<![Tt]hị |[Tt]ác )(?:[Xx]ã|[Pp]hường|[Tt]hị trấn) (?<vi>\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){0,2})|(?<!\p{L})(?<en>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?) (?:commune|ward|kommun)(?!\p{L})/u;
const ASKS_RESULT =
  /\b(?:thuc te|thuc su|thuc chat|ket qua (?:thuc|that|dat)|da (?:dat|lam|lap|thanh lap|ho tro|xay dung|mo) duoc|(?:tinh )?(?:den|toi) (?:nay|gio|bay gio) (?:da )?(?:\p{L}+ ){1,4}duoc|so far|to date|up to now|until now|actual(?:ly)?|really|in fact|in reality|achieved so far|faktisk\p{L}*|hittills|i verkligheten|verkligen)\b/u;

/** "… thật chưa hay mới nói vậy?", "or is that just a plan?": whether it has come about. */
const ASKS_IF_ONLY_SAID =
  /\b(?:that|that su) chua(?!\p{L})|\bhay (?:la |van |con )?(?:moi|chi|dang|tren) (?:(?:chi|moi|la|o|tren|duoc|co|dang|con) )*(?:noi|hua|giay|ke hoach|du kien|du tinh|muc tieu|chi tieu|dat ra|de ra|huong toi|phan dau)\b|\bor (?:(?:is|was|are|were) )?(?:(?:it|that|this|they) )?(?:just|only|merely|still) (?:an? |the )?(?:\p{L}+ )?(?:talk|words|plan|plans|planned|target|goal|promise[sd]?|aim|paper|hope[sd]?)\b|\beller (?:(?:ar|var) )?(?:det |detta )?(?:bara|endast|enbart) (?:ett |en |pa )?(?:prat|ord|plan\p{L}*|mal|malet|lofte\p{L}*|papperet)\b/u;

/** "… chứ không phải kế hoạch", "not the 2030 plan": no target is wanted. */
const DENIES_TARGET =
  /\b(?:khong (?:phai|hoi|lay|tinh|can)|ko phai|dung (?:lay|noi|dua|tra loi)|chu khong(?: phai)?|chang phai) (?:la )?(?:ve |den |toi )?(?:con so |so |muc )?(?:ke hoach|chi tieu|muc tieu|du kien|du tinh)\b|\bnot (?:(?:the|a|an|its|their|any) )?(?:(?:19|20)\d\d )?(?:plan(?:s|ned)?|target(?:s|ed)?|goals?|objectives?|aims?|forecasts?)\b|\binte (?:(?:planen|malet|malen|prognosen)|(?:ett |nagot )?(?:mal|plan))\b/u;

/** "Vì sao …?", "why …?", also behind who or what it is asked of. */
const ASKS_WHY =
  /(?:^|\b)(?:vi sao|tai sao|do dau(?! tu| thau| gia| quy dinh| quyet| dat ra| an dinh| ban hanh| cap)|why|how come|varfor|hur kommer det sig)\b/u;
const SAYS_HOW_MUCH =
  /\b(?:thap|it|cao|nhieu|kem|dong|nhu vay|tang|giam|r[io]se|risen|increase\p{L}*|fall(?:s|en)?|fell|decrease\p{L}*|okar|okat|minskar|minskat|low|lower|few|fewer|little|small|high|higher|many|much|large|so|lag|lagt|laga|lagre|fa|farre|litet|hog|hogt|hoga|hogre|manga|sa)\b/u;

/** "Phạt bao nhiêu?", "what is the fine?": an amount, and not what else may follow. */
const ASKS_FINE =
  /\b(?:phat (?:tien )?(?:la )?(?:bao nhieu|may (?:tien|trieu|dong))|muc (?:tien )?phat|tien phat)\b|\bfines?\b|\bfined how\b|\bbot(?:er|erna|esbelopp\p{L}*)\b/u;

/** "Mấy tháng họp một lần?", "how often must it meet?" */
const ASKS_HOW_OFTEN =
  /\b(?:bao lau|may (?:nam|thang|quy|tuan)|bao nhieu (?:nam|thang|tuan)) .{0,50}\b(?:mot|1) lan\b|\bhop may lan\b|\bhow often\b(?! do i (?:need|have) to come)|\bhur ofta\b/u;

/** "HTX có bắt buộc phải có trang web không?", "must a cooperative have a website?" */
const ASKS_DUTY =
  /\b(?:bat buoc|co (?:can|phai)(?! la\b)|phai(?! la\b)) .{2,60}\b(?:khong|ko|hong|hok)(?: \p{L}{1,4})?\W*$|^(?:must|do(?:es)? .{2,60} (?:have|need) to|maste)\b/u;
/** What is said to have been given up; "ban" and "cam" without marks may be other words. */
export const GIVEN_UP =
  /\b(?:bai bo|xoa bo|huy bo|khong con|bo (?:di|han|quyen|quy dinh|che do|yeu cau|muc)|abolish\p{L}*|abolition|scrap(?:s|ped)?|remove[sd]?|repeal\p{L}*|no longer|cease[sd]?|avskaffa\p{L}*|slopa\p{L}*|tog bort|togs bort|langre)\b/u;

/** The name of the commune that is asked of, without diacritics, where capitals are typed. */
function communeNamed(text: string): string | undefined {
  const { vi, en } = OF_COMMUNE.exec(nfc(text))?.groups ?? {};
  const name = vi ?? en;
  return name === undefined ? undefined : fold(name);
}

/** Whether a question asks for the cause of what is told, and whether of how much it is. */
function reasonAsked(folded: string): Demands["reason"] {
  if (!ASKS_WHY.test(folded)) return undefined;
  if (GIVEN_UP.test(folded)) return "of-end";
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
  const folded = fold(unmistakable(text));
  const reason = reasonAsked(folded);
  const grown = grownThing(text, units);
  const commune = communeNamed(text);
  const beforeMerger = BEFORE_MERGER.test(folded);
  const afterYear = AFTER_YEAR.exec(folded)?.groups?.["year"];
  const isFromAbroad = units.some(({ key }) => FROM_ABROAD.has(key));
  const countries = foreignCountries(text);
  return {
    countries: isFromAbroad ? [] : countries,
    isAbroad: countries.length > 0 && units.some(({ key }) => OFFICES.has(key)),
    lawYears: [...lawYears],
    otherThan: fieldsLeftOut(text, units),
    contact: ASKS_CONTACT.test(folded),
    sinceMerger: SINCE_MERGER.test(folded) && !beforeMerger,
    beforeMerger,
    total: TOTAL_OF_ALL.test(folded) && !OF_EACH.test(folded),
    ofCountry: OF_COUNTRY.test(folded),
    trend: ASKS_TREND.test(folded),
    duty: ASKS_DUTY.test(folded),
    fine: ASKS_FINE.test(withoutFineAsGood(folded)),
    howOften: ASKS_HOW_OFTEN.test(folded),
    extreme: (ASKS_EXTREME.test(folded) && !NAMES_SIDES.test(folded)) || ASKS_WHICH_EXTREME.test(folded),
    untold: asksUntold(folded),
    particulars: particularsAsked(folded),
    ...(afterYear === undefined ? {} : { afterYear: Number(afterYear) }),
    ...(asksWhoDecides(folded) ? { decider: new Set(units.map(({ key }) => key)) } : {}),
    ...(commune === undefined ? {} : { commune }),
    ...(grown === undefined ? {} : { grown }),
    result:
      ASKS_IF_ONLY_SAID.test(folded) ||
      DENIES_TARGET.test(folded) ||
      (units.some(({ key }) => key === "#target")
        ? ASKS_IF_REACHED.test(fold(nfc(text).replace(SETS, " ")))
        : ASKS_RESULT.test(folded)),
    ...(reason === undefined ? {} : { reason }),
  };
}
