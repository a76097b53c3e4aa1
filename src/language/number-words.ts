/** A number told in words: "hai mươi lăm", "twenty-five", "tjugofem". `end` is exclusive. */
export interface WordNumber {
  value: number;
  end: number;
  /** The words that it was read from, lower case. */
  words: readonly string[];
}

const table = (words: string, from: number, step = 1): [string, number][] =>
  words.split(" ").map((word, i) => [word, from + i * step]);

const VI_UNITS = new Map([
  ...table("một hai ba bốn năm sáu bảy tám chín", 1),
  ["bẩy", 7] as [string, number],
]);
/** Forms that a digit takes behind tens: "hai mươi mốt", "mười lăm"; five is never "năm" there: "mười năm" is ten years. */
const VI_AFTER_TENS = new Map(
  [...VI_UNITS, ["mốt", 1] as const, ["tư", 4] as const, ["lăm", 5] as const, ["nhăm", 5] as const].filter(
    ([word]) => word !== "năm",
  ),
);
const EN_UNITS = new Map(table("one two three four five six seven eight nine", 1));
const EN_TEENS = new Map(
  table("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 10),
);
const EN_TENS = new Map(table("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10));
const SV_UNITS = new Map([...table("ett två tre fyra fem sex sju åtta nio", 1), ["en", 1]]);
const SV_TEENS = new Map([
  ...table("tio elva tolv tretton fjorton femton sexton sjutton arton nitton", 10),
  ["aderton", 18],
]);
const SV_TENS = new Map(table("tjugo trettio fyrtio femtio sextio sjuttio åttio nittio", 20, 10));

const unaccented = (map: Map<string, number>): Map<string, number> =>
  new Map([...map].map(([word, value]) => [word.normalize("NFD").replace(/\p{M}/gu, ""), value]));
const VI_PLAIN = { units: unaccented(VI_UNITS), afterTens: unaccented(VI_AFTER_TENS) };
const VI_ACCENTED = { units: VI_UNITS, afterTens: VI_AFTER_TENS };

const VI_WORDS = {
  accented: {
    ...VI_ACCENTED,
    ten: "mười",
    tens: "mươi",
    dozen: "chục",
    hundred: "trăm",
    zero: ["linh", "lẻ"],
  },
  plain: { ...VI_PLAIN, ten: "muoi", tens: "muoi", dozen: "chuc", hundred: "tram", zero: ["linh", "le"] },
};
type VietnameseWords = (typeof VI_WORDS)["accented"];

/** Value and number of words read from the beginning of a list of words. */
type Read = readonly [value: number, length: number];

const TOKEN = /(?:^|[ \u00a0-])(\p{L}+)/uy;
const MOST_WORDS = 8;

/**
 * The number below a thousand ("hai trăm linh năm") that begins at `at`, or several such with the scale words between
 * them in English and Swedish ("two thousand five hundred"). Scale words behind it are left to the caller.
 * `plain` says that the text was typed without diacritics. Whether a single word such as "năm" (five, year) is meant as
 * a number is for the caller to tell from what stands around it.
 */
export function wordNumberAt(
  text: string,
  at: number,
  language: string,
  plain: boolean,
): WordNumber | undefined {
  const starts = startsOf(language, plain);
  const first = /^\p{L}+/u.exec(text.slice(at, at + 24))?.[0].toLowerCase();
  if (first === undefined || !(starts.has(first) || (language === "sv" && swedishWord(first))))
    return undefined;
  const { words, ends } = wordsFrom(text, at);
  const read =
    language === "vi"
      ? vietnamese(words, plain ? VI_WORDS.plain : VI_WORDS.accented)
      : language === "sv"
        ? swedish(words)
        : english(words);
  if (read === undefined) return undefined;
  const [value, length] = read;
  return { value, end: ends[length - 1] ?? at, words: words.slice(0, length) };
}

const NONE: ReadonlySet<string> = new Set();
const VI_STARTS = new Set([...VI_UNITS.keys(), "mười"]);
const VI_PLAIN_STARTS = new Set([...VI_PLAIN.units.keys(), "muoi"]);
const EN_STARTS = new Set([...EN_UNITS.keys(), ...EN_TEENS.keys(), ...EN_TENS.keys(), "a"]);

function startsOf(language: string, plain: boolean): ReadonlySet<string> {
  if (language === "vi") return plain ? VI_PLAIN_STARTS : VI_STARTS;
  return language === "en" ? EN_STARTS : NONE;
}

function wordsFrom(text: string, at: number): { words: string[]; ends: number[] } {
  const words: string[] = [];
  const ends: number[] = [];
  const part = text.slice(at, at + 90);
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(part); match && words.length < MOST_WORDS; match = TOKEN.exec(part)) {
    words.push((match[1] ?? "").toLowerCase());
    ends.push(at + TOKEN.lastIndex);
  }
  return { words, ends };
}

function vietnamese(words: readonly string[], known: VietnameseWords): Read | undefined {
  const [first = "", second = "", third = "", fourth = ""] = words;
  const digit = known.units.get(first);
  if (digit !== undefined && second === known.hundred) {
    const ones = known.zero.includes(third) ? known.units.get(fourth) : undefined;
    if (ones !== undefined) return [digit * 100 + ones, 4];
    const rest = tensOf(words.slice(2), known);
    return rest ? [digit * 100 + rest[0], 2 + rest[1]] : [digit * 100, 2];
  }
  return tensOf(words, known) ?? (digit === undefined ? undefined : [digit, 1]);
}

/** "mười hai", "hai mươi lăm", "ba chục". */
function tensOf(
  [first = "", second = "", third = ""]: readonly string[],
  known: VietnameseWords,
): Read | undefined {
  const digit = known.units.get(first);
  if (digit !== undefined && second === known.dozen) return [digit * 10, 2];
  if (digit !== undefined && second === known.tens) {
    const ones = known.afterTens.get(third);
    return ones === undefined ? [digit * 10, 2] : [digit * 10 + ones, 3];
  }
  if (first !== known.ten) return undefined;
  const ones = known.afterTens.get(second);
  return ones === undefined ? [10, 1] : [10 + ones, 2];
}

function english(words: readonly string[]): Read | undefined {
  if (words[0] === "a" && !/^(?:hundred|thousand|million|billion|dozen)$/u.test(words[1] ?? ""))
    return undefined;
  if (words[0] === "a" && words[1] === "dozen") return [12, 2];
  const first = belowThousand(words);
  if (first === undefined || words[first[1]] !== "thousand") return first;
  const rest = belowThousand(withoutAnd(words, first[1] + 1));
  if (rest === undefined) return first;
  const joint = words[first[1] + 1] === "and" ? 2 : 1;
  return [first[0] * 1000 + rest[0], first[1] + joint + rest[1]];
}

function belowThousand(words: readonly string[]): Read | undefined {
  const [first = "", second] = words;
  const digit = first === "a" ? 1 : EN_UNITS.get(first);
  if (digit === undefined || second !== "hundred") {
    const small = belowHundred(words);
    return small ?? (first === "a" ? [1, 1] : undefined);
  }
  const rest = belowHundred(withoutAnd(words, 2));
  const joint = words[2] === "and" ? 1 : 0;
  return rest === undefined ? [digit * 100, 2] : [digit * 100 + rest[0], 2 + joint + rest[1]];
}

function withoutAnd(words: readonly string[], from: number): readonly string[] {
  return words.slice(words[from] === "and" ? from + 1 : from);
}

function belowHundred([first = "", second = ""]: readonly string[]): Read | undefined {
  const tens = EN_TENS.get(first);
  const ones = EN_UNITS.get(second);
  if (tens !== undefined) return ones === undefined ? [tens, 1] : [tens + ones, 2];
  const small = EN_TEENS.get(first) ?? EN_UNITS.get(first);
  return small === undefined ? undefined : [small, 1];
}

/** "tvåhundra femtio", "ett tusen": words that are numbers by themselves, from large to small. */
function swedish(words: readonly string[]): Read | undefined {
  let total = 0;
  let length = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const word of words) {
    const [value, size] = swedishWord(word) ?? [];
    if (value === undefined || size === undefined) break;
    if (word === "hundra" && total > 0 && total < 10) total *= 100;
    else if (value < least) total += value;
    else break;
    length += 1;
    least = word === "hundra" ? 100 : size;
    if (total < 10 && words[length] !== "hundra") break;
  }
  return length === 0 ? undefined : [total, length];
}

/** A Swedish number word and the size of its last part, below which another may follow: "tvåhundra" is 200, then 100. */
function swedishWord(word: string): readonly [value: number, least: number] | undefined {
  const small = SV_UNITS.get(word) ?? SV_TEENS.get(word);
  if (small !== undefined) return [small, 1];
  const tens = SV_TENS.get(word);
  if (tens !== undefined) return [tens, 10];
  const hundred = /^(\p{L}*?)hundra(\p{L}*)$/u.exec(word);
  if (hundred) {
    const [, before = "", after = ""] = hundred;
    const times = before === "" ? 1 : SV_UNITS.get(before);
    const rest = after === "" ? ([0, 100] as const) : swedishWord(after);
    return times === undefined || rest === undefined ? undefined : [times * 100 + rest[0], rest[1]];
  }
  const ten = [...SV_TENS].find(([name]) => word.startsWith(name));
  const ones = ten && SV_UNITS.get(word.slice(ten[0].length));
  return ten === undefined || ones === undefined ? undefined : [ten[1] + ones, 1];
}
