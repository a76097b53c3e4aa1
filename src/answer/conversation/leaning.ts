import { legalReference } from "../../language/legal-references.ts";
import { BODIES, FIELDS, NOUNS } from "../../language/nouns.ts";
import { contentUnits } from "../../language/tokenize.ts";
import { wantsFigure } from "../../language/wanted.ts";
import { words } from "../../language/words.ts";
import { asksWhetherSame, asksWhy, beginsAsking, cueSpans, hasClosing, openingOf } from "./cues.ts";
import { WIDER } from "./kinds.ts";
import { missingAntecedents } from "./missing.ts";
import { isGeneric, MEASURES } from "./paradigms.ts";
import { type Parts, type Phrase, textOf } from "./parts.ts";
import { counterpart, isSaid } from "./rewrite.ts";
import { isInside } from "./topic.ts";
import { Wordings } from "./wordings.ts";

/** Longest question without any cue that is read as leaning on the one before, in words. */
const SHORT = 9;
/** Longest mere naming of something: "hưng yên?", "lợi nhuận bình quân?". */
const NAMING = 7;

const DEEDS = new Set([
  "#meeting",
  "#vote",
  "#elect",
  "#appoint",
  "#regular-meeting",
  "#promulgate",
  "#convene",
  "#notify",
  "#in-force",
]);

/** Whether a question cannot be understood without the one before; when in doubt it stands alone. */
export function leans(asked: Parts, old: Parts): boolean {
  // An article that is named is enough to be asked about.
  if (legalReference(asked.text)?.article !== undefined) return false;
  if (missingAntecedents(asked).length > 0 || isOnDocument(asked) || asksWhetherSame(asked.text)) return true;
  const cues = cueSpans(asked.text);
  const phrases = asked.phrases.filter((phrase) => !isInside(phrase, cues));
  const own = phrases.filter((phrase) => !phrase.keys.every(isGeneric));
  const opening = openingOf(asked.text).kind;
  if (asked.documents.length > 0 && opening === "none") return false;
  if (own.length === 0)
    return (
      phrases.length > 0 ||
      named(asked) > 0 ||
      asked.asks !== "any" ||
      hasClosing(asked.text) ||
      asksWhy(asked.text) ||
      // "Och 4?"
      (opening !== "none" && /\d/u.test(asked.text))
    );
  if (opening === "firm") return !isWhole({ ...asked, phrases }, own) && !isOnePlaceOnly(asked, own);
  if (lacksPlace(asked, own, old) || asksMoreOfSame(asked, own, old)) return true;
  if (hasClosing(asked.text)) return own.length === 1;
  if (opening === "loose") return !standsAfterOpening(asked, own);
  return (
    isFragment(asked, own, old) ||
    lacksSubject(asked, own) ||
    lacksCounted(asked, old) ||
    countsOtherBody(asked, own, old) ||
    countsOfPlace(asked, own, old) ||
    changesSubject(asked, own)
  );
}

/** "And what must the charter contain?" goes on with something new. */
function standsAfterOpening({ asks, text }: Parts, own: readonly Phrase[]): boolean {
  if (asks === "any" && !beginsAsking(text.slice(openingOf(text).span.end))) return false;
  return own.length > 1 || (own[0]?.paradigm === undefined && !wantsFigure(asks));
}

/** What is measured of cooperatives is told of a place: "doanh thu mỗi tổ là bao nhiêu?" goes on with the one spoken of. */
const TOLD_OF_PLACES = ["#revenue", "#profit", "#income", "#outstanding-loan", "#disburse"];

const WITHIN_PROVINCES = ["#district", "#commune"];
const FEW = 2;

function lacksPlace({ asks, text, places, phrases }: Parts, own: readonly Phrase[], old: Parts): boolean {
  if (places.length > 0 || old.places.length === 0) return false;
  // "Huyện đứng nhì?": of the districts of the province spoken of.
  if (own.length <= FEW && phrases.some(({ keys }) => keys.some((key) => WITHIN_PROVINCES.includes(key))))
    return true;
  if (!wantsFigure(asks) && !hasClosing(text)) return false;
  const isMeasure = ({ keys }: Phrase) => keys.some((key) => TOLD_OF_PLACES.includes(key));
  const isOwner = ({ keys }: Phrase) => keys.some((key) => NOUNS.has(key));
  return own.some(isMeasure) && own.every((phrase) => isMeasure(phrase) || isOwner(phrase));
}

