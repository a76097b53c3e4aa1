import type { Language } from "../domain.ts";
import { fold } from "./normalize.ts";
import { BODIES, NOUNS } from "./nouns.ts";
import type { Unit } from "./quantity.ts";
import type { ContentUnit } from "./tokenize.ts";

/** The kind of answer a question wants. */
export type Wanted =
  | "count"
  | "amount"
  | "money"
  | "percent"
  | "duration"
  | "date"
  | "when"
  | "age"
  | "who"
  | "where"
  | "definition"
  | "condition"
  | "list"
  | "yes-no"
  | "how"
  | "any";

/** Patterns over the folded question (no diacritics, lower case); the first that fits decides. */
const PATTERNS: [Wanted, RegExp][] = [
  [
    "percent",
    /phan tram|ty le|ti le|bao nhieu ?%|\bper ?cent|percentage|(?:what|minimum|maximum|which|least) rate\b|\bshare of\b|proportion|procent|hur stor andel|\bandel\b/u,
  ],
  ["age", /bao nhieu tuoi|may tuoi|du tuoi|how old|what age|hur gammal/u],
  [
    "duration",
    /bao lau|(?:bao nhieu|nhieu|may) (?:ngay|thang|nam|gio|bua|hom|tuan)\b|thoi han|han nop|how (?:long|soon)|how many (?:working )?(?:days|months|years)|time limit|deadline|hur lange|hur manga (?:dagar|manader|ar)\b/u,
  ],
  [
    "date",
    /ngay nao|thang nao|nam nao|ngay bao nhieu|hieu luc tu|what date|which (?:year|day|date|month)\b|what year\b|vilket (?:ar|datum)\b/u,
  ],
  ["when", /khi nao|bao gio|\bwhen\b|\bnar\b/u],
  [
    "money",
    /(?:bao nhieu|chung nao|may) (?:tien|dong|ty|trieu)|so tien|ton bao nhieu|het bao nhieu|how much money|hur mycket pengar/u,
  ],
  [
    "count",
    /bao nhieu|\bmay\b(?! (?:a|an|the|we|i|our|it|they|members?|cooperatives?|foreigners?|foreign|official|associate|be|not|only|anh|chi|em|ong|ba|chu|bac|co|dua|moc|cay|gat|keo|bom|xay|say|tinh|moi|cai|thang|vi|xoi)\b)(?= \p{L})|so luong|how many|number of|hur manga|\bantal(?:et)?\b/u,
  ],
  [
    "count",
    /^so (?:san pham|htx|hop tac xa|to hop tac|lien hiep|thanh vien|xa vien|lao dong|du an|mo hinh|quy tin dung)\b/u,
  ],
  ["money", /how much|hur mycket|hur stor|hur hog/u],
  [
    "how",
    /the nao|ra sao|lam sao|bang cach nao|cach nao|\bhow (?:is|are|do|does|can|to|should|must)\b|\bhur (?:gor|kan|fordelas|ska)\b/u,
  ],
  [
    "condition",
    /dieu kien|tieu chi|\bcan (?:nhung )?gi\b|phai co (?:nhung )?gi|requirements?|conditions?|criteria|qualif|eligib|villkor|krav/u,
  ],
  [
    "list",
    /(?:nhung|cac) .*\b(?:nao|gi)\b|gom (?:nhung )?gi|nhung gi|giay to|ho so|which .*s\b|what (?:are|papers|documents|support|kinds)|\blist\b|vilka/u,
  ],
  [
    "who",
    /\bai\b|co quan nao|nguoi nao|who\b|whom|which (?:agency|body|office|authority)|\bvem\b|vilken myndighet/u,
  ],
  ["where", /\bo dau\b|\bdau\b|noi nao|where\b|(?:^|[.?!,;] |och )var\b/u],
  [
    "definition",
    /la gi|nghia la|the nao la|what is an?\b|what does .* mean|define|definition|vad ar\b|vad betyder/u,
  ],
  [
    "yes-no",
    /(?:co|duoc|phai|can|bi) .*\b(?:khong|ko|k|hong|chua)\b|(?:duoc|dung|phai|sao|dc|chu) (?:khong|ko|hong|chua|ha|a)\b|duoc (?:khong|chu)|^(?:can|could|may|is|are|does|do|must|should|has|have|am)\b|^(?:kan|far|maste|ar|har|ska)\b/u,
  ],
];
/** What is measured in money, in shares, or in hectares; "bao nhiêu" beside it asks for that. */
const MONEY = [
  "#revenue",
  "#profit",
  "#income",
  "#cost",
  "#loan",
  "#outstanding-loan",
  "#disburse",
  "#wage",
  "#capital",
  "#charter-capital",
  "#minimum-wage",
];
const MEASURED = ["#revenue", "#profit", "#income", "#outstanding-loan", "#cost"];
/** Asks for something else about a measure than how much it is. */
const OTHER_QUESTION = /\b(?:nao|gi|sao|khong|chua|dau|ha)\b(?! la )|\bwhich\b|\bwho\b/u;
const PROCESS = ["#procedure", "#distribute", "#condition", "#criteria", "#provision", "#principle"];
/** "phải trích bao nhiêu vào quỹ?": nothing is counted, a sum or a share is asked for. */
const AMOUNT =
  /(?:bao nhieu|\bmay\b)\s*(?:$|[?.!,;]|(?:vao|thi|cho|de|moi|mot|tu|trong|o|tai|len|ve|la|cua)\b)/u;
