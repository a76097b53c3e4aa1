import type { Language } from "../../domain.ts";
import { detectLanguage } from "../../language/detect.ts";
import { fold } from "../../language/normalize.ts";
import { BODIES } from "../../language/nouns.ts";
import type { Wanted } from "../../language/wanted.ts";
import { asksAcrossPlaces } from "../across-places.ts";
import { asksOf, comparingEdits, contrasts, edited as withEdits } from "../comparison-words.ts";
import { isGeneric } from "./paradigms.ts";
import { type Parts, partsOf, textOf } from "./parts.ts";
import { counterpart, isSaid } from "./rewrite.ts";
import { type Edit, edited, type Span, tidy, Wordings, without } from "./wordings.ts";

/** "Hai nơi đó", "which of the two", "nơi nào cao hơn": the places of the turns before. */
const BOTH = new Wordings("anywhere", [
  "(?:cả )?(?:hai|2|ba|3) (?:nơi|bên|tỉnh|chỗ|địa phương|tỉnh thành|thành phố|cái)(?: (?:đó|này|kia|ấy|trên))?",
  "(?:nơi|bên|chỗ|tỉnh|cái) nào(?= (?:có |thì |được )?(?:[a-zà-ỹđ]+ ){0,3}(?:cao|thấp|nhiều|ít|lớn|nhỏ|đông|tốt) hơn)",
  "which(?: one| province| place)?(?= (?:is|has|have|was|had|earns|pays) (?:[a-z]+ ){0,2}(?:higher|lower|more|fewer|larger|bigger|smaller|less|better))",
  "vilken(?: provins)?(?= (?:är|har) (?:[a-zåäö]+ ){0,2}(?:högre|lägre|fler|större|mindre|färre|mer))",
  "both(?: of (?:them|those))?|the two(?: of them)?|those two|these two|of (?:them|those|these)|the three",
  "båda(?: två)?|de två|av (?:dem|dessa)|dessa två",
]);
const AND: Record<Language, string> = { vi: "và", en: "and", sv: "och" };
/** What makes a comparison of a question on several sides. */
const COMPARING: Record<Language, Partial<Record<ReturnType<typeof asksOf>, string>>> = {
  vi: { rank: "So sánh", difference: "Hơn kém bao nhiêu", ratio: "Gấp mấy lần", total: "Tổng cộng" },
  en: { rank: "Compare", difference: "By how much", ratio: "How many times as", total: "In total" },
  sv: { rank: "Jämför", difference: "Hur mycket mer", ratio: "Hur många gånger", total: "Totalt" },
};

/** "Ít nhất mấy người?" asks for a limit, and not which of several has fewest. */
const LIMIT = new Wordings("anywhere", [
  "(?:ít|nhiều|tối thiểu|tối đa|cao|thấp) nhất(?= (?:là |phải |có |được |cần |thì )*(?:mấy|bao nhiêu))",
  "(?<=(?:mấy|bao nhiêu) (?:[a-zà-ỹđ]+ ){1,2})(?:ít|nhiều) nhất",
]);

/** Asks for no figure of its own; "more" alone has become "how many". */
function isOpen(asks: Wanted, typed: Wanted): boolean {
  return asks === "any" || asks === "yes-no" || (asks === "count" && typed !== "count");
}

