import type { Language } from "../../domain.ts";
import { BODIES, NOUNS } from "../../language/nouns.ts";
import { PEOPLE } from "./antecedent.ts";
import { asksTheSame } from "./core.ts";
import { MEASURES } from "./paradigms.ts";
import { nameOf, type Parts, type Phrase, textOf } from "./parts.ts";
import { extended, narrowerKind } from "./rewrite.ts";
import { predicateOf, topicOf } from "./topic.ts";
import { edited, IN, likeWritten, open, tidy, Wordings } from "./wordings.ts";

/** "Việc khác thì bao nhiêu?", "and the others?": not of what was named, but of the rest. */
export const OTHERS = new Wordings("anywhere", [
  "(?:những |các )?(?:việc|loại|trường hợp|vấn đề|thứ|chuyện|cái|người|nội dung|quyết định) (?:còn lại|khác)(?! nhau)",
  "(?:all |the )?(?:others?|other (?:matters|cases|things|decisions|kinds)|the rest)",
  "(?:de |alla )?(?:andra|övriga)(?: (?:frågor|fall|beslut|saker))?",
]);

const TIMES = ["#first-time", "#second-time", "#third-time"];

/** "Còn thêm ngành nghề?": what was asked of one thing is asked of another, for which there is no word of the same kind. */
export function otherSubject(
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

/** Organs and persons that every body has its own of: another body is no other subject, but where they are. */
const ORGANS = new Set(
  "#board #control-board #controller #director #chair #vice-chair #chief-accountant #delegate #meeting #manager".split(
    " ",
  ),
);

/** "Thế còn liên hiệp?" after a question on the board: the same of the board there. */
export function askedInBody(
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
  return tidy(`${open(old.text)} ${likeWritten(IN[language], old.text)} ${name}?`);
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