const MUCH_LAND =
  /\b(?:how much (?:\p{L}+ )?(?:land|farmland)|hur mycket (?:\p{L}+ )?(?:mark|jord|jordbruksmark))\b/u;
/** "mấy ngàn htx, trong đó lập mới bao nhiêu?": the noun stands at the first of two. */
const COUNTS_NOUN =
  /\b(?:bao nhieu|may)(?: ngan| nghin| tram| chuc)? (?:htx|hop tac xa|to hop tac|lien hiep|thanh vien|san pham)\b/u;
/** "số hợp tác xã … là bao nhiêu" counts what stands before. */
const COUNTED =
  /\b(?:so luong|tong so|so (?:htx|hop tac|thanh vien|xa vien|to hop|nguoi|lien hiep|du an|lop|quy|san pham|mo hinh|lao dong|ho|hoi nghi))\b/u;
const COUNTABLE =
  /(?:bao nhieu|may|how many|hur manga|number of|so luong|antal\p{L}*)\s+(?:\p{L}+\s+){0,1}?(?=\p{L})/u;

/** The kind of answer that a folded question wants, given the keys of its content units. */
export function wantedOf(folded: string, keys: ReadonlySet<string>): Wanted {
  const named = PATTERNS.find(([, pattern]) => pattern.test(folded))?.[0] ?? "any";
  const wanted =
    named === "count" && AMOUNT.test(folded) && !COUNTED.test(folded) && !COUNTS_NOUN.test(folded)
      ? "amount"
      : named;
  const money = MONEY.some((key) => keys.has(key));
  if ((wanted === "count" || wanted === "amount") && money && !countsThings(folded)) return "money";
  if (wanted === "any" && keys.has("#area")) return "count";
  // "How much land …", "hur mycket mark": what is measured in hectares is no money.
  if (wanted === "money" && !money && MUCH_LAND.test(folded)) return "count";
  if (keys.has("#interest-rate") && ["any", "definition", "count", "amount", "money"].includes(wanted))
    return "percent";
  // "Doanh thu bình quân của HTX Hưng Yên?", "What is the monthly income …": the measure alone asks for its amount.
  const asksElse = OTHER_QUESTION.test(folded) || PROCESS.some((key) => keys.has(key));
  if ((wanted === "any" || wanted === "definition") && !asksElse && MEASURED.some((key) => keys.has(key)))
    return "money";
  return wanted;
}

/** "bao nhiêu hợp tác xã được vay" counts cooperatives; "doanh thu là bao nhiêu" asks for money. */
function countsThings(folded: string): boolean {
  if (/how many|hur manga|number of|so luong|antal/u.test(folded)) return true;
  const after = /(?:bao nhieu|\bmay\b)\s+(\p{L}+(?:\s\p{L}+)?)/u.exec(folded)?.[1];
  return (
    after !== undefined &&
    COUNTABLE.test(folded) &&
    /^(?:htx|hop tac|to hop|thanh vien|xa vien|nguoi|du an|lop|hoi nghi|quy|san pham|lien hiep|ho|lao dong|mo hinh|don vi|cuoc|khoa|chinh sach|can bo|ban)/u.test(
      after,
    )
  );
}

/** What is counted in a unit of measure of its own: "bao nhiêu tấn", "how many hectares". */
const MEASURED_IN: Record<string, Unit> = { "#ton": "tons", "#area": "hectares", "#land": "hectares" };

