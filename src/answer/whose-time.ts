/** Whose time a question asks for: that in which an application is answered, or that of the one who must act. */
export type Actor = "authority" | "applicant";

/** What the time of the right one, or of the other, adds to a sentence. */
const GAIN = { other: -0.12, authority: 0.08 };

const AUTHORITY =
  "(?:co quan dang ky kinh doanh|ngan hang nha nuoc(?: khu vuc)?|uy ban nhan dan(?: cap xa| xa)?|registration (?:authority|office|body)|state bank(?: region)?|registreringsmyndigheten)";
const ANSWERS =
  "(?:tra loi|xu ly|giai quyet|xem xet|cap\\b(?! (?:xa|huyen|tinh|co so))|cap nhat|co \\d+|xac nhan|repl(?:y|ies)|answers?|handles?|process(?:es)?|issues?|has \\d|decides?|considers?)";
const AUTHORITY_ACTS = new RegExp(`${AUTHORITY}[^.;:]{0,40}?${ANSWERS}`, "u");
const ASKS_REPLY =
  /\bcho (?:bao lau|may|doi)|\bmat (?:bao lau|may|bao nhieu)|\b(?:co (?:giay|ket qua)|duoc (?:cap|tra loi|giai quyet|duyet|phan hoi)|nhan duoc (?:giay|ket qua)|tra loi|giai quyet|xu ly|phan hoi)|how long does it take|\b(?:answer|reply|respond|decide|process|issue|wait|waiting)\b|handlagg|vanta\b/u;
const ASKS_DUTY =
  /\b(?:phai|can|han) (?:di |lam |dem |mang |len |ra )?(?:nop|bao|gui|dang ky|thong bao|khai|dong|sua)\b|\b(?:must|have to|maste) |\b(?:ska|skall) (?:\p{L}+ ){0,3}?(?:anmala\p{L}*|lamna\p{L}*|meddela\p{L}*|registrera\p{L}*|skicka\p{L}*|betala\p{L}*)\b/u;

/** Whose time a folded question asks for, where its words tell. */
export function actorAsked(folded: string): Actor | undefined {
  if (ASKS_REPLY.test(folded)) return "authority";
  return ASKS_DUTY.test(folded) ? "applicant" : undefined;
}

/** What a folded sentence gains or loses by telling the time of the one who is asked about. */
export function timeGain(asked: Actor, folded: string): number {
  const told: Actor = AUTHORITY_ACTS.test(folded) ? "authority" : "applicant";
  if (told !== asked) return GAIN.other;
  return told === "authority" ? GAIN.authority : 0;
}