/** "Fler än i Quang Tri?": compares with something, and says not what is compared. */
export function comparesOnly(asked: Parts, known: ReadonlySet<string>): boolean {
  const { places } = asked;
  const text = without(asked.text, LIMIT.in(asked.text));
  const language = detectLanguage(text) ?? "vi";
  // "Ai đứng đầu liên minh?" asks for a person, and not which of several comes first.
  if (asked.asks === "who" || (!contrasts(text, language) && asksOf(text, language) === "each")) return false;
  // Two places and what is compared of them leave nothing open.
  const isOnSomething = asked.phrases.some(({ keys }) => keys.some((key) => BODIES.includes(key)));
  if (places.length > 1 && isOnSomething) return false;
  const rest = partsOf(withEdits(text, comparingEdits(text, language, true)), known);
  if (places.length === 0 && !BOTH.isIn(text)) {
    const own = rest.phrases.filter(({ keys }) => !keys.every(isGeneric));
    // "Có được vào quỹ tín dụng không?" tells what is done, and names no other thing to compare.
    const isDeed = own.some(({ keys }) => keys.includes("#join"));
    return own.length === 1 && own[0]?.paradigm !== undefined && !isDeed && isOpen(rest.asks, asked.asks);
  }
  return rest.phrases.every(({ keys }) => keys.every((key) => isGeneric(key) || !key.startsWith("#")));
}

/**
 * "Nhiều hơn Quảng Trị không?" after "Lạng Sơn có bao nhiêu HTX?": the old question asked of both, as a comparison; undefined
 * where the new one sets nothing beside what was spoken of. `before` is the question before the old one.
 */
export function besideOld(
  asked: Parts,
  core: Parts,
  old: Parts,
  before: Parts | undefined,
  language: Language,
): string | undefined {
  // "Vilken provins har flest grupper?" compares all of them, whatever was spoken of.
  const keys = asked.phrases.flatMap((phrase) => phrase.keys);
  if (asksAcrossPlaces(fold(asked.text), keys) && !BOTH.isIn(asked.text)) return undefined;
  const text = without(asked.text, LIMIT.in(asked.text));
  const compares = contrasts(text, language) || asksOf(text, language) !== "each";
  if (!compares) return undefined;
  const comparing = COMPARING[language][asksOf(text, language)] ?? COMPARING[language].rank;
  const both = sidesOf(asked, core, old, before, language);
  return both && tidy(`${comparing}: ${both}`);
}

function sidesOf(
  asked: Parts,
  core: Parts,
  old: Parts,
  before: Parts | undefined,
  language: Language,
): string | undefined {
  const join = (names: readonly string[]) => [...new Set(names)].join(` ${AND[language]} `);
  const named = (parts: Parts) => parts.places.map((place) => textOf(parts, place));
  const isSide = (own: readonly Span[]) => own.length > 0 && old.places.length > 0;
  if (isSide(core.places)) {
    const isOther = core.places.some(
      (place) => !old.places.some((known) => textOf(old, known) === textOf(core, place)),
    );
    return isOther ? withPlaces(old, join([...named(old), ...named(core)])) : undefined;
  }
  if (BOTH.isIn(asked.text) && old.places.length > 0) {
    const spoken = [...(old.places.length > 1 || before === undefined ? [] : named(before)), ...named(old)];
    return spoken.length > 1 ? withPlaces(old, join(spoken)) : undefined;
  }
  if (old.places.length > 1 && core.phrases.every((phrase) => isSaid(phrase, textOf(core, phrase), old)))
    return old.text;
  return withTerms(core, old, join);
}

/** The old question with all places where it names its first one. */
function withPlaces(old: Parts, said: string): string {
  const [first, ...others] = old.places;
  if (first === undefined) return old.text;
  return edited(old.text, [{ ...first, text: said }, ...others.map((span) => ({ ...span, text: "" }))]);
}

/** "Hơn liên hiệp hay kém?": a term beside the one of its kind. */
function withTerms(core: Parts, old: Parts, join: (names: readonly string[]) => string): string | undefined {
  const edits = core.phrases.flatMap((phrase): Edit[] => {
    const said = textOf(core, phrase);
    const other = isSaid(phrase, said, old) ? undefined : counterpart(phrase, said, old);
    return other === undefined || other.paradigm === undefined
      ? []
      : [{ start: other.start, end: other.end, text: join([textOf(old, other), said]) }];
  });
  return edits.length === 0 ? undefined : edited(old.text, edits);
}
