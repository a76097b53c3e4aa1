/** Lines that a scraped web page carries and nobody would cite. */
const FRAME =
  /^(?:source|nguồn|källa|(?:comments?|bình luận|kommentar(?:er)?) ?\(\d+\)|(?:share|chia sẻ|dela|print|in bài|gửi (?:email|phản hồi)|read (?:more|also)|xem thêm|đọc thêm|läs (?:mer|också)|related (?:news|articles)|tin (?:liên quan|cùng chuyên mục)|tags?|từ khóa|topics?))[:.]?$/iu;
const SOURCE_LINE = /^(?:source|nguồn|källa|theo)\s*:?\s*(https?:\/\/\S+|(?:[\w-]+\.)+[a-z]{2,}\/\S*)\s*$/imu;
const CREDIT = /(?:^|[\s.(])(?:photos?|ảnh|foto|image|illustration|đồ họa)\s*(?:by)?\s*:/iu;
const BYLINE_LABEL =
  /^(?:by|text by|reported by|tác giả|tin,? ảnh|bài,? ảnh|bài và ảnh|tin và ảnh|thực hiện|av|text|phóng viên)\s*:?\s+\p{Lu}/iu;
/** Two to five capitalised words and nothing else: a name under an article. */
const NAME_ALONE = /^\p{Lu}[\p{L}'.-]*(?:(?:\s+|\s*[-–&,]\s*)\p{Lu}[\p{L}'.-]*){1,4}$/u;
const SHORT = 40;

/** The address a scraped article names as its source, if it does. */
export function sourceUrl(text: string): string | undefined {
  const found = SOURCE_LINE.exec(text)?.[1];
  return found === undefined || /^https?:/iu.test(found) ? found : `https://${found}`;
}

/**
 * Takes the frame of a web page off a press article: source and comment lines, menus, photo credits, the author's
 * name under the text. A line with a figure in it is never taken away, save those counts of comments. Idempotent.
 */
export function cleanPress(text: string): string {
  const lines = text.split("\n");
  const kept = lines.filter((line) => {
    const own = line.trim();
    if (own === "") return true;
    if (FRAME.test(own) || SOURCE_LINE.test(own)) return false;
    return (
      /\p{N}/u.test(own) || !(isCredit(own) || (BYLINE_LABEL.test(own) && own.length < SHORT) || isMenu(own))
    );
  });
  return withoutSignature(withoutRepeats(kept))
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .replace(/^\n+/u, "")
    .trimEnd();
}

/** A caption ends in the credit of its photo: "Harvest in An Thi. Photo: N. Anh". A sentence about photos does not. */
function isCredit(line: string): boolean {
  const credit = CREDIT.exec(line);
  return credit !== null && line.length < 300 && line.length - credit.index < 60 && !/[.!?]$/u.test(line);
}

/** "Home | News | Economy" or "Trang chủ > Kinh tế": four or more short items on a line, or a trail of ">". */
function isMenu(line: string): boolean {
  const items = line.split(/\s*[|»>•·]\s*/u).filter(Boolean);
  const shortItems = items.every((item) => item.length <= 25 && !/[.!?;:]$/u.test(item));
  return shortItems && (items.length >= 4 || (items.length >= 2 && /[»>]/u.test(line)));
}

/** Short lines without figures that come again and again (a menu at the top and at the bottom) stay away altogether. */
function withoutRepeats(lines: string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const own = line.trim();
    if (own.length > 0 && own.length <= SHORT && !/[\p{N}.!?;:,]/u.test(own) && !/^[#\-*•]/u.test(own))
      counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  return lines.filter((line) => (counts.get(line.trim()) ?? 0) < 2);
}

/** The author's name, and what else is only a name, under the text. */
function withoutSignature(lines: string[]): string[] {
  const full = lines.filter((line) => line.trim().length > SHORT).length;
  if (full < 2) return lines;
  let end = lines.length;
  while (end > 2) {
    const own = (lines[end - 1] ?? "").trim();
    if (own !== "" && !(own.length <= SHORT && NAME_ALONE.test(own))) break;
    end -= 1;
  }
  return lines.slice(0, end);
}
