import { type Span, Wordings } from "./wordings.ts";

/** "À nhầm, ý mình là …", "no, I meant …": what follows takes the place of what was asked. */
const BEGINS = new Wordings("start", [
  "(?:(?:à|ờ|ủa|ơ|ấy|không|ko|nhầm|sai|xin lỗi|sorry)(?: phải| rồi| có| vậy| thế)*[\\s,.!]+)*(?:ý|í) (?:của )?(?:mình|tôi|em|tui|anh|chị|con|tớ)(?: đang)?(?: là| muốn hỏi| hỏi| nói)*(?: về)?",
  "(?:(?:à|ờ|ủa|ơ)[\\s,.]+)?(?:không|ko)(?:(?: phải)?(?: vậy| thế)?\\s*[,.]\\s*| phải(?: vậy| thế)? | (?:vậy|thế) )(?:mà )?(?:(?:mình|tôi|em|tui|tớ) )?(?:đang |muốn )*hỏi(?: là| về)?",
  "(?:à |ờ |ủa )?(?:nhầm|lộn)(?: rồi)?[\\s,.]+(?:(?:mình|tôi|em) (?:muốn )?hỏi(?: là| về)?)?",
  "(?:(?:no|nope|sorry|wait|oops|well)[\\s,.!]+)*i (?:mean(?:t)?|was asking(?: about| for)?|asked(?: about| for)?|am asking(?: about| for)?)",
  "(?:(?:nej|förlåt|oj|nja)[\\s,.!]+)*jag (?:menar|menade|frågade(?: om| efter)?|undrade om)",
  "(?:ý|í) là",
  // "No, not how many were founded. How many …?"
  "(?:(?:à|ờ|ủa|ơ|không|ko|no|nope|sorry|nej|nja)[\\s,.!]+)*(?:not|inte|(?:không|ko) (?:phải|hỏi)) [^.!?]{2,60}[.!](?=\\s+[^\\s])",
  // "Không, Lạng Sơn.", "no, Hung Yen": nothing but what is meant follows.
  "(?:(?:à|ờ|oh|sorry|xin lỗi)[\\s,.]+)?(?:không(?: phải)?|ko|nhầm(?: rồi)?|no|nope|nej)(?: vậy| thế)?[,.!](?=\\s*(?:[^\\s]+\\s*){1,5}$)",
  // "No, in a union of cooperatives I mean."
  "(?:(?:no|nope|sorry|wait|oops|well)[\\s,.!]+)+(?=.*[\\s,.]i mean(?:t)?[.!? ]*$)",
  "(?:(?:nej|förlåt|oj|nja)[\\s,.!]+)+(?=.*[\\s,.](?:menar|menade) jag[.!? ]*$)",
  "(?:(?:à|ờ|không|ko|nhầm|sai)[\\s,.!]+)+(?=.*[\\s,.](?:ý (?:mình|tôi|em)|cơ mà|cơ)[.!? ]*$)",
]);
/** "Tôi hỏi lợi nhuận chứ không phải doanh thu": what is asked for stands before what is not. */
const ASKS_RATHER = new Wordings("start", [
  "(?:(?:mình|tôi|em|tui|tớ) )?(?:đang |muốn )*hỏi(?: là| về)?(?= .*(?:(?:chứ )?(?:không|ko) phải|chứ (?:không|ko) hỏi|cơ(?: mà)?[.!? ]*$))",
]);
const NOT_THAT = new Wordings("anywhere", [
  ",?\\s*(?:chứ )?(?:không|ko) (?:phải|hỏi)(?: là)? [^,?.!]+",
  ",?\\s*(?<=[\\s,])not (?:the |of |in )?[^,?.!]+",
  ",?\\s*(?<=[\\s,])inte (?:om |i )?[^,?.!]+",
]);
const RATHER = new Wordings(
  "end",
  ["cơ mà", "cơ", "kia", "ý (?:mình|tôi|em)", "i mean(?:t)?", "(?:menar|menade) jag"],
  ["co ma", "y (?:minh|toi|em)", "i mean(?:t)?", "(?:menar|menade) jag"],
);

/** The words of a correction that say only that it is one; none where a question corrects nothing. */
export function correctingWords(text: string): Span[] {
  const [opening] = [...BEGINS.in(text), ...ASKS_RATHER.in(text)];
  if (opening === undefined) return [];
  const rest = ({ start }: Span) => start >= opening.end;
  return [opening, ...NOT_THAT.in(text).filter(rest), ...RATHER.in(text).filter(rest)];
}
