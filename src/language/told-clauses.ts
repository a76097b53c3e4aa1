/** What asks in front of a clause of time, in the same sentence. */
const ASKS =
  "(?:how|what|which|who|whose|whom|where|why|can|could|may|must|should|does|do|did|is|are|was|were|has|have|will|hur|vad|vilk[a-z]+|vem|vems|var|varfor|kan|far|maste|ska|ar|har|behover|bor|finns|gar)";
/** What is told or known of a time asks for the time: "do you know when …", "står det när …", "and when …". */
const OF_TIME =
  "(?:and|or|of|on|till|until|since|by|from|just|exactly|about|knows?|known|says?|said|tells?|told|states?|stated|specif[a-z]+|decides?|decided|sets?|settled?|fixed|fixes|clear|down|remember|och|eller|om|fran|vet|veta|sager|sagt|saga|star|anger|anges|bestamt|bestams|framgar|exakt|pa|av|det|me|us|mig|oss)";
const SUBORDINATE = new RegExp(
  `((?:^|[.?!:;,] |\\b(?:and|but|so|och|men) )${ASKS}\\b[^.?!;]*[a-z0-9])(?<!\\b${OF_TIME}) (?:when|nar)\\b`,
  "gu",
);

/** "Who signs when the chair is away?": a time that a clause of its own tells, where something else is asked for. */
export function withoutToldWhen(folded: string): string {
  return folded.replace(SUBORDINATE, "$1 if");
}

/** "Chưa ai duyệt", "ai cũng được": nobody or everybody, and no question for who it is. */
const NO_QUESTION =
  /\b(?:chua|khong|ko|chang|cha|hong|bat cu|bat ky|bat ki|khong co|chua co|ko co) ai\b|\bai (?:cung|nay)\b/gu;

export function withoutAnybody(folded: string): string {
  return folded.replace(NO_QUESTION, "nguoi");
}
