import { PAGE_MARK } from "../../src/ingest/loaders/loaded.ts";
import { readPdf } from "../../src/ingest/loaders/pdf.ts";

/** 78 characters: at 12 points a line that fills the page from 60 to 528. */
export const FULL = "Hội Ong thung lũng họp mỗi năm một lần vào mùa hoa keo để bàn việc chia mật và";
/** The end of the sentence. */
export const REST = "việc sửa các tổ đã cũ.";

/** A text painted on a page of 595 × 842 points; every character is half as wide as the font size. */
export interface Painted {
  text: string;
  /** Points from the left edge. */
  x: number;
  /** Points from the upper edge down to the baseline. */
  y: number;
  /** Points; 12 if left out. */
  size?: number;
  bold?: boolean;
}

export interface PdfOptions {
  title?: string;
  /** What the font says a character is; the character itself if left out. */
  readAs?: (character: string) => string;
}

const HEIGHT = 842;

/**
 * Writes a PDF whose font is not embedded but names its letters (a ToUnicode table), so that any text can be put into
 * a test and be read back.
 */
export function madeUpPdf(pages: Painted[][], options: PdfOptions = {}): Uint8Array {
  const characters = [...new Set(pages.flat().flatMap(({ text }) => [...text]))];
  const firstPage = 11;
  const kids = pages.map((_, i) => `${firstPage + 2 * i} 0 R`).join(" ");
  const objects = new Map<number, string>([
    [1, "<< /Type /Catalog /Pages 2 0 R >>"],
    [2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`],
    [3, fontObject("MadeUp", 5)],
    [4, fontObject("MadeUp-Bold", 6)],
    [5, descendant("MadeUp", 8)],
    [6, descendant("MadeUp-Bold", 9)],
    [7, stream(toUnicode(characters, options.readAs ?? ((character) => character)))],
    [8, descriptor("MadeUp")],
    [9, descriptor("MadeUp-Bold")],
    [10, `<< /Title <feff${hex(options.title ?? "")}> >>`],
  ]);
  for (const [i, texts] of pages.entries()) {
    const number = firstPage + 2 * i;
    objects.set(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${HEIGHT}] /Contents ${number + 1} 0 R ` +
        "/Resources << /Font << /F 3 0 R /B 4 0 R >> >> >>",
    );
    objects.set(number + 1, stream(texts.map(paint).join("\n")));
  }
  return file(objects);
}

/** Lines under each other, 15 points apart, as a paragraph is set. */
export function lines(
  texts: string[],
  at: { x?: number; y: number; size?: number; bold?: boolean },
): Painted[] {
  const { x = 60, y, ...style } = at;
  return texts.map((text, i) => ({ text, x, y: y + 15 * i, ...style }));
}

/** The blocks that a PDF of these pages is read as, without page marks. */
export async function blocksOf(...pages: Painted[][]): Promise<string[]> {
  const { text } = await readPdf(madeUpPdf(pages), "ong.pdf");
  return text.replaceAll(PAGE_MARK, "").split(/\n+/u);
}

function paint({ text, x, y, size = 12, bold = false }: Painted): string {
  return `BT /${bold ? "B" : "F"} ${size} Tf 1 0 0 1 ${x} ${HEIGHT - y} Tm <${hex(text)}> Tj ET`;
}

function fontObject(name: string, descendantNumber: number): string {
  return (
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H ` +
    `/DescendantFonts [${descendantNumber} 0 R] /ToUnicode 7 0 R >>`
  );
}

function descriptor(name: string): string {
  return `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 >>`;
}

function descendant(name: string, descriptorNumber: number): string {
  return (
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /FontDescriptor ${descriptorNumber} 0 R /DW 500 ` +
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>"
  );
}

function toUnicode(characters: string[], readAs: (character: string) => string): string {
  const groups: string[] = [];
  // At most 100 letters may stand in one table.
  for (let i = 0; i < characters.length; i += 100) {
    const rows = characters
      .slice(i, i + 100)
      .map((character) => `<${hex(character)}> <${hex(readAs(character))}>`);
    groups.push(`${rows.length} beginbfchar\n${rows.join("\n")}\nendbfchar`);
  }
  return (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /MadeUp def /CMapType 2 def\n" +
    `1 begincodespacerange <0000> <ffff> endcodespacerange\n${groups.join("\n")}\n` +
    "endcmap CMapName currentdict /CMap defineresource pop end end"
  );
}

function hex(text: string): string {
  return [...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, "0")).join("");
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function file(objects: Map<number, string>): Uint8Array {
  let text = "%PDF-1.7\n";
  const offsets = new Map<number, number>();
  for (const [number, object] of objects) {
    offsets.set(number, text.length);
    text += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const size = Math.max(...objects.keys()) + 1;
  const rows = Array.from({ length: size - 1 }, (_, i) => String(offsets.get(i + 1) ?? 0).padStart(10, "0"));
  const table = rows.map((offset) => `${offset} 00000 n \n`).join("");
  const start = text.length;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n`;
  text += `<< /Size ${size} /Root 1 0 R /Info 10 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(text);
}
