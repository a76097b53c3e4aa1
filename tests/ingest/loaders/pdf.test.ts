import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { DocumentError } from "../../../src/errors.ts";
import { PAGE_MARK } from "../../../src/ingest/loaders/loaded.ts";
import { readPdf } from "../../../src/ingest/loaders/pdf.ts";
import { blocksOf, FULL, lines, madeUpPdf, type Painted, REST } from "../../support/made-up-pdf.ts";

async function failure(bytes: Uint8Array): Promise<DocumentError> {
  const error = await readPdf(bytes, "ong.pdf").catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DocumentError);
  return error as DocumentError;
}

describe("characters of a PDF", () => {
  it("puts pieces of words together by their place and composes accents", async () => {
    const page = [
      { text: "Đi", x: 60, y: 80 },
      { text: "ê\u0300u", x: 72, y: 80 },
      { text: "năm mười hai con ong", x: 96, y: 80 },
      { text: "bay.", x: 222, y: 80 },
    ];
    expect(await blocksOf(page)).toEqual(["Điều năm mười hai con ong bay."]);
  });

  it("puts a letter into the gap that another font left for it", async () => {
    const page = [
      { text: "c", x: 60, y: 80 },
      { text: "ng ong mật trong thung lũng", x: 72, y: 80 },
      { text: "ộ", x: 66, y: 80 },
    ];
    expect(await blocksOf(page)).toEqual(["cộng ong mật trong thung lũng"]);
  });

  it("does not make one number of a figure and its footnote mark", async () => {
    const page = [
      { text: "Có 500", x: 60, y: 80 },
      { text: "1", x: 96, y: 76, size: 7 },
      { text: " đàn ong trong thung lũng.", x: 100, y: 80 },
    ];
    expect(await blocksOf(page)).toEqual(["Có 500 1 đàn ong trong thung lũng."]);
  });

  it("reads a text once that is painted twice to look bold", async () => {
    const [text] = [{ text: "Hội Ong thung lũng 2024", x: 60, y: 80 }];
    expect(await blocksOf([text, { ...text, x: 60.3 }] as Painted[])).toEqual(["Hội Ong thung lũng 2024"]);
  });
});

describe("pages of a PDF", () => {
  /** A page of its own text with a running head, a running foot with the page number. */
  function framed(page: number, ...body: Painted[]): Painted[] {
    return [
      { text: "Văn bản của Hội Ong", x: 60, y: 30 },
      ...body,
      { text: `Trang ${page}/3`, x: 280, y: 815 },
    ];
  }

  it("puts a mark in front of every page and joins a paragraph that goes over pages", async () => {
    const { text } = await readPdf(
      madeUpPdf([lines([FULL], { y: 780 }), lines([REST, "1. Mật chia đều."], { y: 80 })]),
      "ong.pdf",
    );
    expect(text).toBe(`${PAGE_MARK}${FULL} ${PAGE_MARK}${REST}\n\n1. Mật chia đều.`);
  });

  it("marks pages without text and warns of them", async () => {
    const pages = [lines([FULL, FULL], { y: 80 }), [], lines([REST], { y: 80 }), []];
    const { text, warnings } = await readPdf(madeUpPdf(pages), "ong.pdf");
    expect(text).toBe(`${PAGE_MARK}${FULL} ${FULL} ${PAGE_MARK}${PAGE_MARK}${REST}${PAGE_MARK}`);
    expect(warnings).toEqual(["pages 2, 4 have no text"]);
  });

  it("takes off running heads, feet and page numbers", async () => {
    const pages = [1, 2, 3].map((page) => framed(page, ...lines([`${FULL}.`], { y: 300 + 20 * page })));
    expect(await blocksOf(...pages)).toEqual([`${FULL}.`, `${FULL}.`, `${FULL}.`]);
  });

  it("takes off bare page numbers, also where the first page has none", async () => {
    const body = lines([`${FULL}.`], { y: 300 });
    const pages = [
      body,
      [...body, { text: "- 2 -", x: 290, y: 815 }],
      [...body, { text: "- 3 -", x: 290, y: 815 }],
    ];
    expect((await blocksOf(...pages)).join()).not.toMatch(/\d/u);
  });

  it("keeps a repeated line within the body and rows of figures at the edge of pages", async () => {
    const pages = [7, 3, 9].map((figure, i) =>
      framed(
        i + 1,
        ...lines([`Có ${figure}00 đàn ong.`, "Mật chia đều.", `${FULL}.`], { y: 60 }),
        ...lines(["Mật chia đều."], { y: 300 }),
        ...lines([`Còn ${figure}1 ${figure}2`], { y: 780 }),
      ),
    );
    const text = (await blocksOf(...pages)).join("\n");
    expect(text).not.toContain("Trang");
    expect(text.match(/Mật chia đều\./gu)).toHaveLength(6);
    for (const figure of ["700", "300", "900", "71 72", "31 32", "91 92"]) expect(text).toContain(figure);
  });
});

