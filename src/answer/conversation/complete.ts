import type { Language, Question, Turn } from "../../domain.ts";
import { detectLanguage } from "../../language/detect.ts";
import { fold, hasVietnameseMarks } from "../../language/normalize.ts";
import { BODIES, NOUNS } from "../../language/nouns.ts";
import { places } from "../../language/places.ts";
import { type Wanted, wantsFigure } from "../../language/wanted.ts";
import { words } from "../../language/words.ts";
import { asksForArticle } from "../which-article.ts";
import { antecedentOf, countedIn, namedInAnswers, PEOPLE, withCounted } from "./antecedent.ts";
import { besideOld, comparesOnly } from "./beside.ts";
import { inOtherCase } from "./cases.ts";
import { asksWhy, beginsAsking, cueSpans } from "./cues.ts";
import { hereIn, provinceIn } from "./home-place.ts";
import { withProvincesOfInitials } from "./initials.ts";
import { inKindSpokenOf, leans, missingAntecedents } from "./leaning.ts";
import { asksOfAnswer, documentAnswered } from "./of-answer.ts";
import { isGeneric, isSideRemark, MEASURES } from "./paradigms.ts";
import { nameOf, type Parts, type Phrase, partsOf, textOf, withBodyNamed } from "./parts.ts";
import type { Pronoun, PronounKind } from "./pronouns.ts";
import { withNewAmounts } from "./quantities.ts";
import { askedOfResult, asksWhatWasReached, TARGET } from "./reached.ts";
import { withReference } from "./references.ts";
import { counterpart, extended, isSaid, narrowerKind, rewritten, withoutReplaced } from "./rewrite.ts";
import { isInside, joined, predicateOf, topicOf } from "./topic.ts";
import { type Edit, edited, open, type Span, tidy, Wordings } from "./wordings.ts";

/** "Việc khác thì bao nhiêu?", "and the others?": not of what was named, but of the rest. */
const OTHERS = new Wordings("anywhere", [
  "(?:những |các )?(?:việc|loại|trường hợp|vấn đề|thứ|chuyện|cái|người|nội dung|quyết định) (?:còn lại|khác)(?! nhau)",
  "(?:all |the )?(?:others?|other (?:matters|cases|things|decisions|kinds)|the rest)",
  "(?:de |alla )?(?:andra|övriga)(?: (?:frågor|fall|beslut|saker))?",
]);
const TIMES = ["#first-time", "#second-time", "#third-time"];
/** Turns that are looked back on. */
const TURNS = 6;
const TARGET_NAMES: Record<Language, string> = { vi: "mục tiêu", en: "target", sv: "mål" };
const WHOLE_PLACE = new Wordings("anywhere", [
  "(?:cả|toàn) (?:tỉnh|thành phố)",
  "(?:the )?(?:whole|entire) (?:province|city)",
  "hela (?:provinsen|staden)",
]);
/** "Nếu không đủ thì sao?" is a case of what was asked, not another thing that it is asked of. */
const CASE = new Wordings("start", [
  "nếu|lỡ|giả sử|khi|không|chưa|hết|quá|trễ|muộn|chậm|vi phạm|bị|vẫn|mà|để|để làm|if|when|without|om|när|utan",
]);

/** A question with what it leaves unsaid; `asks` is there where it says itself what kind of answer it wants. */
export interface Completed {
  text: string;
  asks?: Wanted;
}

/** Whether a question goes on with the turns before it: as its words tell, or whatever they tell. */
export type Leaning = "as-worded" | "assumed";

/** Completes a question from the turns before it. One that stands alone is returned as it is, unless that it leans is assumed. */
export function completeFromHistory(
  { text, history }: Pick<Question, "text" | "history">,
  known: ReadonlySet<string>,
  leaning: Leaning = "as-worded",
): Completed {
  let spoken: Spoken | undefined;
  for (const turn of history.slice(-TURNS)) {
    // "Cảm ơn" says nothing to lean on.
    if (!saysSomething(turn.question, known)) continue;
    const question = completeFrom(turn.question, spoken, known).text;
    const last = { question, answer: turn.answer };
    const counted = countedIn(partsOf(question, known)) === undefined ? spoken?.counted : last;
    spoken = {
      last,
      told: [...(spoken?.told ?? []), turn.answer],
      ...(spoken === undefined ? {} : { before: spoken.last }),
      ...(counted === undefined ? {} : { counted }),
    };
  }
  return completeFrom(text, spoken, known, leaning);
}

