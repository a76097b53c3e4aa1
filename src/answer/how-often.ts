const ASKS =
  /may lan|bao nhieu lan|(?:bao lau|may (?:nam|thang|quy)|bao nhieu (?:nam|thang)) .{0,50}(?:mot|1) lan|how often|how many times|hur ofta|hur manga ganger/u;
const TELLS =
  /\b(?:mot|1|hai|2) lan\b|\blan moi\b|(?:moi|hang|tung) (?:nam|quy|thang|tuan)\b|\bonce\b|\btimes a\b|\bevery\b|\b(?:yearly|annual(?:ly)?|monthly)\b|each (?:year|month|quarter)|\d+ (?:nam|thang|years?|months?) (?:mot|1|phai|once)|\b(?:en gang|arligen)\b|\bvart(?:annat)?\b|\b(?:varje|var(?:t|n)? \p{L}+) (?:ar|manad)\b/u;
/** "Báo cáo tài chính hằng năm", "yearly financial statements": a kind of report, and not how often something is done. */
const YEARLY_REPORT =
  /\b(?:bao cao|doanh thu|thu nhap|quyet toan)(?: \p{L}+){0,3} (?:hang|moi|tung) nam\b|\b(?:yearly|annual(?:ly)?) (?=(?:financial |activity )?(?:statements?|reports?|accounts?|revenues?|turnover|income))/gu;

/** Whether a folded question asks how often something is done. */
export function asksHowOften(folded: string): boolean {
  return ASKS.test(folded);
}

/** Whether a folded sentence tells how often something is done, and not within what time. */
export function tellsHowOften(folded: string): boolean {
  return TELLS.test(folded) && TELLS.test(folded.replace(YEARLY_REPORT, " "));
}
