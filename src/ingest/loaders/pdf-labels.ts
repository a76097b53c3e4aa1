/** "Điều 5.", "Article 5:", "Chương I", "Mục 1", "Phần thứ nhất": begins a part of a law. */
const ARTICLE = /^(?:Điều|Article|Artikel)\s+\d{1,3}[a-zđ]?\s*[.:](?:\s|$)/u;
const PART =
  /^(?:Chương|CHƯƠNG|Phần|PHẦN|Mục|MỤC|Tiểu mục|TIỂU MỤC|Chapter|CHAPTER|Section|SECTION|Part|PART|Kapitel|Phụ lục|PHỤ LỤC|Annex|ANNEX)\s+(?:[IVXLC]+|\d{1,3}|[A-Z]|thứ\s+\p{L}+|THỨ\s+\p{L}+)(?:[.:](?:\s|$)|\s*$|\s+\p{Lu})/u;
const NUMBER = /^(?:\d{1,3}(?:\.\d{1,3})*[.)]|[IVX]{1,5}\.)\s+\S/u;
const LETTER = /^[a-zđ]{1,2}\)\s+\S/u;
const BULLET = /^[-–•*+▪●○]\s+\S/u;

/** A line that ends so is followed by a number that belongs to it: "khoản" + "2. Hội …". */
const AWAITS_NUMBER =
  /(?:^|\s)(?:Điều|khoản|điểm|Chương|Mục|số|ngày|tháng|năm|và|hoặc|đến|từ|Article|clause|point|section|and|or|to|no\.?)$|,$/iu;

/** Whether a line looks as if a heading of a law or an item of a list began with it. */
export function hasLabel(text: string): boolean {
  return [ARTICLE, PART, NUMBER, LETTER, BULLET].some((label) => label.test(text));
}

/**
 * Whether the label of a line is one. In a sentence that goes on from the line above "Điều 22." or "2." may be a
 * reference, and "-" a dash.
 */
export function startsWithLabel(text: string, above: string, goesOn: boolean): boolean {
  if (!goesOn) return true;
  if (ARTICLE.test(text) || PART.test(text)) return false;
  if (NUMBER.test(text)) return !AWAITS_NUMBER.test(above);
  if (BULLET.test(text)) return !/^\S+\s+[\p{Ll}\d]/u.test(text);
  return true;
}

/** Headings end without a full stop, also where they fill their line. */
export function isHeading(text: string): boolean {
  return ARTICLE.test(text) || PART.test(text) || (/\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text));
}