/** Units of measure in which an answer of the kind is given; undefined when it need not be a figure. */
export function unitsOf(wanted: Wanted, focus: readonly string[] = []): readonly Unit[] | undefined {
  switch (wanted) {
    case "count":
      return [MEASURED_IN[focus[0] ?? ""] ?? "count"];
    case "amount":
    case "money":
      return ["money", "percent"];
    case "percent":
      return ["percent"];
    case "duration":
      return ["days", "months", "years"];
    case "date":
      return ["date", "year"];
    case "age":
      return ["age"];
    case "when":
    case "who":
    case "where":
    case "definition":
    case "condition":
    case "list":
    case "yes-no":
    case "how":
    case "any":
      return undefined;
  }
}

/** Whether an answer of the kind must be a figure. */
export function wantsFigure(wanted: Wanted): boolean {
  return unitsOf(wanted) !== undefined;
}

/** Concepts that belong to the noun they stand beside: "hợp tác xã nông nghiệp", "new cooperatives". */
const MODIFIERS = new Set([
  "#agriculture",
  "#newly-founded",
  "#official-status",
  "#associate",
  "#with-capital",
  "#without-capital",
]);
const COUNT_WORDS = [
  /bao nhieu|\bmay\b|how many|hur manga/gu,
  /so luong|tong so|\bso\b|number of|count of|\bantal(?:et)?\b/gu,
];

/** Words that stand for the noun that is counted: "mấy cái", "bao nhiêu đơn vị", "how many different ones". */
const STAND_INS = new Set(
  "cai mon don vi noi cho ben dua chiec con khoan different one ones kind stycken stycke olika thing".split(
    " ",
  ),
);
/** "Bao nhiêu đơn vị" are bodies, whatever else was named last. */
const UNITS = new Set(["don", "vi"]);
/** What is told of a noun that stands elsewhere: "of the groups, how many are registered?" */
const PREDICATES = new Set([
  "#effective",
  "#high-technology",
  "#newly-founded",
  "#organic",
  "#production",
  "#registration",
]);

/** Keys of what is to be counted: the noun behind the question word, with the modifiers that belong to it. */
export function countFocus(text: string, units: readonly ContentUnit[], language: Language): string[] {
  const folded = fold(text);
  for (const pattern of COUNT_WORDS) {
    for (const word of [...folded.matchAll(pattern)].reverse()) {
      const from = word.index + word[0].length;
      const [noun, ...modifiers] = nounOf(unitsAfter(folded, from, units), language);
      if (noun === undefined) continue;
      if (!STAND_INS.has(noun) && !PREDICATES.has(noun)) return [noun, ...modifiers];
      const meant = nounFor(from, noun, units);
      if (meant !== undefined) return noun === "#registration" ? [meant, noun] : [meant];
      if (!STAND_INS.has(noun)) return [noun, ...modifiers];
    }
  }
  return [];
}

/** The noun for which a stand-in or what is told of it stands: right behind it, else the one named last before. */
function nounFor(from: number, standIn: string, units: readonly ContentUnit[]): string | undefined {
  if (standIn === "mon") return "#product";
  const nouns = units.filter(({ key }) => NOUNS.has(key) && (!UNITS.has(standIn) || BODIES.includes(key)));
  const behind = nouns.find(({ start }) => start >= from);
  const before = nouns.findLast(({ end }) => end <= from);
  return (
    PREDICATES.has(standIn) && behind !== undefined && behind.start - from < NEAR
      ? behind
      : (before ?? behind)
  )?.key;
}

/** Characters behind the question word within which its noun may stand: "how many high-tech or organic models". */
const NEAR = 40;

/** The units that stand together, the first of them at most one word after `from`. */
function unitsAfter(folded: string, from: number, units: readonly ContentUnit[]): string[] {
  const together: string[] = [];
  let end = from;
  for (const unit of units) {
    if (unit.start < from) continue;
    const gap = folded.slice(end, unit.start).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    if (gap > (together.length === 0 ? 1 : 0)) break;
    together.push(unit.key);
    end = Math.max(end, unit.end);
  }
  return together;
}

/** In Vietnamese the noun comes first ("hợp tác xã nông nghiệp"), in English and Swedish last ("OCOP products"). */
function nounOf(together: string[], language: Language): string[] {
  const nouns = together.filter((key) => NOUNS.has(key));
  const noun = (language === "vi" ? nouns[0] : nouns.at(-1)) ?? together[0];
  const modifiers = together.filter((key) => MODIFIERS.has(key) && key !== noun);
  return noun === undefined ? [] : [noun, ...modifiers];
}
