/** "Målet för 2024 var 130.", "Chỉ tiêu là 130.": a target of what the sentence before counts. */
const BARE_TARGET =
  /^(?:(?:mục tiêu|chỉ tiêu|kế hoạch)(?: (?:của|cho|năm|đến|đặt)(?: \S+){1,3})? (?:là|chỉ là)|(?:the|its) (?:target|goal)(?: (?:for|in|by|of) \S+)? (?:was|is)|målet(?: (?:för|till) \S+)? (?:var|är))\s\d[\d.,\s]*$/iu;

/** Whether a sentence says a bare number as the target of what was spoken of right before. */
export function isBareTarget(text: string): boolean {
  return BARE_TARGET.test(text);
}
