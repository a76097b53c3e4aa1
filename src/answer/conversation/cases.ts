import { fold } from "../../language/normalize.ts";
import { BODIES } from "../../language/nouns.ts";
import { type Parts, type Phrase, textOf } from "./parts.ts";
import { open, tidy, Wordings } from "./wordings.ts";

/** What begins a case: "nếu …", "if …". */
const IF = new Wordings("start", [
  "(?:còn |thế |vậy |và |and |och |men |but )*(?:nếu(?: như)?|lỡ|giả sử|trường hợp|if|what if|in case|om)",
]);
/** A case that goes on with what was spoken of, and takes the place of nothing: "nếu không đủ", "if it is late". */
const GOES_ON = new Wordings("start", [
  "(?:mà |thì |vẫn |cứ |chỉ |họ |nó |lại |có )*(?:không|ko|chưa|hết|quá|trễ|muộn|chậm|vi phạm|bị|vẫn|thiếu|sai|từ chối|im)",
  "(?:it|they|he|she|we|you|nobody|no one|not|that|this|den|det|de|vi|ingen|inte)(?: (?:is|are|was|were|do|does|did|have|has|still|är|blir|har|gör))? (?:not|no|never|late|too|still|inte|för|sen|vägra[a-zåäö]*|fail[a-z]*|miss[a-z]*|refuse[a-z]*)",
]);
/** Between a case and what is asked of it. */
const THEN = new Wordings("anywhere", ["thì"]);
const LATER_SENTENCE = /(?<=[\p{L})]{2}[.!;])\s+(?=\p{L}[^.!;]*\?\s*$)/u;
const AFTER_CASE = /,\s*(?=[^,]*\?\s*$)/u;

/**
 * "Còn nếu đổi ngành nghề thì sao?" after "Nếu đổi tên thì báo trong mấy ngày?": what was asked of the one case is asked of the
 * other; undefined where the new one is no case of its own, or the old one had none.
 */
export function inOtherCase(core: Parts, old: Parts): string | undefined {
  const [begins] = IF.in(core.text);
  if (begins === undefined || core.asks !== "any") return undefined;
  const said = open(core.text.slice(begins.end)).trim();
  if (said === "" || GOES_ON.isIn(said)) return undefined;
  const split = caseOf(old);
  if (split === undefined) return undefined;
  const named = withBody(said, core, split.phrases, old);
  if (!split.isIf && !sharesWord(named, split.told)) return undefined;
  const conjunction = core.text.slice(begins.start, begins.end).trim();
  return tidy(`${conjunction} ${named}${split.joint} ${split.asked}`);
}

/** Whether a question begins with a case: "nếu …", "if …". */
export function beginsCase(text: string): boolean {
  return IF.isIn(text);
}

interface Case {
  /** What the case is, without the word that begins it. */
  told: string;
  /** What is asked of it. */
  asked: string;
  joint: string;
  phrases: readonly Phrase[];
  /** Whether it begins as a case does, or tells what happened in a sentence of its own. */
  isIf: boolean;
}

function caseOf(old: Parts): Case | undefined {
  const [begins] = IF.in(old.text);
  const from = begins?.end ?? 0;
  const [then] = THEN.in(old.text);
  const sentence = LATER_SENTENCE.exec(old.text) ?? (begins ? AFTER_CASE.exec(old.text) : null);
  const isThen = then !== undefined && then.start > from;
  const joint = isThen ? then : sentence && spanOf(sentence);
  if (joint === null) return undefined;
  return {
    told: old.text.slice(from, joint.start).trim(),
    asked: lowered(old.text.slice(joint.end).trim()),
    joint: isThen ? ` ${old.text.slice(then.start, then.end)}` : ",",
    phrases: old.phrases.filter(({ start, end }) => start >= from && end <= joint.start),
    isIf: begins !== undefined || !isThen,
  };
}

function spanOf({ 0: said, index }: RegExpExecArray) {
  return { start: index, end: index + said.length };
}

function lowered(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}

/** "Chỉ đổi số điện thoại" after "HTX đổi địa chỉ": the body of the old case, where the new one names none. */
function withBody(said: string, core: Parts, phrases: readonly Phrase[], old: Parts): string {
  const isBody = ({ keys }: Phrase) => keys.some((key) => BODIES.includes(key));
  const [first] = phrases;
  if (first === undefined || !isBody(first) || core.phrases.some(isBody)) return said;
  return old.text.slice(0, first.start).trim() === "" ? `${textOf(old, first)} ${said}` : said;
}

function sharesWord(one: string, other: string): boolean {
  const words = (text: string) =>
    fold(text)
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 2);
  const known = new Set(words(other));
  return words(one).some((word) => known.has(word) && word !== "htx");
}
