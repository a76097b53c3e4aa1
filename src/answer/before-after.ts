/** Which side of an event a question asks a time for: "báo trước mấy ngày?" or "bao lâu sau khi được cấp?". */
export type Side = "before" | "after";

const ASKS_BEFORE =
  /\btruoc (?:it nhat |toi thieu |ra )?(?:may|bao nhieu|bao lau)\b|\b(?:may|bao nhieu) (?:ngay|bua|hom|gio|tuan|thang)(?: \p{L}+){0,2} truoc\b|\bhow (?:long|much earlier|many \p{L}+)(?: \p{L}+){0,4} (?:before|ahead|beforehand|in advance)\b|\bhur (?:lange|manga \p{L}+)(?: \p{L}+){0,4} (?:fore|innan|i forvag)\b/u;
const ASKS_AFTER =
  /\b(?:bao lau|(?:may|bao nhieu) (?:ngay|tuan|thang|nam)) (?:sau|ke tu)\b|\bsau (?:do|khi do) (?:trong )?(?:bao lau|may|bao nhieu)\b|\bsau (?:khi|ngay)(?: \p{L}+){1,8} (?:bao lau|may (?:ngay|tuan|thang|nam)|bao nhieu (?:ngay|tuan|thang|nam))\b|\bhow (?:long|soon|many \p{L}+) after\b|\bhur (?:lange|snart|manga \p{L}+) efter\b/u;
const TELLS_BEFORE = /\btruoc\b|\b(?:before|in advance|prior to|ahead of)\b|\b(?:innan|fore|i forvag)\b/u;
const TELLS_AFTER =
  /\b(?:sau|ke tu|tinh tu|trong|qua)\b|\b(?:after|within|from|since)\b|\b(?:efter|inom|fran)\b/u;

/** The side that a folded question asks for, where its words tell. */
export function sideAsked(folded: string): Side | undefined {
  if (ASKS_BEFORE.test(folded)) return "before";
  return ASKS_AFTER.test(folded) ? "after" : undefined;
}

/** Whether a folded sentence tells only a time on the other side of what happens. */
export function isOnOtherSide(asked: Side, folded: string): boolean {
  const before = TELLS_BEFORE.test(folded);
  return asked === "before" ? !before : before && !TELLS_AFTER.test(folded);
}