/** The last turn, completed, and those before it that a question may go back to. */
interface Spoken {
  last: Turn;
  before?: Turn;
  /** The last one that asked how many there are of something. */
  counted?: Turn;
  /** All answers so far. */
  told?: readonly string[];
}

const COURTESY = new Wordings("start", [
  "(?:(?:ok|oke|okay|dạ|vâng|ừ|rồi|hay quá|tuyệt|cảm ơn|cám ơn|cảm ơn bạn|thanks|thank you|thank|great|good|nice|hi|hello|hey|chào|xin chào|tack|hej|bra|you|so much|very much|nhiều|nhé|nha|bạn|ạ|ad|em|anh|chị|lắm|så mycket)[\\s,.!]*)+$",
]);

function saysSomething(text: string, known: ReadonlySet<string>): boolean {
  if (COURTESY.isIn(text)) return false;
  const { phrases, places: named, years } = partsOf(text, known);
  return phrases.length + named.length + years.length > 0;
}

function completeFrom(
  said: string,
  spoken: Spoken | undefined,
  known: ReadonlySet<string>,
  leaning: Leaning = "as-worded",
): Completed {
  if (spoken === undefined) return { text: withProvincesOfInitials(said, false) };
  const { last, before } = spoken;
  const old = partsOf(last.question, known);
  const text = withProvincesOfInitials(said, old.places.length > 0);
  const [here] = hereIn(text);
  const [spokenOf] = old.places;
  if (here && spokenOf && places.find(text, known).length === 0)
    return completeFrom(edited(text, [{ ...here, text: textOf(old, spokenOf) }]), spoken, known);
  const [province] = old.places.flatMap(({ places: own }) => own);
  const [there] = province && places.find(text, known).length === 0 ? provinceIn(text) : [];
  if (there && province)
    return completeFrom(edited(text, [{ ...there, text: province.province }]), spoken, known);
  const referring = withReference(text, last);
  if (referring !== undefined) return { text: referring };
  const asked = partsOf(text, known);
  if (spoken.counted !== undefined && spoken.counted !== last && countsPart(asked, old))
    return completeFrom(text, { ...spoken, last: spoken.counted }, known, leaning);
  const asOld = old.asks === "any" ? {} : { asks: old.asks };
  const spokenOfDocument = aboutDocumentAnswered(asked, last);
  if (spokenOfDocument !== undefined) return completeFrom(text, { last: spokenOfDocument }, known);
  // Where a rule stands is told by what tells the rule, and of what day a figure is by what tells the figure.
  if ((asksForArticle(text) && !saysMore(asked)) || asksOfAnswer(text))
    return { text: last.question, ...asOld };
  if (asksWhy(text) && old.asks !== "yes-no") return { text: asWhy(old, last), asks: "any" };
  const comparing = comparesOnly(asked, known);
  const reached = asksWhatWasReached(asked, old);
  const isOpen = leaning === "assumed" || leans(asked, old);
  if (!comparing && !reached && !isOpen) return { text: withBodyNamed(inKindSpokenOf(asked, old)) };
  const language = detectLanguage(last.question) ?? detectLanguage(text) ?? "vi";
  const pronouns = missingAntecedents(asked);
  const core = coreOf(asked, old, pronouns, spoken.told ?? [last.answer], known);
  const beside = besideOld(asked, core, old, before && partsOf(before.question, known), language);
  if (beside !== undefined) return { text: beside, ...asOld };
  if (comparing && !isOpen) return { text };
  if (reached) return { text: askedOfResult(text, old, language), ...asOld };
  const amounts = withNewAmounts(core, old);
  if (amounts !== undefined) {
    const rest = partsOf(amounts.rest, known);
    const isAll =
      !saysMore(rest) || rest.phrases.every((phrase) => isSaid(phrase, textOf(rest, phrase), old));
    if (isAll && (rest.asks === "any" || asksTheSame(rest, old))) return { text: amounts.old, ...asOld };
    const of = { question: amounts.old, answer: last.answer };
    return completeFrom(amounts.rest, { last: of }, known, "assumed");
  }
  const inCase = inOtherCase(core, old);
  if (inCase !== undefined) return { text: inCase, ...asOld };
  const left = core.phrases.filter((phrase) => isNew(phrase, core, old) && !isInside(phrase, core.documents));
  const asksAnew = core.asks !== "any" && !asksTheSame(core, old);
  const pointing = pronouns.filter(({ kind }) => kind !== "classifier");
  const stays = pointing.length === 0 && !CASE.isIn(core.text);
  const isOther =
    core.documents.length > 0 &&
    (core.asks === "any" || asksTheSame(core, old)) &&
    left.every(({ keys }) => keys.every(isGeneric));
  const isOfOthers = OTHERS.isIn(core.text);
  const inBody = asksAnew || !stays ? undefined : askedInBody(core, old, left, language);
  if (inBody !== undefined) return { text: inBody, ...asOld };
  if ((left.length === 0 || isOther) && !asksAnew && stays && !isOfOthers)
    return { text: asFor(core, old, language), ...asOld };
  const moved = stays ? otherSubject(core, old, isOfOthers ? core.phrases : left, language) : undefined;
  if (moved !== undefined) return { text: moved, ...asOld };
  return withTopic(core, old, pronouns, language);
}

