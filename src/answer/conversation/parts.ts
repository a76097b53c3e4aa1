import { detectLanguage } from "../../language/detect.ts";
import { rememberingLast } from "../../language/memo.ts";
import { fold } from "../../language/normalize.ts";
import { type LocatedPlaces, places } from "../../language/places.ts";
import { contentUnits } from "../../language/tokenize.ts";
import { type Wanted, wantedOf } from "../../language/wanted.ts";
import { oncePer } from "../ranking/once-per.ts";
import { documentsIn } from "./documents.ts";
import { paradigmOf } from "./paradigms.ts";
import { type Span, Wordings, without } from "./wordings.ts";

/** A term of a question, with all concepts that it stands for. */
export interface Phrase extends Span {
  keys: string[];
  /** The kind of thing that another term of the same kind can take the place of. */
  paradigm?: number;
}

/** What a question is made of, each with its place in the text. */
export interface Parts {
  text: string;
  places: LocatedPlaces[];
  /** Mentions of years, with the words that belong to them: "đến năm 2030". */
  years: Span[];
  /** Documents named by number, year or age. */
  documents: Span[];
  phrases: Phrase[];
  asks: Wanted;
}

const YEAR =
  /(?:(?<![\p{L}])(?:(?:tính |tinh )?(?:đến|den|tới|toi|sang|từ|tu|hết|het|vào|vao|trong|cuối|cuoi|đầu|dau|giữa|giua|khoảng|khoang)\s+){0,2}(?:(?:cuối|cuoi|đầu|dau|hết|het)\s+)?(?:tháng|thang)?\s*(?:\d{1,2}\/)?(?:năm|nam)?\s*|(?<![\p{L}])(?:(?:in|by|at|since|until|for|before|after|during|i|från|fran|till|år|ar|under|omkring|sedan|(?:the )?(?:end|start|beginning|middle) of|early|late|mid|början av|borjan av|slutet av|mitten av)\s+){1,4})?(?<![\d/.,-])(?:19|20)\d{2}(?:\s*[-–]\s*(?:20)?\d{2}(?!\d))?(?![\d/]|[.,]\d|-\p{L})/giu;
/** "Cuối tháng 10/2025", "as of 31 October 2025": a day or a month is told with its year. */
const DATE =
  /(?:(?<![\p{L}])(?:tính|tinh|đến|den|tới|toi|hết|het|vào|vao|trong|cuối|cuoi|đầu|dau|giữa|giua|khoảng|khoang|hồi|hoi|từ|tu|in|by|on|at|as of|since|until|before|after|end of|the|i|den|per|från|fran|till|under|slutet av|början av|borjan av)\s+){0,4}(?:(?:(?:ngày|ngay)\s+)?\d{1,2}[/.-]\d{1,2}[/.-]|(?:tháng|thang)\s*\d{1,2}\s*(?:[/.-]|(?:năm|nam)?\s)\s*|(?:(?:\d{1,2}(?:st|nd|rd|th)?|end of|early|late|mid|början av|borjan av|slutet av)\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december|januari|februari|mars|maj|juni|juli|augusti|oktober)\s+)(?:19|20)\d{2}(?!\d|\/)/giu;
/** "Luật 2012": the year is part of a name. */
const NAME_BEFORE = /(?:luat|law|lagen|so|\d\/)(?: (?:hop tac xa|htx|on cooperatives|of|nam|fran|so))*\s*$/u;
const WORD_AROUND_PLACE_BEFORE =
  /(?:(?<![\p{L}])(?:tỉnh|tinh|thành phố|thanh pho|tp\.?|huyện|huyen|thị xã|thi xa|quận|quan|province of|provinsen)\s*)+$/iu;
const WORD_AROUND_PLACE_AFTER = /^\s*(?:province|district|city|provinsen|provins)(?![\p{L}])/iu;

/** Stands where a province might stand, and gives way to one. */
const WHOLE_COUNTRY = new Wordings("anywhere", [
  "(?:trên |trong )?(?:cả|toàn) (?:nước|quốc)",
  "(?:the )?(?:whole|entire) country|nationwide|nationally",
  "hela landet|hela vietnam|nationellt",
]);

/** Short names by which a body is called once it is clear what is spoken of: "och hur många grupper?". */
const SHORT_BODIES: readonly [Wordings, key: string][] = [
  [
    new Wordings(
      "anywhere",
      ["(?:các |mấy )?tổ(?! chức| trưởng| viên| hợp)", "groups?", "grupper(?:na)?", "grupp(?:en)?"],
      [
        "(?<=(?:may|con|the|cac|moi|mot|nhieu) )to(?! chuc| truong| vien| hop)",
        "groups?",
        "grupper(?:na)?",
        "grupp(?:en)?",
      ],
    ),
    "#cooperative-group",
  ],
  [new Wordings("anywhere", ["unions?", "förbund(?:en|et)?", "unioner(?:na)?"]), "#cooperative-union"],
];

/** Texts whose parts are kept: what was asked before is read anew with every part of a question behind it. */
const REMEMBERED = 32;

