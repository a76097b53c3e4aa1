import { fold } from "./normalize.ts";

/** What people say to be kind, or because they are not content, without asking anything. */
export type Courtesy = "greeting" | "thanks" | "closing" | "complaint";

const list = (text: string) => text.split(",").map((phrase) => phrase.trim());

/** Without diacritics, in the languages of the answers. */
const PHRASES: Record<Courtesy, readonly string[]> = {
  thanks: list(
    "cam on, cam ta, camon, biet on, thank, thanks, thank you, thankyou, thx, tks, many thanks, tack, tack sa mycket, tusen tack, stort tack",
  ),
  complaint: list(
    `sai, sai roi, nham, nham roi, sai so lieu, tra loi sai, khong dung, chua dung, khong phai, khong phai vay, khong chinh xac, chua chinh xac, chua ro, kho hieu,
     khong hieu, chan qua, te qua, wrong, that is wrong, thats wrong, not right, that is not right, incorrect, not correct, fel, det ar fel, stammer inte`,
  ),
  closing: list(
    `tam biet, bye, bye bye, bai bai, goodbye, hen gap lai, chuc ngu ngon, chuc ngay tot lanh, ok, oke, okie, okey, okay, oki, vang, uh, uhm, um,
     duoc roi, hieu roi, biet roi, ro roi, xong roi, the thoi, vay thoi, tot, hay, hay qua, tuyet voi, huu ich, gioi, chinh xac, dung roi,
     haha, hihi, hehe, hi hi, ha ha, he he, good, great, nice, perfect, helpful, got it, i see, see you, have a nice day, that is all, thats all,
     bra, jattebra, perfekt, hej da, vi ses, det var allt`,
  ),
  greeting: list(
    `xin chao, chao, alo, a lo, hello, hi, hey, good morning, good afternoon, good evening, chao buoi sang, chao buoi chieu, chao buoi toi,
     khoe khong, co khoe khong, how are you, hej, hejsan, halla, god morgon, god dag, hur mar du`,
  ),
};
/** What stands around them: who is spoken to, and how much. */
const AROUND = list(
  `ban, em, anh, chi, anh chi, co, chu, bac, ong, ba, ad, admin, bot, tro ly, moi nguoi, ca nha, cac ban, minh, toi, a, oi, nhe, nha, nhi, luon, roi, lam,
   qua, rat, that, that su, nhieu, da, vi, giup, giup do, giup minh, giup toi, tra loi, da tra loi, cau tra loi, thong tin, vay, the, xin, mot lan nua,
   rat nhieu, a lot, so, very, much, so much, very much, for, your, the, help, answer, information, you, everyone, all, there, sir, madam, again, then,
   sa, mycket, for hjalpen, hjalpen, alla, du, dig, da`,
);

const KINDS = new Map<string, Courtesy | undefined>([
  ...AROUND.map((phrase): [string, undefined] => [phrase, undefined]),
  ...(["closing", "greeting", "thanks", "complaint"] as const).flatMap((kind) =>
    PHRASES[kind].map((phrase): [string, Courtesy] => [phrase, kind]),
  ),
]);
const LONGEST = Math.max(...[...KINDS.keys()].map((phrase) => phrase.split(" ").length));
const APPROVAL = /^(?:\s|\p{Emoji_Modifier}|\uFE0F|👍|🙏|❤|💯|👏|😊|🥰|😍|👌|💪|🌹|😀|😁|🙂|😄)+$/u;
/** A longer text is none, however kind. */
const MOST_WORDS = 15;

/** What kind of courtesy, or of complaint, a text is; undefined where it says anything besides. A sign of approval alone is one, too. */
export function courtesyOf(text: string): Courtesy | undefined {
  if (text.trim() !== "" && APPROVAL.test(text)) return "closing";
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0 || words.length > MOST_WORDS) return undefined;
  const said = new Set<Courtesy | undefined>();
  for (let at = 0; at < words.length; ) {
    let length = Math.min(LONGEST, words.length - at);
    while (length > 0 && !KINDS.has(words.slice(at, at + length).join(" "))) length -= 1;
    if (length === 0) return undefined;
    said.add(KINDS.get(words.slice(at, at + length).join(" ")));
    at += length;
  }
  return (["complaint", "thanks", "greeting", "closing"] as const).find((kind) => said.has(kind));
}