/** "Trong đó bao nhiêu …?" is of what was counted, also where another question on it stands between. */
function countsPart(asked: Parts, old: Parts): boolean {
  return countedIn(old) === undefined && missingAntecedents(asked).some(({ kind }) => isPart(kind));
}

const WHY: Record<Language, (told: string) => string> = {
  vi: (told) => `Vì sao ${told} như vậy?`,
  en: (told) => `Why so: ${told}?`,
  sv: (told) => `Varför så: ${told}?`,
};

/** "Tại sao thấp vậy?": the cause of what was asked about, and not that once more. */
function asWhy(old: Parts, { question, answer }: Turn): string {
  const language = detectLanguage(question) ?? "vi";
  const told = answer.replace(/\s*\[\d+\]/gu, "").split(/(?<=\p{L}{2}[.!?])\s|\n/u)[0] ?? "";
  // How something is was told in the words of the answer.
  const isInWords =
    !wantsFigure(old.asks) && words(told).length >= LEAST_TOLD && detectLanguage(told) === language;
  const text = WHY[language](isInWords ? open(told) : topicOf(old.text));
  return language === "vi" && !hasVietnameseMarks(topicOf(old.text)) && !isInWords ? fold(text) : text;
}

/** An answer of fewer words says nothing that could be asked why. */
const LEAST_TOLD = 5;

/** "When was it issued?" after "Which decree …?" goes on with the decree that was the answer; undefined where it does not. */
function aboutDocumentAnswered(asked: Parts, last: Turn): Turn | undefined {
  const document = documentAnswered(last);
  if (document === undefined || asked.documents.length + asked.places.length > 0) return undefined;
  const pointsAt = missingAntecedents(asked).some(({ kind }) => kind === "thing");
  if (!pointsAt && (asked.asks === "any" || !asked.phrases.every(({ keys }) => keys.every(isOfDocument))))
    return undefined;
  return { question: WHAT_IS[detectLanguage(last.question) ?? "vi"](document), answer: last.answer };
}

const WHAT_IS: Record<Language, (document: string) => string> = {
  vi: (document) => `${document} là gì?`,
  en: (document) => `What is ${document}?`,
  sv: (document) => `Vad är ${document}?`,
};

/** What is asked of a document without naming it: "ban hành ngày nào?". */
function isOfDocument(key: string): boolean {
  return isGeneric(key) || key === "#promulgate" || key === "#in-force";
}

