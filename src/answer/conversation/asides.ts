import { courtesyOf } from "../../language/courtesy.ts";
import { contentUnits } from "../../language/tokenize.ts";
import { words } from "../../language/words.ts";
import { correctingWords } from "./corrections.ts";
import { beginsAsking, openingOf } from "./cues.ts";
import { tidy, Wordings, without } from "./wordings.ts";

/** "À quên hỏi cái này, …", "by the way, …": says that something else comes, and nothing of it. */
const TURNS_ASIDE = new Wordings("start", [
  "(?:(?:à|ờ|ừ|ủa|mà|ơ|ok|thôi|thế|vậy)[\\s,]+)*(?:(?:tôi|em|mình|tui|con|cháu) )?(?:(?:còn )?quên(?: mất)?(?: chưa)?(?: hỏi|(?=[\\s]*,))|sực nhớ(?: ra)?|tiện (?:thể|đây|hỏi)|nhân tiện|sẵn tiện|sẵn đây|đổi (?:chủ đề|đề tài)|hỏi sang|hỏi qua)(?: (?:thêm|cho|hỏi|luôn|nữa|tôi|em|mình|ad|bạn|anh|chị|một|cái|câu|chuyện|việc|vấn đề|này|khác|chút|là))*[\\s,:.–-]*",
  "(?:(?:à|ờ|ừ|ủa|mà|ơ|ok|thôi|thế|vậy)[\\s,]+)*(?:(?:cho|xin)? ?(?:tôi|em|mình|tui|con)? ?(?:hỏi )?(?:sang |thêm |qua )?)(?:một |1 )?(?:chuyện|câu|việc|vấn đề) (?:khác|nữa|này nữa)(?: (?:nhé|nha|ạ|chút|là))*\\s*[,:.–-]\\s*",
  "(?:(?:oh|ah|ok|okay|and|but|so)[\\s,]+)*(?:by the way|btw|on another note|(?:on )?a(?:nother| different) (?:thing|question|matter|topic)|one (?:more|other|last) (?:thing|question)|(?:to )?chang(?:e|ing) the subject|unrelated|i (?:almost |nearly )?forgot(?: to ask)?)[\\s,:.–-]*",
  "(?:(?:oj|ah|ok|okej|och|men)[\\s,]+)*(?:förresten|apropå något annat|en (?:helt )?annan (?:sak|fråga)|en (?:sak|fråga) till|jag glömde (?:att )?fråga)[\\s,:.–-]*",
]);
/** Sentences that stand before the one that asks. */
const FIRST_SENTENCE = /^[^.!?;]{1,80}[.!;]\s+(?=\p{L}.*\?)/su;
/** "Tack! Hur många …?" */
const COURTEOUS_SENTENCE = /^[^.!?;]{1,80}[.!;]+\s+(?=\p{L})/su;
/** "Đó là kế hoạch thôi.", "but those are targets.": what was told was aimed at, and what came of it is asked. */
const DISMISSES = new Wordings("anywhere", [
  "(?:đó|đấy|cái đó|kia|vậy|thế|ấy) (?:thì |chỉ |mới |cũng )*(?:là|chỉ là) (?:mục tiêu|chỉ tiêu|kế hoạch|mơ ước|ước mơ|dự định|dự kiến|kỳ vọng|mong muốn|lời hứa)(?: thôi| mà)*[\\s.!;]*$",
  "(?:that|those|these|this|it)(?:'s| is| are| was| were)(?: only| just| all| still)*(?: the| a| an| their)? (?:plans?|targets?|goals?|aims?|wish(?:es)?|dreams?|hopes?|promises?|ambitions?)[\\s.!;]*$",
  "(?:det|de|detta)(?: där| här)? (?:är|var)(?: bara| ju| väl)* (?:en |ett )?(?:plan(?:er|en)?|mål(?:en|et)?|önskning(?:ar)?|dröm(?:mar)?|förhoppning(?:ar)?|löfte(?:n)?)[\\s.!;]*$",
]);
/** A sentence of fewer words is a greeting. */
const LEAST = 3;
/** Conjunctions that are other words where marks are left out: "vay" would be a loan. */
const CONJUNCTION = /^[\s,.…]*(?:(?:the|vay|roi|nhung)\s+)+/iu;

/** A question without what is said before it of no matter: "OK, those are wishes. What …?", "à quên hỏi cái này, …". */
export function withoutAsides(text: string): string {
  const thanks = COURTEOUS_SENTENCE.exec(text)?.[0] ?? "";
  if (["thanks", "closing"].includes(courtesyOf(thanks) ?? ""))
    return withoutAsides(text.slice(thanks.length));
  const [aside] = TURNS_ASIDE.in(text);
  // "À quên, cho hỏi chuyện khác, …" says it twice.
  if (aside !== undefined && aside.end < text.length) return withoutAsides(tidy(text.slice(aside.end)));
  const first = FIRST_SENTENCE.exec(text)?.[0];
  if (first === undefined) return text;
  const saysOwn = words(first).length < LEAST || namesSomething(first);
  return saysOwn && !DISMISSES.isIn(first) ? text : text.slice(first.length);
}

function namesSomething(sentence: string): boolean {
  return /\d/u.test(sentence) || contentUnits(sentence).some(({ key }) => key.startsWith("#"));
}

/** "No, I meant a credit fund, how much capital must it have?": what is meant, and a question of its own on that. */
export function asksAfterCorrecting(text: string): boolean {
  const [opening] = correctingWords(text);
  // "No, not how many were founded. How many …, and …?" has said before what is not meant.
  if (opening === undefined || /[.!]\s*$/u.test(text.slice(opening.start, opening.end))) return false;
  const comma = text.indexOf(",", opening.end);
  return comma >= 0 && beginsAsking(text.slice(comma + 1));
}

/** Whether a question sets what was told aside as a mere target. */
export function dismissesTarget(text: string): boolean {
  const first = FIRST_SENTENCE.exec(text)?.[0];
  return first !== undefined && DISMISSES.isIn(first);
}

/** Whether a question puts right what was asked: it goes on with that, however much it says itself. */
export function corrects(text: string): boolean {
  return correctingWords(text).length > 0;
}

/** A question that stands alone, without the words that only tie it to the talk: "vay ho so nop …" speaks of no loan. */
export function standingAlone(text: string): string {
  const corrected = correctingWords(text);
  if (corrected.length > 0) return without(text, corrected);
  const { kind, span } = openingOf(text);
  if (kind === "none") return text;
  const tied = CONJUNCTION.exec(text.slice(0, span.end + 1))?.[0].length ?? 0;
  return tied === 0 ? text : text.slice(tied);
}
