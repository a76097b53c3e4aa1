import { fold, nfc } from "../language/normalize.ts";
import { contentUnits } from "../language/tokenize.ts";

/** A document as a person names it, and what of it is wanted. */
export interface Wanted {
  document?: NamedLaw;
  article?: string;
  clause?: string;
  point?: string;
}

export interface NamedLaw {
  /** As typed. */
  printed: string;
  /** "113", "113/2024", "113/2024/NĐ-CP". */
  number?: string;
  /** As document kinds are called: law, decree, circular… */
  kind?: string;
  year?: number;
  /** Other words of the name: "hợp tác xã"; empty where there are none. */
  name: string;
}

const KINDS: readonly [RegExp, string][] = [
  [/^(?:bo luat|luat|law|act|code)$/u, "law"],
  [/^(?:nghi dinh|nd|decree)$/u, "decree"],
  [/^(?:thong tu(?: lien tich)?|tt|ttlt|circular)$/u, "circular"],
  [/^(?:nghi quyet|nq|resolution)$/u, "resolution"],
  [/^(?:quyet dinh|qd|decision)$/u, "decision"],
  [/^(?:phap lenh|ordinance)$/u, "ordinance"],
  [/^(?:chi thi|ct|directive)$/u, "directive"],
  [/^(?:ke hoach|kh|plan)$/u, "plan"],
];
const KIND =
  /(?<![a-z])(bo luat|luat|law|act|code|nghi dinh|nd|decree|thong tu lien tich|thong tu|ttlt|tt|circular|nghi quyet|nq|resolution|quyet dinh|qd|decision|phap lenh|ordinance|chi thi|ct|directive|ke hoach|kh|plan)(?![a-z])\s*(?:so|no\.?)?\s*/u;
const NUMBER =
  /(?<![\d/])\d{1,5}\s*\/\s*(?:19|20)\d{2}(?:\s*\/\s*[a-z][a-z\d]*(?:-[a-z][a-z\d]*)*)?|(?<![\d/])\d{1,5}[/-][a-z]{1,4}[/-][a-z]+/u;
const ARTICLE = /(?<![a-z])(?:dieu|article|art\.?|artikel|d)\s*(\d{1,3}[a-z]?)(?![a-z\d/])/u;
const CLAUSE = /(?<![a-z])(?:khoan|clause|paragraph|para|k)\s*(\d{1,3}[a-z]?)(?![a-z\d])/u;
const POINT = /(?<![a-z])(?:diem|point|item)\s*([a-z]\d?)(?![a-z\d])/u;
/** "18", "18.2", "18 2 a", "18(2)(a)". */
const SHORT =
  /(?<![a-z\d/.])(\d{1,3}[a-z]?)(?![a-z\d/])(?:[\s.,:;(/-]*(\d{1,3}[a-z]?)(?![a-z\d/])\)?)?(?:[\s.,:;(/-]*([a-z]\d?)(?![a-z\d])\)?)?/u;
/** What may follow an article that was said with its word: ".2", "(2)", " 2", "a". */
const AFTER_ARTICLE = /^[\s.,:;(]*(\d{1,3}[a-z]?)(?![a-z\d/])\)?(?:[\s.,:;(]*([a-z]\d?)(?![a-z\d])\)?)?/u;
const AFTER_CLAUSE = /^[\s.,:;(]*([a-z]\d?)(?![a-z\d])\)?/u;
const YEAR = /(?<![\d/])((?:19|20)\d{2})(?![\d/])/u;
const FILLER =
  /(?<![a-z])(?:cua|of|the|va|nam|so|on|in|ve|trong|theo|cho|toi|xem|doc|mo|please|show|read|no)(?![a-z])/gu;

/**
 * What a text names of a legal document, the likeliest reading first: "113 6" may be an article with its clause, or a document with
 * its article. Empty where it names nothing.
 */
export function articlesWanted(typed: string): Wanted[] {
  const text = nfc(typed).trim();
  const rest = new Remainder(text, fold(text));
  const document = takeDocument(rest);
  const place = takePlace(rest);
  const name = rest.left();
  const named = describe(document, name, text);
  const wanted: Wanted = { ...(named ? { document: named } : {}), ...place };
  if (named === undefined && place.article === undefined) return [];
  return [wanted, ...otherReading(wanted)];
}

/** "113 6" without a document: Decree 113, Article 6. */
function otherReading({ document, article, clause, point }: Wanted): Wanted[] {
  if (document !== undefined || article === undefined || clause === undefined || /[a-z]/u.test(article))
    return [];
  return [
    {
      document: { printed: article, number: article, name: "" },
      article: clause,
      ...(point === undefined ? {} : { point }),
    },
  ];
}

