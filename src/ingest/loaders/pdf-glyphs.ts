import { type getDocumentProxy, getResolvedPDFJS } from "unpdf";

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
export type PdfPage = Awaited<ReturnType<PdfDocument["getPage"]>>;

/** One character as it is painted. Lengths are in points; the page begins at its upper left corner, y grows downward. */
export interface Glyph {
  /** A character with its accents, or several for a ligature; " " for a space. */
  text: string;
  x: number;
  /** Height of the baseline. */
  y: number;
  /** How far the next character stands off, letter spacing included. */
  width: number;
  size: number;
  bold: boolean;
  /** Direction of the text in degrees, 0 to 359; x and y of turned text are turned back so that it runs level. */
  turn: number;
}

type Matrix = readonly [number, number, number, number, number, number];

interface Font {
  name?: string;
  bold?: boolean;
  fontMatrix?: number[];
}

/** What pdf.js says of a character within a text operation; a bare number there is a shift in 1/1000 of the size. */
interface PaintedChar {
  unicode?: string;
  width?: number;
  isSpace?: boolean;
}

const START = {
  matrix: [1, 0, 0, 1, 0, 0] as Matrix,
  textMatrix: [1, 0, 0, 1, 0, 0] as Matrix,
  x: 0,
  y: 0,
  lineX: 0,
  lineY: 0,
  font: "",
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
};

type State = typeof START;
type Step = (args: never[]) => void;

/**
 * The characters of a page in the order in which they are painted. The operations are followed here instead of taking
 * the strings of `getTextContent`: where a word changes the font for one accented letter, as happens with Vietnamese,
 * those strings hold the letters of each font apart, and their place within the word is gone.
 */
export async function readGlyphs(page: PdfPage): Promise<Glyph[]> {
  allowTransfer();
  const { OPS } = await getResolvedPDFJS();
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 0 });
  const view = page.getViewport({ scale: 1 });
  const painter = new Painter(
    view.transform as unknown as Matrix,
    await fontsOf(page, fnArray, argsArray, OPS),
  );
  const steps = painter.steps(OPS);
  for (const [i, operation] of fnArray.entries()) steps.get(operation)?.((argsArray[i] ?? []) as never[]);
  return painter.glyphs.filter((glyph) => isOnPage(glyph, view)).map(turnLevel);
}

/** pdf.js hands over fonts with a method that Node has from version 21; without it every page with text is empty. */
function allowTransfer(): void {
  const prototype = ArrayBuffer.prototype as unknown as Record<string, unknown>;
  prototype["transferToFixedLength"] ??= function (this: ArrayBuffer, length = this.byteLength) {
    return this.slice(0, length);
  };
}

async function fontsOf(
  page: PdfPage,
  fnArray: number[],
  argsArray: unknown[],
  OPS: Record<string, number>,
): Promise<Map<string, Font>> {
  const fonts = new Map<string, Font>();
  for (const [i, operation] of fnArray.entries()) {
    if (operation !== OPS["setFont"]) continue;
    const [name] = argsArray[i] as [string];
    if (fonts.has(name)) continue;
    const font = await new Promise<unknown>((resolve) => page.commonObjs.get(name, resolve));
    // A font that could not be read comes as the text of the error; its characters may still be known.
    fonts.set(name, typeof font === "object" && font !== null ? font : {});
  }
  return fonts;
}

/** Follows the operations that place text, as section 9 of the PDF standard gives them. */
class Painter {
  readonly glyphs: Glyph[] = [];
  readonly #fonts: Map<string, Font>;
  #state: State;
  #saved: State[] = [];

  constructor(matrix: Matrix, fonts: Map<string, Font>) {
    this.#state = { ...START, matrix };
    this.#fonts = fonts;
  }

  steps(OPS: Record<string, number>): Map<number, Step> {
    const set = (values: Partial<State>) => Object.assign(this.#state, values);
    const steps: Record<string, (args: never[]) => void> = {
      save: () => this.#saved.push({ ...this.#state }),
      restore: () => this.#restore(),
      transform: (args) => this.#transform(args as unknown as Matrix),
      paintFormXObjectBegin: ([matrix]: (Matrix | null)[]) => {
        this.#saved.push({ ...this.#state });
        if (matrix) this.#transform(matrix);
      },
      paintFormXObjectEnd: () => this.#restore(),
      beginText: () => this.#beginLine(START.textMatrix),
      setTextMatrix: ([matrix]: Matrix[]) => this.#beginLine(matrix ?? START.textMatrix),
      setFont: (args: unknown[]) => {
        const [font, size] = args as [string, number];
        set({ font, size });
      },
      setCharSpacing: ([charSpacing = 0]: number[]) => set({ charSpacing }),
      setWordSpacing: ([wordSpacing = 0]: number[]) => set({ wordSpacing }),
      setHScale: ([percent = 100]: number[]) => set({ stretch: percent / 100 }),
      setLeading: ([leading = 0]: number[]) => set({ leading: -leading }),
      setTextRise: ([rise = 0]: number[]) => set({ rise }),
      moveText: ([x = 0, y = 0]: number[]) => this.#moveLine(x, y),
      setLeadingMoveText: ([x = 0, y = 0]: number[]) => {
        set({ leading: y });
        this.#moveLine(x, y);
      },
      nextLine: () => this.#moveLine(0, this.#state.leading),
      showText: ([chars]: (PaintedChar | number)[][]) => this.#show(chars ?? []),
    };
    return new Map(Object.entries(steps).map(([name, step]) => [OPS[name] ?? -1, step]));
  }

  #restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
  }

