import type { Language } from "../domain.ts";
import { asksWhichLaw } from "../language/law-questions.ts";
import type { Place } from "../language/places.ts";
import type { ContentUnit } from "../language/tokenize.ts";
import { type Wanted, wantsFigure } from "../language/wanted.ts";

const NORMATIVE =
  /\b(?:phai|can|duoc (?:khong|phep|vay|ho tro|huong|lam|vao|gop|mien|giam|chia|cap|dang ky|tham gia|nhan|khac|mo|lap|thue|ban|kiem|giu)|co duoc|toi thieu|toi da|it nhat|nhieu nhat|(?:cham|tre) nhat (?:la )?(?:truoc|trong|vao|den|toi|ngay|may|bao|khi)|muon|dieu kien|thu tuc|quy dinh|(?<!\b(?:bi|giai the|thu hoi) )bat buoc|co the|theo luat|must|may|can|need|required?|requirements?|minimum|maximum|at least|at most|no later than|at the latest|allowed|condition|rule|law|entitled|qualify|eligible|maste|(?<!so )far|(?:inom|hur lange|hur lang tid)\b.{0,80}\bska|kravs|kan|minst|hogst|senast(?= (?:nar|vilket|vilken|den|inom))|villkor|lag)\b/u;
/** Words of duty, of least and of most: they ask for a rule whatever else is said. */
const RULE =
  /\b(?:phai (?:co|gop|nop|dong|trich|dat)|can (?:it nhat |toi thieu )?(?:may|bao nhieu)|need|toi thieu|toi da|it nhat|nhieu nhat|gioi han|vuot qua|khong qua|khong duoc (?:vuot|hon|qua|it hon|duoi|thap hon)|(?<!\b(?:bi|giai the|thu hoi) )bat buoc|quy dinh|must|required?|minimum|maximum|at least|at most|exceed|maste|kravs|minst|hogst|som mest|overstiga)\b/u;
/** "OCOP products with at least three stars": a class of products, not a rule. */
const LEAST_STARS = /\b(?:minst|at least|it nhat|toi thieu) (?=\S+ (?:stjarn|star|sao))/gu;
const STATISTIC =
  /\b(?:co bao nhieu|co may|dat bao nhieu|binh quan|trung binh|hien co|how many .{0,60}(?:are there|does .{0,30} have|in )|average|are there|finns|genomsnitt\p{L}*)\b/u;
/** What has come together in a place up to a day was counted there, whoever "may" have got it. */
const UP_TO_NOW =
  /\b(?:(?:den|toi|tinh den) (?:nay|gio|hien nay|bay gio)|so far|to date|up to now|until now|hittills|hitintills|fram till nu|(?:tat ca|tong cong|ca thay) (?:la |het |duoc )?(?:bao nhieu|may)|(?:bao nhieu|may) .{0,20}(?:tat ca|tong cong|ca thay)|in all|altogether|sammanlagt|totalt)\b/u;
/** Questions on these are on rules even where no word of duty or permission stands in them. */
const RULED = [
  "#registration",
  "#apply",
  "#dossier",
  "#procedure",
  "#criteria",
  "#condition",
  "#in-force",
  "#law",
  "#vote",
];

/** "…, phải không?" asks to confirm; nobody must do anything. */
const TAG = /\b(?:co )?phai (?:khong|ko|k|hong|chang|chu)\b|^co phai\b/gu;

/** What a question is about, as far as it tells rules from what was counted. */
interface Asked {
  units: readonly ContentUnit[];
  wanted: Wanted;
  places: readonly Place[];
  language: Language;
}

/**
 * Whether a folded question asks for a rule: in so many words (`aboutRule`), or by what it is on. What was counted in a
 * place, and the law that a place goes by, are told by the press.
 */
export function ruleIn(
  said: string,
  { units, wanted, places, language }: Asked,
): { aboutRule: boolean; normative: boolean } {
  const ofPlace = places.length > 0;
  const aims = ofPlace && units.some(({ key }) => key === "#target");
  const words = said.replace(LEAST_STARS, " ").replace(TAG, " ");
  const aboutRule = !aims && RULE.test(words);
  const whichLaw = ofPlace && asksWhichLaw(said);
  // Without accents "mấy" (how many) would be an English "may".
  const permits = !whichLaw && NORMATIVE.test(language === "vi" ? words.replace(/\bmay\b/gu, " ") : words);
  const isRuled =
    !whichLaw && !(ofPlace && wanted === "count") && units.some(({ key }) => RULED.includes(key));
  const isCounted = STATISTIC.test(said) || (ofPlace && wantsFigure(wanted) && UP_TO_NOW.test(said));
  return { aboutRule, normative: aboutRule || ((permits || isRuled) && !isCounted) };
}