/** What the question says itself: without cues, and with what its pronouns stand for. */
function coreOf(
  asked: Parts,
  old: Parts,
  pronouns: readonly Pronoun[],
  told: readonly string[],
  known: ReadonlySet<string>,
): Parts {
  const standsFor = (pronoun: Pronoun) =>
    namedInAnswers(pronoun, old, told) ?? antecedentOf(pronoun, old) ?? pronoun.noun ?? "";
  const edits: Edit[] = pronouns.map((pronoun) => ({
    start: pronoun.start,
    end: pronoun.end,
    text: isPutIn(pronoun, asked, old) ? standsFor(pronoun) : "",
  }));
  const cues = cueSpans(asked.text).map((span) => ({ ...span, text: "" }));
  const core = fragment(partsOf(edited(asked.text, [...cues, ...edits]), known));
  return core.places.length > 0 ? core : inWholePlace(core, old, known);
}

/** In English and Swedish the question word comes first; elsewhere "who" and "that" tie a clause to a noun. */
function fragment(core: Parts): Parts {
  const language = detectLanguage(core.text);
  return language === "vi" || language === undefined || beginsAsking(core.text)
    ? core
    : { ...core, asks: "any" };
}

/** A pronoun gives way to what it stands for, unless nearly nothing else is said: then all that was spoken of is meant. */
function isPutIn({ kind }: Pronoun, asked: Parts, old: Parts): boolean {
  return saysMore(asked) || isPart(kind) || (kind === "thing" && old.documents.length > 0);
}

function isPart(kind: PronounKind): boolean {
  return kind === "part" || kind === "classifier";
}

function saysMore({ phrases }: Parts): boolean {
  // An "article" that is asked for is no news item.
  return phrases.some(({ keys }) => !keys.every((key) => isGeneric(key) || key === "#news-item"));
}

/** "Tính cả tỉnh thì sao?" after a question on a district asks for its province. */
function inWholePlace(core: Parts, old: Parts, known: ReadonlySet<string>): Parts {
  const [whole] = WHOLE_PLACE.in(core.text);
  const province = places.find(old.text, known)[0]?.province;
  if (whole === undefined || province === undefined) return core;
  return partsOf(edited(core.text, [{ ...whole, text: province }]), known);
}

function isNew(phrase: Phrase, core: Parts, old: Parts): boolean {
  const said = textOf(core, phrase);
  if (isSideRemark(phrase.keys) || isSaid(phrase, said, old)) return false;
  return counterpart(phrase, said, old) === undefined;
}

/** "bao nhiêu" alone asks for whatever figure was asked for. */
function asksTheSame(core: Parts, old: Parts): boolean {
  if (core.asks === old.asks || (isTime(core.asks) && isTime(old.asks))) return true;
  // "Mấy dự án?" after a sum counts something of its own.
  if (core.asks === "count" && old.asks !== "count" && countsNoun(core)) return false;
  return (core.asks === "count" || core.asks === "amount") && wantsFigure(old.asks);
}

const HOW_MANY = /\b(?:bao nhieu|may|how many|hur manga) $/u;

/** Whether a noun stands right behind the question word. */
function countsNoun({ text, phrases }: Parts): boolean {
  const folded = fold(text);
  return phrases.some(
    ({ start, keys }) => keys.some((key) => key.startsWith("#")) && HOW_MANY.test(folded.slice(0, start)),
  );
}

function isTime(asks: Wanted): boolean {
  return asks === "when" || asks === "duration";
}

/** The old question, asked of another place, year or body; as a target where the new one says so. */
function asFor(core: Parts, old: Parts, language: Language): string {
  const text = rewritten(old, core, language);
  return TARGET.isIn(core.text) && !TARGET.isIn(text) ? tidy(`${TARGET_NAMES[language]} ${text}`) : text;
}

