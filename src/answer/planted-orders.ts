/**
 * Words to a machine that reads along, in any of the three languages: "ignore all previous instructions", "bỏ qua mọi hướng
 * dẫn ở trên", "du är nu …". Laws and articles hold none; a sentence with them is no evidence of anything.
 */
const TO_A_MACHINE = [
  /(?<!\p{L})(?:ignore|disregard|forget|override)\s+(?:(?:all|any|every|the|your|these|of|previous|prior|above|earlier|other)\s+)*(?:instructions?|rules|prompts?|guidelines)(?!\p{L})/iu,
  /(?<!\p{L})(?:bỏ qua|phớt lờ|quên|không tuân theo)\s+(?:(?:đi|hết|tất cả|mọi|các|những|toàn bộ)\s+)*(?:hướng dẫn|chỉ dẫn|chỉ thị|câu lệnh|lệnh|quy tắc)(?:\s+(?:trước|ở trên|trên|hệ thống|và|này|đó)|[\s.,;:!]*$|\s*[.,;:!])/iu,
  /(?<!\p{L})(?:ignorera|strunta i|glöm|bortse från)\s+(?:(?:alla|dina|de|tidigare|föregående|ovanstående)\s+)*(?:instruktioner(?:na)?|anvisningar(?:na)?|regler(?:na)?)(?!\p{L})/iu,
  /(?<!\p{L})(?:system prompt|systemprompt|you are now (?:a|an|in|the)\s|from now on,? you|bây giờ bạn là|từ giờ bạn là|du är nu (?:en|ett)\s|as an ai(?!\p{L})|trợ lý (?:ai|ảo) (?:phải|hãy|cần)|(?:the|any|every) (?:assistant|chatbot|language model) (?:must|shall|should) (?:answer|say|reply|respond))/iu,
];

/** Whether a sentence gives orders to a machine instead of telling something. */
export function isPlantedOrder(sentence: string): boolean {
  return TO_A_MACHINE.some((pattern) => pattern.test(sentence));
}