  #transform(matrix: Matrix): void {
    this.#state.matrix = multiply(this.#state.matrix, matrix);
  }

  #beginLine(textMatrix: Matrix): void {
    Object.assign(this.#state, { textMatrix, x: 0, y: 0, lineX: 0, lineY: 0 });
  }

  #moveLine(dx: number, dy: number): void {
    const { lineX, lineY } = this.#state;
    Object.assign(this.#state, { x: lineX + dx, lineX: lineX + dx, y: lineY + dy, lineY: lineY + dy });
  }

  #show(chars: (PaintedChar | number)[]): void {
    const { size, stretch, charSpacing, wordSpacing } = this.#state;
    const font = this.#fonts.get(this.#state.font) ?? {};
    const perUnit = size * (font.fontMatrix?.[0] ?? 0.001);
    const bold = font.bold === true || /bold|black|heavy/iu.test(font.name ?? "");
    const direction = multiply(this.#state.matrix, this.#state.textMatrix);
    for (const char of chars) {
      if (typeof char === "number") {
        this.#state.x -= (char / 1000) * size * stretch;
        continue;
      }
      const spacing = charSpacing + (char.isSpace ? wordSpacing : 0);
      const advance = ((char.width ?? 0) * perUnit + spacing) * stretch;
      this.#paint(char.unicode ?? "", advance, bold, direction);
      this.#state.x += advance;
    }
  }

  #paint(unicode: string, advance: number, bold: boolean, direction: Matrix): void {
    const [a, b, c, d, e, f] = direction;
    const { x, y, rise, size } = this.#state;
    const text = readable(unicode);
    if (text === "") return;
    const glyph = {
      text,
      x: a * x + c * (y + rise) + e,
      y: b * x + d * (y + rise) + f,
      width: advance * Math.hypot(a, b),
      size: Math.abs(size) * Math.hypot(c, d),
      bold,
      turn: (Math.round((Math.atan2(b, a) * 180) / Math.PI) + 360) % 360,
    };
    if (!this.#addAccent(glyph)) this.glyphs.push(glyph);
  }

  /** An accent painted on its own goes with the letter painted just before it, if that stands below or beside it. */
  #addAccent(glyph: Glyph): boolean {
    const letter = this.glyphs.at(-1);
    if (!letter || !/^\p{M}+$/u.test(glyph.text)) return false;
    const near = Math.abs(glyph.x - letter.x) <= letter.width + 0.5 * letter.size;
    if (!near || Math.abs(glyph.y - letter.y) > letter.size) return false;
    letter.text += glyph.text;
    letter.width = Math.max(letter.width, glyph.x + glyph.width - letter.x);
    return true;
  }
}

function multiply(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

/** List marks that the fonts Symbol and Wingdings keep in the private-use area. */
const LIST_MARKS = /[\uF0A7\uF0A8\uF0B7\uF0D8\uF0E8\uF0FC\uF076\uF06E]/gu;

/** Hyphens painted as "soft" ones are there to be seen; ligatures become letters; blanks become spaces. */
function readable(unicode: string): string {
  return unicode
    .replace(/[\u00AD\u2010\u2011]/gu, "-")
    .replace(/[\uFB00-\uFB06]/gu, (ligature) => ligature.normalize("NFKC"))
    .replace(LIST_MARKS, "•")
    .replace(/[\u200B-\u200F\u2060\uE000\uFEFF]/gu, "")
    .replace(/\s+/gu, " ");
}

function isOnPage(glyph: Glyph, view: { width: number; height: number }): boolean {
  return glyph.x > -glyph.size && glyph.x < view.width && glyph.y > 0 && glyph.y < view.height + glyph.size;
}

function turnLevel(glyph: Glyph): Glyph {
  if (glyph.turn === 0) return glyph;
  const angle = (glyph.turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { ...glyph, x: glyph.x * cos + glyph.y * sin, y: glyph.y * cos - glyph.x * sin };
}