/** "Còn thêm ngành nghề?": what was asked of one thing is asked of another, for which there is no word of the same kind. */
function otherSubject(
  core: Parts,
  old: Parts,
  left: readonly Phrase[],
  language: Language,
): string | undefined {
  const asksAgain = core.asks === "any" || (OTHERS.isIn(core.text) && asksTheSame(core, old));
  if (!asksAgain || left.length === 0) return undefined;
  // "Lần hai thì sao?" narrows what was asked; it is no other thing that it is asked of.
  if (left.every(({ keys }) => keys.some((key) => TIMES.includes(key))))
    return tidy(`${core.text} ${old.text}`);
  if (language !== "vi") {
    if (core.places.length + core.years.length > 0) return undefined;
    const [asker] = PERSON.in(old.text);
    if (asker !== undefined && left.every(({ keys }) => keys.some((key) => PEOPLE.includes(key))))
      return edited(old.text, [{ ...asker, text: lowered(open(core.text)) }]);
    return extended(old, core) ?? narrowed(old, core);
  }
  // "Còn thu nhập?" asks another thing of the same, not the same of another.
  const [first, ...others] = core.phrases;
  const isMeasure = first?.keys.some((key) => MEASURES.includes(key)) ?? false;
  if (isMeasure && others.every(({ keys }) => !keys.some((key) => NOUNS.has(key)))) return undefined;
  const narrower = narrowerKind(core, old);
  if (narrower !== undefined) return narrower;
  const subject = core.asks === "any" ? open(core.text) : topicOf(core.text);
  const [person] = PERSON_FIRST.in(old.text);
  // "Một người góp tối đa bao nhiêu?": who it is asked of stands first, and gives way to another.
  if (person !== undefined && left[0]?.keys.some((key) => PEOPLE.includes(key)))
    return tidy(`${subject} ${old.text.slice(person.end)}`);
  const predicate = predicateOf(old.text);
  if (predicate === undefined) return undefined;
  const rest = [...old.places, ...old.years].filter(({ end }) => end <= old.text.length - predicate.length);
  const kept = core.places.length > 0 ? [] : rest.map((span) => textOf(old, span));
  return tidy([...kept, subject, predicate].join(" "));
}

/** "HTX nhỏ" is one term, of the size. */
const SIZES: readonly string[] = ["#micro", "#small-size", "#medium-size", "#large-size"];
const IN_BODY: Record<Language, string> = { vi: "ở", en: "in", sv: "i" };
/** Organs and persons that every body has its own of: another body is no other subject, but where they are. */
const ORGANS = new Set(
  "#board #control-board #controller #director #chair #vice-chair #chief-accountant #delegate #meeting #manager".split(
    " ",
  ),
);

/** "Thế còn liên hiệp?" after a question on the board: the same of the board there. */
function askedInBody(
  core: Parts,
  old: Parts,
  left: readonly Phrase[],
  language: Language,
): string | undefined {
  const isBody = ({ keys }: Phrase) => keys.some((key) => BODIES.includes(key) || SIZES.includes(key));
  const [body, ...others] = left;
  if (body === undefined || others.length > 0 || !isBody(body) || core.places.length > 0) return undefined;
  if (!old.phrases.some(({ keys }) => keys.some((key) => ORGANS.has(key)))) return undefined;
  const name = nameOf(core.text, body);
  const [spoken] = old.phrases.filter(isBody);
  if (spoken !== undefined) return edited(old.text, [{ start: spoken.start, end: spoken.end, text: name }]);
  return tidy(`${open(old.text)} ${fits(IN_BODY[language], old.text)} ${name}?`);
}

/** A word as it is written in a text: without marks where that has none. */
function fits(word: string, text: string): string {
  return hasVietnameseMarks(text) || detectLanguage(text) !== "vi" ? word : fold(word);
}

/** Who may, must or does something. */
const PERSON = new Wordings("anywhere", [
  "(?:one|a|an|each|any|every|a single) (?:official )?(?:member|person|founder|individual)",
  "(?:en|varje) (?:enskild |officiell )?(?:medlem|person|grundare)",
]);

function lowered(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}

const PERSON_FIRST = new Wordings("start", [
  "(?:(?:một|mỗi|từng) )?(?:người|cá nhân|thành viên|xã viên)(?= (?:được |phải |có thể )?(?:góp|vay|nộp|đóng|mua|rút|giữ|bầu))",
  "(?:cháu|em|con(?: trai| gái)?|tôi|mình|tui|bé|bạn tôi|người)(?: (?:tôi|tui|mình|em))?(?: (?:mới |đã |chưa )?(?:đủ )?\\d+ tuổi)?(?= (?:muốn |được |có |có thể |xin )*(?:vào|vô|tham gia|gia nhập|làm|góp|vay|lập|mở|rút|bầu|ứng cử|nhận)(?: |$))",
]);

