/** "HTX có cần ban kiểm soát không?", "is an audit compulsory?": over a folded question; "có phải là … không?" asks who is what. */
const ASKS =
  /\b(?:can|phai(?! la\b)|bat buoc|buoc|nhat thiet)\b.{0,60}\b(?:khong|ko|k|hong|hok|chua)\b|\b(?:do|does|is|are|must|should|will)\b.{0,60}\b(?:need|have to|has to|required|obliged|compulsory|mandatory|obligatory)\b|^must\b|^maste\b|\b(?:behover|kravs|obligatorisk\p{L}*)\b/u;
/** What is compulsory, or left to choice: over a folded sentence. */
const TELLS =
  /\bbat buoc\b|\bphai co ca\b|\bkhong (?:can|bat buoc|phai) (?:lap|co|bau|dang ky|to chuc)\b|\b(?:duoc )?tu chon\b|\bco the (?:to chuc|chon)\b|\btu quyet dinh (?:co|viec)\b|\b(?:need not|not required|obliged|compulsory|mandatory|must (?:be audited|use the full)|needs both|may (?:choose|be organi[sz]ed)|chooses? freely|(?:may )?decides? (?:for )?(?:itself|themselves|freely) whether)\b/u;
/** Who may hold an office says nothing of whether there must be one. */
const ON_HOLDER =
  /^muon lam\b|\b(?:phai la|khong duoc (?:cung luc|co quan he)|phai du cac dieu kien|phai dap ung cac dieu kien)\b|\b(?:must be an? |must (?:meet|not at|have no)\b|(?:may|can)not (?:be|at))/u;

/** Whether a folded question asks if something is compulsory. */
export function asksIfNeeded(folded: string): boolean {
  return ASKS.test(folded);
}

/** Whether a folded sentence tells that something must be, or need not be. */
export function tellsIfNeeded(folded: string): boolean {
  return TELLS.test(folded);
}

/** Whether a folded sentence tells what somebody must be to hold an office. */
export function tellsOfHolder(folded: string): boolean {
  return ON_HOLDER.test(folded);
}
