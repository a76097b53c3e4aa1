import { detectLanguage } from "./detect.ts";
import { fold, hasVietnameseMarks, nfc } from "./normalize.ts";

/** Languages in which countries are named (ISO 639-1). */
const WRITTEN_IN = ["vi", "en", "sv"];
/** This country, and what the data hold beside countries: unions, outlying regions, unknown, made up. */
const NOT_FOREIGN = ["VN", "VD", "EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"];
/** Everyday names that the data do not have. */
const ALSO: Record<string, string[]> = {
  US: ["Mỹ", "America", "the USA", "USA", "the US"],
  GB: ["Anh", "England", "the UK", "UK", "Britain"],
  JP: ["Nhật"],
  KR: ["Hàn", "Korea", "Sydkorea"],
  CN: ["Tàu", "Trung Hoa"],
  KH: ["Cam-pu-chia", "Cam pu chia"],
  AU: ["Australia", "Ôxtrâylia"],
  NL: ["Holland"],
  MM: ["Miến Điện", "Burma"],
};
const CODES = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].flatMap((a) =>
  [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((b) => a + b),
);
/** Languages that are called as the things of one country are: "Swedish cooperatives". */
const LANGUAGE_OF: Record<string, string> = {
  th: "TH",
  sv: "SE",
  ja: "JP",
  ko: "KR",
  zh: "CN",
  lo: "LA",
  de: "DE",
  fr: "FR",
  da: "DK",
  fi: "FI",
  no: "NO",
  it: "IT",
  ru: "RU",
  id: "ID",
};
/** What stands before the country in which something is: "ở Thái Lan", "in Thailand". A market for exports is no such place. */
const IN_FRONT = /^(?:o|tai|ben|nuoc|cua|in|at|of|i)$/u;
/** What may be called by a country whose name has two syllables: "HTX Thái Lan". */
const OF_IT = /^(?:htx|xa|luat)$/u;
/** What is called by its country: "Swedish cooperatives", "thailändska kooperativ". */
const BEHIND = /^(?:co|coop|cooperatives?|co-operatives?|law|laws|kooperativ\p{L}*|lag|lagen)$/u;
const LONGEST_NAME = 4;

/** Codes (ISO 3166) by folded name, from the Unicode data that Node carries (CLDR). */
const byName = new Map<string, string>();
const byAdjective = new Map<string, string>();
for (const language of WRITTEN_IN) {
  const regions = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  for (const code of CODES) addName(regions.of(code), code);
  const languages = new Intl.DisplayNames([language], { type: "language" });
  for (const [spoken, code] of Object.entries(LANGUAGE_OF))
    byAdjective.set(fold(languages.of(spoken) ?? ""), code);
}
for (const [code, names] of Object.entries(ALSO)) for (const name of names) addName(name, code);

function addName(name: string | undefined, code: string): void {
  if (name === undefined || NOT_FOREIGN.includes(code)) return;
  byName.set(fold(name.replace(/\s*\(.*$/u, "")).replaceAll("-", " "), todayOf(code));
}

/** Codes of countries that are no more, or have another code by now, give that of today: SU, RU. */
function todayOf(code: string): string {
  return new Intl.Locale(`und-${code}`).region ?? code;
}

/** Codes of the countries other than Vietnam in which a question places what it asks about. */
export function foreignCountries(text: string): string[] {
  const said = nfc(text).match(/[\p{L}\p{M}]+/gu) ?? [];
  const folded = said.map((word) => fold(word));
  const found = new Set<string>();
  // "Người lao động có …": no Vietnamese word is the adjective of a country ("Lao co-ops").
  const hasAdjectives = detectLanguage(text) !== "vi";
  for (let from = 0; from < said.length; from += 1) {
    const code = nameAt(said, folded, from) ?? (hasAdjectives ? adjectiveAt(folded, from) : undefined);
    if (code !== undefined) found.add(code);
  }
  return [...found];
}

/** The longest name that begins here, after a word that places something in it. */
function nameAt(said: readonly string[], folded: readonly string[], from: number): string | undefined {
  const before = folded[from - 1] ?? "";
  const isPlaced = IN_FRONT.test(before) || (before === "the" && IN_FRONT.test(folded[from - 2] ?? ""));
  if (!isPlaced && !OF_IT.test(before)) return undefined;
  for (let length = LONGEST_NAME; length > 0; length -= 1) {
    const name = folded.slice(from, from + length);
    const code = name.length === length ? byName.get(name.join(" ")) : undefined;
    if (code !== undefined) return length > 1 || (isPlaced && isWhole(said, folded, from)) ? code : undefined;
  }
  return undefined;
}

/**
 * One syllable is a name only where it is written as one and nothing goes on from it: "ở Mỹ" is, "ở Mỹ Hào" and "o my" are not.
 * Where "nước" stands before it, or it is longer than a Vietnamese syllable, it is one anyway.
 */
function isWhole(said: readonly string[], folded: readonly string[], at: number): boolean {
  const [word = "", next = ""] = [said[at], said[at + 1]];
  const isNamed = /^\p{Lu}/u.test(word) || !hasVietnameseMarks(said.join(" "));
  // "Nhà nước bị phạt": the State, and no Belgium.
  if (folded[at - 1] === "nuoc") return folded[at - 2] !== "nha" && isNamed;
  if (word.length > "nghiêng".length - 1) return true;
  // "HTX của Anh", "pháp luật": who is spoken to, and the law.
  if ((folded[at - 1] === "cua" && folded[at] === "anh") || folded[at + 1] === "luat") return false;
  return /^\p{Lu}/u.test(word) && !/^\p{Lu}/u.test(next);
}

function adjectiveAt(folded: readonly string[], at: number): string | undefined {
  const word = folded[at] ?? "";
  const code = byAdjective.get(word) ?? byAdjective.get(word.replace(/a$/u, ""));
  const follows = [folded[at + 1], folded[at + 2]].some((next) => next !== undefined && BEHIND.test(next));
  return follows ? code : undefined;
}

/** Whether a text names a country in any of the languages. */
export function namesCountry(text: string, code: string): boolean {
  const folded = ` ${fold(nfc(text)).replace(/[^\p{L}]+/gu, " ")} `;
  return [...byName].some(([name, other]) => other === code && folded.includes(` ${name} `));
}