export function partsOf(text: string, known: ReadonlySet<string>): Parts {
  return readWith(known)(text);
}

const readWith = oncePer((known: ReadonlySet<string>) =>
  rememberingLast(REMEMBERED, (text) => readParts(text, known)),
);

function readParts(text: string, known: ReadonlySet<string>): Parts {
  const found = [
    ...places.located(text, known).map((place) => withKind(text, place)),
    ...WHOLE_COUNTRY.in(text).map((span) => ({ ...span, places: [] })),
  ];
  const years = yearSpans(text);
  const documents = documentsIn(text);
  const named = [...found, ...years];
  const phrases = phrasesOf(text, named);
  const keys = new Set(phrases.flatMap((phrase) => phrase.keys));
  return { text, places: found, years, documents, phrases, asks: wantedOf(fold(without(text, named)), keys) };
}

function yearSpans(text: string): Span[] {
  const dates = spansOf(text, DATE);
  const years = spansOf(text, YEAR).filter(
    (year) =>
      !NAME_BEFORE.test(fold(text.slice(0, year.start))) &&
      !dates.some((date) => year.start < date.end && date.start < year.end),
  );
  return [...dates, ...years];
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ 0: said, index }) => {
    const blank = said.length - said.trimStart().length;
    return { start: index + blank, end: index + said.length };
  });
}

/** "tỉnh Hưng Yên", "Lang Son province": the kind belongs to the name. */
function withKind(text: string, place: LocatedPlaces): LocatedPlaces {
  const before = WORD_AROUND_PLACE_BEFORE.exec(text.slice(0, place.start))?.[0].length ?? 0;
  const after = WORD_AROUND_PLACE_AFTER.exec(text.slice(place.end))?.[0].length ?? 0;
  return { ...place, start: place.start - before, end: place.end + after };
}

function phrasesOf(text: string, named: readonly Span[]): Phrase[] {
  const phrases: Phrase[] = [];
  const overlaps = (span: Span) => named.some(({ start, end }) => span.start < end && start < span.end);
  for (const { key, start, end } of contentUnits(text)) {
    if (overlaps({ start, end })) continue;
    const last = phrases.at(-1);
    if (last && last.start === start && last.end === end) last.keys.push(key);
    else phrases.push({ keys: [key], start, end });
  }
  const short = SHORT_BODIES.flatMap(([wordings, key]) =>
    wordings.in(text).map((span): Phrase => ({ ...span, keys: [key] })),
  );
  const isShort = ({ start, end }: Phrase) => short.some((one) => one.start < end && start < one.end);
  const isBody = ({ keys }: Phrase) => keys.some((key) => key.startsWith("#cooperative"));
  const all = short.filter(
    (one) => !phrases.some((phrase) => isBody(phrase) && phrase.start <= one.start && phrase.end >= one.end),
  );
  return [...phrases.filter((phrase) => isBody(phrase) || !isShort(phrase)), ...all]
    .sort((a, b) => a.start - b.start)
    .map((phrase) => {
      const paradigm = paradigmOf(phrase.keys);
      return paradigm === undefined ? phrase : { ...phrase, paradigm };
    });
}

/** What a phrase is called where it is put into another question: short names are written out in the language of the text. */
export function nameOf(text: string, phrase: Phrase): string {
  const said = text.slice(phrase.start, phrase.end);
  const [key] = phrase.keys;
  const isShort = /^(?:(?:các |mấy )?tổ|to|groups?|grupp\p{L}*|unions?|förbund\p{L}*|union\p{L}*)$/iu.test(
    said,
  );
  if (!isShort) return said;
  const language = detectLanguage(text) ?? "en";
  if (key === "#cooperative-group")
    return { vi: "tổ hợp tác", en: "cooperative groups", sv: "kooperativa grupper" }[language];
  return { vi: "liên hiệp hợp tác xã", en: "cooperative unions", sv: "kooperativa förbund" }[language];
}

export function textOf({ text }: Parts, { start, end }: Span): string {
  return text.slice(start, end);
}

const NAMED_IN_FULL =
  /(?<!\p{L})(?:tổ hợp tác|cooperative (?:groups?|unions?)|kooperativa (?:grupper|förbund))(?!\p{L})/iu;

/** "Quảng Trị có mấy tổ?" stands alone, but calls a body by the short name that a conversation allows. */
export function withBodyNamed(text: string): string {
  if (NAMED_IN_FULL.test(text)) return text;
  return text
    .replace(/(?<=(?<!\p{L})(?:mấy|bao nhiêu) )tổ(?=[\s?.!]*$)/iu, "tổ hợp tác")
    .replace(
      /(?<=^(?:and )?how many )(groups|unions)(?= (?:are|does|do|has|have|in|there)\b|[\s?.!]*$)/iu,
      "cooperative $1",
    )
    .replace(
      /(?<=^(?:och )?hur många )(grupper|förbund)(?= (?:finns|har|i)\b|[\s?.!]*$)/iu,
      "kooperativa $1",
    );
}