/** "And in a union?": the old question, with the body in which it is asked behind it. */
function narrowed(old: Parts, core: Parts): string | undefined {
  const isBody = core.phrases.every(({ keys }) => keys.some((key) => BODIES.includes(key)));
  return isBody ? tidy(`${open(old.text)}, ${open(core.text)}?`) : undefined;
}

/** What was spoken of, and what is now asked of it. */
function withTopic(core: Parts, old: Parts, pronouns: readonly Pronoun[], language: Language): Completed {
  const asked = core.asks !== "any" && asksTheSame(core, old) ? old.asks : core.asks;
  const asks = asked === "any" ? {} : { asks: asked };
  const isNamed =
    pronouns.length > 0 &&
    pronouns.every(
      (one) => !isPart(one.kind) && isPutIn(one, core, old) && antecedentOf(one, old) !== undefined,
    );
  const counted = pronouns.some(({ kind, isCounted }) => isPart(kind) && isCounted !== false)
    ? countedIn(old)
    : isMeasured(core)
      ? notOfBodies(countedIn(old))
      : undefined;
  const rest = withoutReplaced(isOfOtherSubject(core, old) ? beforeThen(old) : old, core, counted);
  const topic = isNamed || isOnDocument(old) ? placesAndYears(core, old) : topicOf(rest);
  const about = isOnDocument(old) && core.documents.length === 0 ? documentsOf(old) : "";
  const said = asked === "count" ? withCounted(core, old) : core.text;
  return { text: joined(tidy(`${about} ${topic}`), said, detectLanguage(core.text) ?? language), ...asks };
}

/** A measure is asked for: of the body, and not of what was counted of it. */
function isMeasured({ phrases }: Parts): boolean {
  return phrases[0]?.keys.some((key) => MEASURES.includes(key)) ?? false;
}

function notOfBodies(counted: Phrase | undefined): Phrase | undefined {
  return counted?.keys.some((key) => BODIES.includes(key)) ? undefined : counted;
}

const THEN = /\s+(?:thì|thi)\s+/iu;

/** "Người sáng lập thì mấy người?" after "Lập quỹ thì ban trù bị mấy người?": asked of another one in the same matter. */
function isOfOtherSubject(core: Parts, old: Parts): boolean {
  const then = THEN.exec(core.text);
  const isNamed = core.phrases.some(({ end }) => then !== null && end <= then.index);
  return isNamed && core.asks !== "any" && asksTheSame(core, old) && THEN.test(old.text);
}

function beforeThen(old: Parts): Parts {
  const end = THEN.exec(old.text)?.index ?? old.text.length;
  const within = <One extends Span>(spans: readonly One[]) => spans.filter((span) => span.end <= end);
  const { places: named, years, documents, phrases } = old;
  return {
    ...old,
    text: old.text.slice(0, end),
    places: within(named),
    years: within(years),
    documents: within(documents),
    phrases: within(phrases),
  };
}

/** Whether nothing but a document was asked about: "Luật Hợp tác xã 2023 có hiệu lực khi nào?". */
function isOnDocument({ documents, phrases }: Parts): boolean {
  const isPart = (phrase: Phrase) => isInside(phrase, documents) || phrase.keys.every(isGeneric);
  return documents.length > 0 && phrases.every(isPart);
}

function documentsOf(old: Parts): string {
  return old.documents.map((document) => textOf(old, document)).join(", ");
}

/** Places and years of the old question that the new one does not replace. */
function placesAndYears(core: Parts, old: Parts): string {
  const kept: Span[] = [
    ...(core.places.length > 0 ? [] : old.places),
    ...(core.years.length > 0 ? [] : old.years),
  ];
  return kept.map((span) => textOf(old, span)).join(" ");
}