function describe(found: Partial<NamedLaw>, name: string, text: string): NamedLaw | undefined {
  const isNamed = found.number !== undefined || found.kind !== undefined || found.year !== undefined;
  const said = contentUnits(name).length > 0 ? name : "";
  return isNamed || said !== "" ? { ...found, printed: text, name: said } : undefined;
}

function takeDocument(rest: Remainder): Partial<NamedLaw> {
  // The letters of a number are no kind: "113/2024/NĐ-CP".
  const number = rest.take(NUMBER)?.[0].replace(/\s/gu, "");
  const kind = rest.take(KIND);
  const said =
    kind?.[1] === undefined ? undefined : KINDS.find(([pattern]) => pattern.test(kind[1] ?? ""))?.[1];
  // "Nghị định 113 6": the number right behind its kind is that of the document; laws are not called by such numbers.
  const short =
    number === undefined && kind && said !== "law"
      ? rest.takeAt(kind.index, /^\s*(\d{1,4})(?![\d.a-z])/u)?.[1]
      : undefined;
  const year = rest.take(YEAR)?.[1];
  return {
    ...(said === undefined ? {} : { kind: said }),
    ...((number ?? short) === undefined ? {} : { number: (number ?? short) as string }),
    ...(year === undefined ? {} : { year: Number(year) }),
  };
}

function takePlace(rest: Remainder): Pick<Wanted, "article" | "clause" | "point"> {
  const clauseSaid = rest.take(CLAUSE);
  const pointSaid = rest.take(POINT);
  const articleSaid = rest.take(ARTICLE);
  if (!articleSaid) {
    const short = rest.take(SHORT);
    if (!short) return {};
    return placeFrom(
      short[1],
      clauseSaid?.[1] ?? short[2],
      rest.printed(pointSaid) ?? rest.printed(short, 3),
    );
  }
  const after = clauseSaid ? undefined : rest.takeAt(articleSaid.index, AFTER_ARTICLE);
  const letter = clauseSaid ? rest.takeAt(clauseSaid.index, AFTER_CLAUSE) : undefined;
  const point = rest.printed(pointSaid) ?? rest.printed(after, 2) ?? rest.printed(letter);
  return placeFrom(articleSaid[1], clauseSaid?.[1] ?? after?.[1], point);
}

function placeFrom(
  article?: string,
  clause?: string,
  point?: string,
): Pick<Wanted, "article" | "clause" | "point"> {
  const plain = (number: string) => number.replace(/^0+(?=\d)/u, "");
  return {
    ...(article === undefined ? {} : { article: plain(article) }),
    ...(clause === undefined ? {} : { clause: plain(clause) }),
    ...(point === undefined ? {} : { point }),
  };
}

/** A text of which parts are taken one after the other; blanks stand where they were, so that places stay. */
class Remainder {
  readonly #text: string;
  #folded: string;

  constructor(text: string, folded: string) {
    // Places are carried over between the two, so they must be of one length.
    this.#text = text.length === folded.length ? text : folded;
    this.#folded = folded;
  }

  take(pattern: RegExp): RegExpExecArray | undefined {
    const match = this.#exec(pattern, 0);
    if (match) this.#blank(match);
    return match;
  }

  /** Takes what stands right at a place, where something was taken before it. */
  takeAt(from: number, pattern: RegExp): RegExpExecArray | undefined {
    const match = this.#exec(pattern, from);
    if (match) this.#blank(match);
    return match;
  }

  /** A letter as it was typed: "đ" is another point than "d". */
  printed(match: RegExpExecArray | undefined, group = 1): string | undefined {
    const letter = match?.[group];
    if (match === undefined || letter === undefined) return undefined;
    const at = match.index + match[0].lastIndexOf(letter);
    return this.#text.slice(at, at + letter.length).toLowerCase();
  }

  /** What nobody took, as typed, without words that only join. */
  left(): string {
    const kept = [...this.#folded].map((letter, i) => (letter === " " ? " " : this.#text[i])).join("");
    const words = kept.split(/[^\p{L}\d]+/u).filter((word) => fold(word).replace(FILLER, "") !== "");
    return words.join(" ");
  }

  #exec(pattern: RegExp, from: number): RegExpExecArray | undefined {
    const match = pattern.exec(this.#folded.slice(from));
    if (!match) return undefined;
    match.index += from;
    return match;
  }

  #blank({ index, 0: { length } }: RegExpExecArray): void {
    this.#folded = this.#folded.slice(0, index) + " ".repeat(length) + this.#folded.slice(index + length);
  }
}