describe("tables and columns of a PDF", () => {
  const at = (y: number, ...cells: [number, string][]) => cells.map(([x, text]) => ({ x, y, text }));

  it("writes rows of a table between bars and keeps the lines of a cell together", async () => {
    const page = [
      ...lines([`${FULL}.`], { y: 60 }),
      ...at(100, [60, "Xã"], [200, "Số đàn ong"], [380, "Mật (kg)"]),
      ...at(125, [60, "Suối Keo"], [200, "1.250 đàn ở"], [380, "3.400"]),
      ...at(139, [200, "vườn nhà"]),
      ...at(164, [60, "Đồi Chè"], [200, "80"], [380, "12,5"]),
      ...lines([`${FULL}.`], { y: 220 }),
    ];
    expect(await blocksOf(page)).toEqual([
      `${FULL}.`,
      "| Xã | Số đàn ong | Mật (kg) |",
      "| Suối Keo | 1.250 đàn ở vườn nhà | 3.400 |",
      "| Đồi Chè | 80 | 12,5 |",
      `${FULL}.`,
    ]);
  });

  it("leaves an empty cell empty", async () => {
    const page = [
      ...at(100, [60, "Xã"], [200, "Số đàn"], [380, "Mật (kg)"]),
      ...at(115, [60, "Suối Keo"], [200, "1.250"], [380, "3.400"]),
      ...at(130, [60, "Đồi Chè"], [380, "12,5"]),
    ];
    expect((await blocksOf(page))[2]).toBe("| Đồi Chè |  | 12,5 |");
  });

  it("reads two columns one after the other, below a heading across both", async () => {
    const left = Array.from({ length: 8 }, (_, i) => `trái ${i} của đàn ong trong vườn nhà`);
    const right = Array.from({ length: 8 }, (_, i) => `phải ${i} của đàn ong trong rừng keo`);
    const page = [
      ...lines([FULL], { y: 60, bold: true }),
      ...lines(left, { y: 100, x: 60 }),
      ...lines(right, { y: 100, x: 290 }),
    ];
    expect((await blocksOf(page)).join(" ")).toBe([FULL, ...left, ...right].join(" "));
  });
});

describe("a PDF as a whole", () => {
  const body = lines([FULL, REST], { y: 80 });

  it("takes the title of the document, unless a program put it there", async () => {
    const title = async (given: string) =>
      (await readPdf(madeUpPdf([body], { title: given }), "ong.pdf")).title;
    expect(await title("Quy chế Hội Ong")).toBe("Quy chế Hội Ong");
    for (const no of ["", "Microsoft Word - quy che.doc", "untitled", "quy che ong.docx", "ong"]) {
      expect(await title(no)).toBeUndefined();
    }
  });

  it("leaves the caller's bytes alone", async () => {
    const bytes = madeUpPdf([body]);
    const { length } = bytes;
    expect(await readPdf(bytes, "ong.pdf")).toEqual(await readPdf(bytes, "ong.pdf"));
    expect(bytes).toHaveLength(length);
  });

  it("says of a scan that it has no text layer", async () => {
    const error = await failure(madeUpPdf([[], lines(["7"], { y: 800 }), []]));
    expect(error.message).toMatch(/^ong\.pdf: is a scan without a text layer/u);
    expect(error.remedy).toContain("ocrmypdf");
  });

  it("says so when the font does not name its letters", async () => {
    const unknown = madeUpPdf([body], {
      readAs: (character) => String.fromCharCode(0xe200 + (character.charCodeAt(0) % 99)),
    });
    expect((await failure(unknown)).message).toMatch(/^ong\.pdf: the letters of its text cannot be read/u);
    const old = madeUpPdf([body], { readAs: (character) => (/[a-z]/u.test(character) ? character : "µ") });
    expect((await failure(old)).message).toContain("old Vietnamese font");
  });

  it("says so when a password is asked for", async () => {
    const error = await failure(readFileSync("tests/fixtures/formats/password.pdf"));
    expect(error.message).toMatch(/^ong\.pdf: is protected with a password/u);
  });

  it("opens a file that only its owner may change", async () => {
    const { text } = await readPdf(readFileSync("tests/fixtures/formats/owner-password.pdf"), "ong.pdf");
    expect(text).toContain("Hội Ong thung lũng");
  });

  it.each([
    ["random bytes", new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8])],
    ["nothing", new Uint8Array(0)],
    ["the head of a PDF", new TextEncoder().encode("%PDF-1.7\nHội Ong")],
  ])("says of %s that it is not a PDF", async (_, bytes) => {
    expect((await failure(bytes)).message).toMatch(/^ong\.pdf: is not a readable PDF/u);
  });

  it("refuses more than 2,000 pages", async () => {
    const pages = Array.from({ length: 2_001 }, () => []);
    expect((await failure(madeUpPdf(pages))).message).toContain("2001 pages");
  });
});