/** "Một người được vay cao nhất bao nhiêu?" after a question on internal lending: a figure of nothing but what was spoken of. */
function asksMoreOfSame(asked: Parts, own: readonly Phrase[], old: Parts): boolean {
  const { asks, places, documents } = asked;
  if (!wantsFigure(asks) || places.length + documents.length > 0) return false;
  const keys = old.phrases.flatMap((phrase) => phrase.keys).filter((key) => key.startsWith("#"));
  const said = new Set(keys.flatMap((key) => [key, WIDER[key] ?? key]));
  // Who names the body leaves nothing unsaid.
  if (asked.phrases.some((phrase) => namesBody(textOf(asked, phrase)))) return false;
  return own.some((phrase) => !isNoun(phrase)) && own.every(({ keys }) => keys.some((key) => said.has(key)));
}

/** Also within a longer term: "vào HTX" is to join, and names the cooperative. */
function namesBody(phrase: string): boolean {
  const said = phrase.split(/\s+/u);
  return said.some((_, from) =>
    contentUnits(said.slice(from).join(" ")).some(({ key }) => BODIES.includes(key)),
  );
}

/** "Riêng huyện Bắc Sơn có mấy HTX?": one of several places, and what is counted there. */
function isOnePlaceOnly({ asks, text, places }: Parts, own: readonly Phrase[]): boolean {
  const isBody = ({ keys }: Phrase) => keys.some((key) => BODIES.includes(key));
  return ONLY.isIn(text) && asks === "count" && places.length > 0 && own.some(isBody);
}

const ONLY = new Wordings("start", ["riêng(?! thì)"]);

function named({ places, years }: Parts): number {
  return places.length + years.length;
}

function isNoun({ keys }: Phrase): boolean {
  return keys.some((key) => NOUNS.has(key));
}

/** Counts something, and names more of the matter than bodies and people. */
function isOfMatter(phrases: readonly Phrase[]): boolean {
  const isMatter = ({ keys }: Phrase) =>
    keys.some((key) => key.startsWith("#") && !NOUNS.has(key) && !isGeneric(key));
  return phrases.some(isNoun) && phrases.some(isMatter);
}

/** Says what is asked and of what, at some length; a figure may be of many things, so two of its own are needed. */
function isWhole({ asks, phrases, places }: Parts, own: readonly Phrase[]): boolean {
  // "How many were handed money?" says not of what, "thì phải mấy người?" not for what.
  if (asks === "count" && !(places.length > 0 ? phrases.some(isNoun) : isOfMatter(phrases))) return false;
  const isAnchored =
    places.length > 0 || phrases.some(({ keys }) => keys.some((key) => BODIES.includes(key)));
  if (asks === "any" || (wantsFigure(asks) && own.length < 2)) return false;
  return own.length > 0 && phrases.length + places.length >= (isAnchored ? 3 : 4);
}

/** "Luật trước đó thì yêu cầu mấy?": of another document what was asked of one. */
function isOnDocument({ asks, documents, phrases, text }: Parts): boolean {
  const own = phrases.filter(
    ({ start, end, keys }) => !isInside({ start, end }, documents) && !keys.every(isGeneric),
  );
  const asksOfAny = asks === "any" || asks === "count" || asks === "amount" || asks === "percent";
  return asksOfAny && documents.length > 0 && own.length === 0 && words(text).length <= SHORT;
}

function fitsInto(phrase: Phrase, asked: Parts, old: Parts): boolean {
  const said = textOf(asked, phrase);
  return counterpart(phrase, said, old) !== undefined || isSaid(phrase, said, old);
}

/** A mere naming of something that fits into the old question, or of another measure: "lợi nhuận?", "2023?". */
function isFragment(asked: Parts, own: readonly Phrase[], old: Parts): boolean {
  if (beginsAsking(asked.text) && asked.asks === "any") return false;
  const length = words(asked.text).length;
  const isMeasure = own.every(({ keys }) => keys.some((key) => MEASURES.includes(key)));
  if (asked.asks === "any" || (isMeasure && asked.places.length === 0))
    return length <= NAMING && (isMeasure || own.every((phrase) => fitsInto(phrase, asked, old)));
  // "Có tất cả bao nhiêu thành viên?" says of nobody whose they are.
  const only = own.length === 1 ? own[0] : undefined;
  const isPeople =
    only?.keys.every((key) => ["#member", "#worker", "#household", "#person"].includes(key)) ?? false;
  return isPeople && length <= SHORT && asked.places.length === 0 && asked.asks === "count";
}

