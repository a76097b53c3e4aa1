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

/** A line without the marks that Markdown puts around a heading: "## **Điều 5.** Tên" → "Điều 5. Tên". */
export function bare(text: string): string {
  return text
    .replace(/^#{1,6}\s+/u, "")
    .replace(/\*\*|__/gu, "")
    .trim();
}
