/** "Theo bạn thì …", "in your opinion", "should I invest": what somebody thinks or advises. */
const OPINION =
  /\b(?:theo (?:ban|ad|em|anh|chi) thi|theo (?:ban|ad)\b(?! (?:quan tri|kiem soat|giam doc|chi dao|bien|to chuc|an|quy|do|ke|di|hop))|ban nghi|ad nghi|in your (?:opinion|view)|do you (?:think|believe|recommend)|would you (?:recommend|advise)|what do you think|should i (?:invest|buy|choose)|tycker du|tror du|anser du|bor jag (?:investera|kopa|valja))\b/u;

/** Which one is nicest: a matter of taste, of which no figure is told. */
const TASTE =
  /\b(?:(?:ngon|dep|gioi|uy tin|xin|noi tieng|de thuong) nhat|(?:htx|hop tac xa) nao tot nhat|tastiest|nicest|prettiest|most (?:beautiful|delicious|famous|trustworthy|popular)|which (?:cooperative|co-?op) is (?:the )?best|godast|vackrast|finast|trevligast|vilket kooperativ ar bast)\b/u;

/** "Hồ sơ của tôi nộp hôm qua xong chưa?", "has my application been approved?" */
const OWN_STATUS =
  /\b(?:ho so|don)\b.{0,40}\b(?:cua )?(?:toi|em|minh|tui|chung toi)\b.{0,40}\b(?:xong|duyet|toi dau|den dau|co ket qua) (?:chua|roi)\b|\b(?:has|have|is|was) (?:my|our) (?:\p{L}+ )?(?:application|file|registration|dossier)\b.{0,60}\b(?:been |yet|approved|ready|processed|done)|\bhar (?:min|var) ansokan\b/u;

const DAY_VI = "(?:hom nay|sang nay|chieu nay|toi nay|hom qua|ngay mai)";
const DAY_EN = "(?:today|this (?:morning|afternoon|evening)|yesterday|tomorrow)";
const DAY_SV = "(?:i ?dag|i ?gar|i ?morgon|i morse|i kvall)";
/** What it costs, whether an office is open, what is new: that of one day stands in no document. A day alone is the asker's story. */
const OF_ONE_DAY = new RegExp(
  [
    `\\b${DAY_VI}\\b[^?.,;]{0,50}\\b(?:lam viec|mo cua|dong cua|nghi) (?:khong|ko|k|den may gio)\\b`,
    `\\b${DAY_VI}\\b[^?.,;]{0,50}\\b(?:thong bao|cong bo|dua tin|co tin) gi\\b`,
    `\\b(?:thong bao|cong bo|dua tin|co tin) gi\\b[^?.,;]{0,30}\\b${DAY_VI}\\b`,
    `\\b${DAY_VI}\\b[^?.,;]{0,30}\\bgia\\b(?! (?:tri|nhap|dinh|han))|\\bgia\\b(?! (?:tri|nhap|dinh|han))[^?.,;]{0,40}\\b${DAY_VI}\\b`,
    `\\b(?:announced?|reported|happen(?:ed|s)?|costs?|prices?|open|closed)\\b[^?.,;]{0,40}\\b${DAY_EN}\\?`,
    `\\b(?:kostar|priset|oppet|stangt|meddelade|hande)\\b[^?.,;]{0,40}\\b${DAY_SV}\\b`,
  ].join("|"),
  "u",
);

/** Whether a question (folded text) asks for what no document tells: an opinion, taste, how the asker's own file stands, what is so today. */
export function asksUntold(folded: string): boolean {
  return [OPINION, TASTE, OWN_STATUS, OF_ONE_DAY].some((pattern) => pattern.test(folded));
}