/** "Bao lâu họp một lần?" says not who meets. */
function lacksSubject({ asks, text, places }: Parts, own: readonly Phrase[]): boolean {
  const isDeed = own.every(({ keys }) => keys.every((key) => DEEDS.has(key)));
  if (asks === "count" && BARE_PARTS.isIn(text) && places.length === 0) return words(text).length <= SHORT;
  const isBare =
    BARE_VERB.isIn(text) && own.length < 2 && own.every(({ paradigm }) => paradigm === undefined);
  return (
    (isDeed || (isBare && asks !== "yes-no")) &&
    asks !== "any" &&
    places.length === 0 &&
    words(text).length <= SHORT
  );
}

/** "How many work in agriculture?" says not how many of what; of what was counted before, of nothing else. */
function lacksCounted({ asks, phrases, places, text }: Parts, old: Parts): boolean {
  if (asks !== "count" || old.asks !== "count" || places.length > 0) return false;
  const isNoun = (key: string) => NOUNS.has(key);
  const isKnown = phrases.every(({ keys }) => keys.some((key) => key.startsWith("#") || isGeneric(key)));
  const isOfPrice = phrases.some(({ keys }) => keys.includes("#price"));
  if (!isKnown || isOfPrice) return false;
  return words(text).length <= SHORT && !phrases.some(({ keys }) => keys.some(isNoun));
}

/** "Hur många grupper finns det?" after what was counted in a province: another body is counted there. */
function countsOtherBody({ asks, text, places }: Parts, own: readonly Phrase[], old: Parts): boolean {
  if (asks !== "count" || old.asks !== "count" || places.length > 0 || old.places.length === 0) return false;
  const isBody = ({ keys }: Phrase) => keys.some((key) => BODIES.includes(key));
  // "Agricultural cooperatives": what narrows the one body would be left before the other.
  const isNarrowed = old.phrases.some(({ keys }) => keys.some((key) => FIELDS.includes(key)));
  return own.every(isBody) && old.phrases.some(isBody) && !isNarrowed && words(text).length <= SHORT;
}

/** "Cho mấy dự án?" after a figure of a province: projects and the like are counted nowhere else. */
function countsOfPlace(
  { asks, text, places, documents }: Parts,
  own: readonly Phrase[],
  old: Parts,
): boolean {
  if (
    asks !== "count" ||
    !COUNTS_FIRST.isIn(text) ||
    !wantsFigure(old.asks) ||
    places.length + documents.length > 0
  )
    return false;
  const isBody = ({ keys }: Phrase) => keys.some((key) => BODIES.includes(key));
  const isCounted = ({ keys }: Phrase) => keys.some((key) => COUNTED_IN_PLACES.includes(key));
  return old.places.length > 0 && own.some(isCounted) && !own.some(isBody) && words(text).length <= SHORT;
}

/** Nothing stands before what is counted that it could be counted of. */
const COUNTS_FIRST = new Wordings("start", [
  "(?:(?:thế|vậy|và|cho|có|được|với|trong|and|och|i|for|för) ){0,2}(?:mấy|bao nhiêu|how many|hur många)",
]);
const COUNTED_IN_PLACES = ["#product", "#project", "#model", "#training-course", "#conference", "#household"];

/** "Có mấy chương?", "phải nộp ở đâu?": begins with the verb, so that who or what does it was said before. */
const BARE_VERB = new Wordings("start", [
  "(?:thì |vậy |thế )?(?:có|gồm|bao gồm|được|phải|cần|đã|đang|sẽ|bị|thuộc|nộp|gửi|báo|góp|vay|họp|ký|bầu|lập|mất|tốn|hết)",
]);

/** "Gồm mấy HTX thành viên?": what consists of them was said before. */
const BARE_PARTS = new Wordings("start", ["(?:thì |vậy |thế )?(?:gồm|bao gồm)"]);

/** "Liên hiệp thì cần mấy?": one thing is named, then asked of what was asked before. */
function changesSubject({ text }: Parts, own: readonly Phrase[]): boolean {
  const [only, ...others] = own;
  if (only === undefined || others.length > 0 || words(text).length > SHORT) return false;
  const isFirst = words(text.slice(0, only.start)).length === 0;
  return isFirst && only.paradigm !== undefined && /^\s*(?:thì|thi)(?![\p{L}])/iu.test(text.slice(only.end));
}
