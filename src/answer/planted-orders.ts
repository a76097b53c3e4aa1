import { fold } from "../language/normalize.ts";

/**
 * Words to a machine that reads along, in any of the three languages: "ignore all previous instructions", "bỏ qua mọi hướng
 * dẫn ở trên", "du är nu …". Laws and articles hold none; a sentence with them is no evidence of anything.
 */
const TO_A_MACHINE = [
  /(?<!\p{L})(?:ignore|disregard|forget|override)\s+(?:(?:all|any|every|the|your|these|of|previous|prior|above|earlier|other)\s+)*(?:instructions?|(?<=(?:all|any|every|your|previous|prior|above|earlier)\s)rules|prompts?|guidelines)(?!\p{L})/iu,
  /(?<!\p{L})(?:bỏ qua|phớt lờ|quên|không tuân theo)\s+(?:(?:đi|hết|tất cả|mọi|các|những|toàn bộ)\s+)*(?:hướng dẫn|chỉ dẫn|chỉ thị|câu lệnh|lệnh|quy tắc)(?:\s+(?:trước|ở trên|trên|hệ thống|và|này|đó)|[\s.,;:!]*$|\s*[.,;:!])/iu,
  /(?<!\p{L})(?:ignorera|strunta i|glöm|bortse från)\s+(?:(?:alla|dina|de|tidigare|föregående|ovanstående)\s+)*(?:instruktioner(?:na)?|anvisningar(?:na)?|regler(?:na)?)(?!\p{L})/iu,
  /(?<!\p{L})(?:system prompt|systemprompt|you are now (?:a|an|in|the)\s|from now on,? you|bây giờ bạn là|từ giờ bạn là|du är nu (?:en|ett)\s|as an ai(?!\p{L})|trợ lý (?:ai|ảo) (?:phải|hãy|cần)|(?:the|any|every) (?:assistant|chatbot|language model) (?:must|shall|should) (?:answer|say|reply|respond))/iu,
];

/** The same in folded text: what it should forget, be, or answer, and the marks of a prompt. */
const FOLDED = [
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

/**
 * Whether a text gives orders to a machine instead of telling something: such a sentence is no answer, and a chat model does
 * not get to read its passage.
 */
export function isPlantedOrder(text: string): boolean {
  const folded = fold(text);
  return TO_A_MACHINE.some((pattern) => pattern.test(text)) || FOLDED.some((pattern) => pattern.test(folded));
}
