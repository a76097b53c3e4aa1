/** A line of a body, or several that are read as one heading. Offsets are into the body, end exclusive. */
export interface Line {
  text: string;
  start: number;
  end: number;
}

export function linesOf(body: string): Line[] {
  let start = 0;
  return body.split("\n").map((text) => {
    const line = { text, start, end: start + text.length };
    start = line.end + 1;
    return line;
  });
}

/** A line without the marks that Markdown puts around a heading or a number: "## **Điều 5\.** Tên" → "Điều 5. Tên". */
export function bare(text: string): string {
  return text
    .replace(/^#{1,6}\s+/u, "")
    .replace(/\*{2,3}|__/gu, "")
    .replace(/\\(?=[.():*_-])/gu, "")
    .trim();
}

/** Next line from a place on, or previous one, that is not empty; -1 where there is none. */
export function nextFilled(texts: readonly string[], from: number, step: 1 | -1 = 1): number {
  for (let i = from + step; i >= 0 && i < texts.length; i += step)
    if ((texts[i] ?? "").trim() !== "") return i;
  return -1;
}
