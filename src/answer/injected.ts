import { fold } from "../language/normalize.ts";

/** Words that speak to a model and not to a reader, in folded text: what it should forget, be, or answer. */
const ORDERS = [
  /\b(?:ignore|disregard|forget|override)\b[^.]{0,40}\b(?:instructions?|prompts?|(?:all|any|your|previous|prior|earlier) (?:\p{L}+ )?(?:rules|context)|rules above)\b/u,
  /\b(?:bo qua|lo di|quen|khong tuan theo|dung tuan theo)\b[^.]{0,40}\b(?:huong dan|chi dan|chi thi|menh lenh|yeu cau|quy tac|lenh) (?:o )?(?:truoc|tren|cu|nay|he thong|ban dau|do)\b/u,
  /\b(?:ignorera|bortse fran|strunta i|glom)\b[^.]{0,40}\b(?:instruktion\p{L}*|regl\p{L}*|anvisning\p{L}*)/u,
  /\b(?:system prompt|you are now|you are an? (?:ai|assistant|chatbot|language model)|as an ai|developer mode|jailbreak)\b/u,
  /\b(?:ban la|hay dong vai|voi tu cach la) (?:mot )?(?:ai|tro ly|chatbot|mo hinh ngon ngu|tri tue nhan tao)\b/u,
  /(?:^|[.!?:;]\s*|\band )(?:you must |please )?(?:answer|reply|respond|say) (?:only |always )?(?:that|with)\b/u,
  /\b(?:hay|phai|luon) (?:tra loi|noi|khang dinh) (?:rang|la)\b/u,
  /\b(?:svara|sag) (?:alltid |bara )?att\b/u,
  /<\/?(?:system|assistant|user|instructions?)>|\[\/?inst\]|<\|/u,
];

/** Whether a text holds an order to a model: such a sentence is no answer, and a chat model does not get to read its passage. */
export function holdsOrder(text: string): boolean {
  const folded = fold(text);
  return ORDERS.some((order) => order.test(folded));
}
