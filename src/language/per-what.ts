/** What a figure may be told for, under the key that it has in every language, with the words that are written for it. */
export const PER_WORDS: Record<string, Record<"vi" | "en" | "sv", string>> = {
  person: { vi: "người", en: "person", sv: "person" },
  worker: { vi: "lao động", en: "worker", sv: "arbetare" },
  member: { vi: "thành viên", en: "member", sv: "medlem" },
  household: { vi: "hộ", en: "household", sv: "hushåll" },
  cooperative: { vi: "hợp tác xã", en: "cooperative", sv: "kooperativ" },
  group: { vi: "tổ hợp tác", en: "group", sv: "grupp" },
  union: { vi: "liên hiệp", en: "union", sv: "union" },
  model: { vi: "mô hình", en: "model", sv: "modell" },
  project: { vi: "dự án", en: "project", sv: "projekt" },
  product: { vi: "sản phẩm", en: "product", sv: "produkt" },
  course: { vi: "lớp", en: "course", sv: "kurs" },
  commune: { vi: "xã", en: "commune", sv: "kommun" },
  hectare: { vi: "ha", en: "hectare", sv: "hektar" },
  "square-metre": { vi: "m²", en: "square metre", sv: "kvadratmeter" },
  "sao-of-land": { vi: "sào", en: "sao", sv: "sao" },
  tonne: { vi: "tấn", en: "tonne", sv: "ton" },
  kilogram: { vi: "kg", en: "kg", sv: "kg" },
  hour: { vi: "giờ", en: "hour", sv: "timme" },
  day: { vi: "ngày", en: "day", sv: "dag" },
  week: { vi: "tuần", en: "week", sv: "vecka" },
  month: { vi: "tháng", en: "month", sv: "månad" },
  quarter: { vi: "quý", en: "quarter", sv: "kvartal" },
  season: { vi: "vụ", en: "season", sv: "säsong" },
  year: { vi: "năm", en: "year", sv: "år" },
};

/** Other words for the same, in texts; endings of Swedish and English nouns are read with them. */
const ALSO: Record<string, string> = {
  person: "đầu người|nhân khẩu|khẩu|capita|head|people|invånare|nguoi|dau nguoi",
  worker: "người lao động|labou?rer|employee|anställd|lao dong|nguoi lao dong",
  member: "xã viên|thanh vien|xa vien",
  household: "hộ gia đình|gia đình|family|familj|ho",
  cooperative: "htx|hợp tác xã|co-operative|coop|hop tac xa",
  group: "tổ|cooperative group|samarbetsgrupp|to hop tac",
  union: "liên hiệp hợp tác xã|cooperative union",
  model: "mo hinh",
  project: "du an",
  product: "san pham",
  course: "khóa|khoá|class",
  hectare: "héc-?ta|hecta",
  "square-metre": "m2|mét vuông|m2",
  "sao-of-land": "sào",
  tonne: "tan|tons?",
  kilogram: "kilogram|kilo|kilô",
  hour: "gio",
  day: "working day|ngay|dygn|dagen",
  week: "tuan|veckan",
  month: "thang|månaden",
  quarter: "quy",
  season: "mùa vụ|mùa|crop|vu",
  year: "annum|nam|året|anno",
};
const KEYS = new Map<string, string>();
for (const [key, words] of Object.entries(PER_WORDS)) {
  for (const word of [...Object.values(words), ...(ALSO[key]?.split("|") ?? [])]) KEYS.set(word, key);
}
KEYS.set("hecta", "hectare").set("héc-ta", "hectare").set("hécta", "hectare").set("laborer", "worker");
KEYS.set("labourer", "worker").set("tons", "tonne").set("ton", "tonne");

const NAMES = [...KEYS.keys()].sort((a, b) => b.length - a.length).join("|");
/** "/người/tháng", " per person and month", " mỗi năm", " a year", " om året". */
const BEHIND = new RegExp(
  String.raw`^(?: ?\/ ?|[ \u00a0](?:per|mỗi|một|moi|trên một|trên mỗi|tính trên|on each|for each|each|every|an?|om|i|varje)[ \u00a0])(?:1 )?(?<name>${NAMES})(?!\p{L})`,
  "iu",
);
const GOES_ON = new RegExp(
  String.raw`^[ \u00a0](?:och|and)[ \u00a0](?:per )?(?<name>${NAMES})(?!\p{L})`,
  "iu",
);
/** A noun may stand between: "15 members per cooperative", "3 lao động/hộ". */
const COUNTED_BEHIND = new RegExp(
  String.raw`^(?:(?:[ \u00a0]\p{L}+){1,2}[ \u00a0]per[ \u00a0]|[ \u00a0](?:thành viên|xã viên|lao động|người|hộ)\/)(?<name>${NAMES})(?!\p{L})`,
  "iu",
);
/** "mỗi hợp tác xã đạt 1,35 tỷ", "average income per person was 7 million". */
const BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?:mỗi|bình quân(?: mỗi| một)?|trung bình(?: mỗi| một)|bình quân ?\/|per|each|every|varje)[ \u00a0]?(?<name>${NAMES})(?!\p{L})`,
  "giu",
);
/** What nearly every figure lacks, told cheaply. */
const MAY_FOLLOW =
  /^ ?\/|^[ \u00a0](?:per|mỗi|một|moi|tr|tính|on|for|ea|ev|an?|om|i|va)[ \u00a0\p{L}]|[ \u00a0]per[ \u00a0]|^[ \u00a0]\p{L}+(?: \p{L}+)?\//u;
const MAY_PRECEDE = /mỗi|Mỗi|bình|trung|per|each|Each|every|varje/u;
/** Characters before a figure, within its clause, in which "mỗi …" belongs to it. */
const WINDOW = 60;

/** What a figure that ends before `after` is told for, in reading order ("/người/tháng"); empty when nothing is said. */
export function perBehind(after: string): string[] {
  const keys: string[] = [];
  if (!MAY_FOLLOW.test(after)) return keys;
  let rest = after;
  for (;;) {
    const match = BEHIND.exec(rest) ?? (keys.length === 0 ? COUNTED_BEHIND.exec(rest) : GOES_ON.exec(rest));
    const key = KEYS.get(match?.groups?.["name"]?.toLowerCase() ?? "");
    if (!match || key === undefined || keys.includes(key)) return keys;
    keys.push(key);
    rest = rest.slice(match[0].length);
  }
}

/** What the clause before a sum or a measure says that it is told for ("mỗi hợp tác xã đạt …"). */
export function perBefore(before: string): string[] {
  const near = before.slice(-WINDOW);
  if (!MAY_PRECEDE.test(near)) return [];
  const from = Math.max(...[...near.matchAll(/[,;:.(](?=\s)|\d/gu)].map(({ index }) => index), -1) + 1;
  const names = [...near.slice(from).matchAll(BEFORE)].map((match) => match.groups?.["name"] ?? "");
  return [...new Set(names.flatMap((name) => KEYS.get(name.toLowerCase()) ?? []))];
}
