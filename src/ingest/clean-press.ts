/** Lines that a scraped web page carries and nobody would cite. */
const FRAME =
  /^(?:source|nguồn|källa|(?:comments?|bình luận|kommentar(?:er)?) ?\(\d+\)|(?:share|chia sẻ|dela|print|in bài|gửi (?:email|phản hồi)|read (?:more|also)|xem thêm|đọc thêm|läs (?:mer|också)|related (?:news|articles)|tin (?:liên quan|cùng chuyên mục)|tags?|từ khóa|topics?))[:.]?$/iu;
const SOURCE_LINE = /^(?:source|nguồn|källa|theo)\s*:?\s*(https?:\/\/\S+|(?:[\w-]+\.)+[a-z]{2,}\/\S*)\s*$/imu;
const CREDIT = /(?:^|[\s.(])(?:photos?|ảnh|foto|image|illustration|đồ họa)\s*(?:by)?\s*:/iu;
const BYLINE_LABEL =
  /^(?:by|text|text by|reported by|tác giả|(?:tin|bài)(?:,| và)? ảnh|bài|thực hiện|av|phóng viên)\s*(:?)\s+(?=\S)/iu;
/** Labels that need no colon before a name; the others are words of sub-headings too. */
const BARE_LABEL = /^(?:by|text by|reported by|av)\s/iu;
const NAMES = /^(?:\p{Lu}[\p{L}'.-]*(?:\s+|\s*[-–&,]\s*|$)){1,6}$/u;
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
  let before = text;
  // What is taken away at one place may bring the end of the frame to light at another.
  for (let after = withoutFrame(before); after !== before; after = withoutFrame(before)) before = after;
  return before;
}

function withoutFrame(text: string): string {
  const lines = text.split("\n").filter((line) => {
    const own = line.trim();
    if (FRAME.test(own) || SOURCE_LINE.test(own)) return false;
    return own === "" || /\p{N}/u.test(own) || !isCredit(own);
  });
  const [first, last] = [lines.findIndex(isProse), lines.findLastIndex(isProse)];
  const outside = (i: number) => first === -1 || i < first || i > last;
  const kept = lines.filter((line, i) => {
    const own = line.trim();
    return own === "" || /\p{N}/u.test(own) || !(outside(i) && (isByline(own) || isMenu(own)));
  });
  return withoutSignature(withoutRepeats(kept))
    .join("\n")
    .replace(/\n{3,}/gu, "\n\n")
    .replace(/^\n+/u, "")
    .trimEnd();
}

/** A sentence of the article; what stands before the first and after the last may be frame. */
function isProse(line: string): boolean {
  return line.trim().length > SHORT && /[.!?…]["')\]]*$/u.test(line.trim());
}

/** "Bài, ảnh: Lan Chi": a label and nothing but names. */
function isByline(line: string): boolean {
  const label = BYLINE_LABEL.exec(line);
  if (!label || line.length > 2 * SHORT) return false;
  const names = line.slice(label[0].length);
  return NAMES.test(names) && (label[1] === ":" || (BARE_LABEL.test(line) && /\s/u.test(names)));
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

/** Short lines without figures that come again, several together (a menu above and below), stay away altogether. */
function withoutRepeats(lines: string[]): string[] {
  const counts = new Map<string, number>();
  const filled = lines.map((line) => line.trim()).filter((own) => own !== "");
  for (const own of filled) {
    if (own.length <= SHORT && !/[\p{N}.!?;:,]/u.test(own) && !/^[#\-*•]/u.test(own))
      counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  const repeated = (own: string | undefined) => own !== undefined && (counts.get(own) ?? 0) > 1;
  const menu = new Set(
    filled.filter((own, i) => {
      const beside = [filled[i - 1], filled[i + 1]];
      return repeated(own) && beside.some((other) => other !== own && repeated(other));
    }),
  );
  return lines.filter((line) => !menu.has(line.trim()));
}

/** The author's name under the text. Several lines of names are a list that the article ends with. */
function withoutSignature(lines: string[]): string[] {
  const filled = lines.map((line, at) => ({ own: line.trim(), at })).filter(({ own }) => own !== "");
  if (filled.filter(({ own }) => own.length > SHORT).length < 2) return lines;
  const [before, last] = [filled.at(-2)?.own ?? "", filled.at(-1)];
  if (!last || !isName(last.own) || isName(before) || /:$/u.test(before)) return lines;
  return lines.slice(0, last.at);
}

function isName(line: string): boolean {
  return line.length <= SHORT && NAME_ALONE.test(line);
}
