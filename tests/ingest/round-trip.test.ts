import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Passage, SourceDocument } from "../../src/domain.ts";
import { listCorpus } from "../../src/ingest/corpus-files.ts";
import { documentOf, loadDocument, NOTHING_BESIDE } from "../../src/ingest/load.ts";
import { split } from "../../src/ingest/split.ts";
import { quantities } from "../../src/language/quantities.ts";
import { sentences } from "../../src/language/sentences.ts";
import { ARTICLE, LAW, LONG_ARTICLE, PLAIN_LAW } from "../support/made-up-documents.ts";
import { randomNumbers } from "../support/random.ts";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const FOLDERS = ["../../corpus/", "../../../shared/samples/"].map(folder).filter((path) => existsSync(path));
const files = (
  await Promise.all(
    FOLDERS.map(async (dir) => (await listCorpus(dir)).files.map(({ file }) => [dir, file] as const)),
  )
).flat();

const squeezed = (text: string) => text.replace(/[\s*#•]+/gu, " ").trim();
const WORDS = "ong mật tổ hoa keo vườn nhãn rừng chợ phiên người nuôi thùng sáp phấn đàn mùa xuân".split(" ");

/** Everything a reader can be shown of a document: its passages with the headings above them. */
function readable(passages: readonly Passage[]): string {
  return squeezed(passages.flatMap(({ headingPath, text }) => [...headingPath, text]).join("\n"));
}

/** The body without its marks (questions, related articles, confidence), which are no part of what it says. */
function bodyOf({ body }: SourceDocument): string {
  return body.replace(/<!--\s*(?:askedAs|related|confidence:)[\s\S]*?-->/gu, "");
}

function expectNothingLost(document: SourceDocument): void {
  const passages = split(document);
  const all = readable(passages);
  // "Điều 5: Tên" is "Điều 5. Tên" in a heading path.
  const loose = (text: string) => squeezed(text).replace(/[.:–-]\s?/gu, "");
  const allLoose = loose(all);
  const whole = bodyOf(document);
  const lost = sentences(whole).filter(({ text }) => !allLoose.includes(loose(text)));
  expect(lost.map(({ text }) => text)).toEqual([]);
  const figures = quantities(whole, document.metadata.language).filter(({ text }) => /\d/u.test(text));
  expect(figures.map(({ text }) => text).filter((text) => !allLoose.includes(loose(text)))).toEqual([]);
  for (const { text, start, end } of passages) expect(document.body.slice(start, end)).toBe(text);
  expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
}

function generated(seed: number): string {
  const random = randomNumbers(seed);
  const below = (most: number) => Math.floor(random() * most);
  const word = () => WORDS[below(WORDS.length)] ?? "ong";
  const figure = () =>
    [`${below(3000)}`, `1.${100 + below(899)}`, `${below(99)},${below(9)} tỷ`, `25–3${below(9)} %`][below(4)];
  const sentence = () => {
    const words = Array.from({ length: 3 + below(14) }, () => (random() < 0.15 ? figure() : word())).join(
      " ",
    );
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}${random() < 0.9 ? "." : ""}`;
  };
  const paragraph = () => Array.from({ length: 1 + below(random() < 0.1 ? 40 : 4) }, sentence).join(" ");
  const isLaw = random() < 0.5;
  let [article, clause] = [0, 0];
  const blocks = Array.from({ length: 5 + below(25) }, () => {
    const kind = below(8);
    // A heading with nothing under it has no passage; the structure of a document is tested on its own.
    if (kind === 0) return `${"#".repeat(1 + below(3))} Vườn ${word()} ${below(90)}\n\n${paragraph()}`;
    if (kind === 1) return `- ${sentence()}\n- ${sentence()}`;
    if (kind === 2)
      return `| Tổ | Số |\n|---|---|\n| ${word()} | ${below(900)} |\n| ${word()} | ${below(900)} |`;
    if (isLaw && kind === 3) {
      article += 1;
      clause = 0;
      return `Điều ${article}. Việc ${word()} ${word()}`;
    }
    if (isLaw && kind === 4 && article > 0) {
      clause += 1;
      return `${clause}. ${sentence()}\na) ${word()} ${below(90)};\nb) ${paragraph()}`;
    }
    return paragraph();
  });
  return blocks.join("\n\n");
}

describe("what is in a document can be cited", () => {
  it("has documents to look at", () => expect(files.length).toBeGreaterThanOrEqual(12));

  it.each(files)("%s%s", async (dir, file) => {
    expectNothingLost(await loadDocument(dir, file));
  });

  it.each([
    ["law.md", LAW],
    ["law.txt", PLAIN_LAW],
    ["article.md", ARTICLE],
    ["long.md", LONG_ARTICLE],
  ])("made-up %s", async (name, text) => {
    expectNothingLost(await documentOf(Buffer.from(text), name, NOTHING_BESIDE));
  });

  it.each(Array.from({ length: 60 }, (_, seed) => seed))("generated document %i", async (seed) => {
    const name = seed % 2 === 0 ? "a.md" : "a.html";
    const text = generated(seed + 1);
    const html = text
      .split("\n\n")
      .map((block) => `<p>${block.replaceAll("\n", "<br>")}</p>`)
      .join("");
    const source =
      name === "a.md" ? text : `<!doctype html><html><body><article>${html}</article></body></html>`;
    expectNothingLost(await documentOf(Buffer.from(source), name, NOTHING_BESIDE));
  });
});

describe("figures of a page", () => {
  const PAGE = `<html><head><title>Ong 99</title></head><body><p>Điều 1. Có 1.529 đàn.</p><table><tr><th>Năm</th><th>Số</th></tr>
    <tr><td>2023</td><td>1&nbsp;226</td></tr></table><p>Điều 2. Góp 25–30&#160;% trong 12 tháng.</p></body></html>`;
  const pages = files.filter(([, file]) => file.endsWith(".html"));

  /** Digit runs of what a browser would show, found without any of the code under test. */
  function runsOf(html: string): string[] {
    const shown = html
      .replace(/<(script|style|head)[\s>][\s\S]*?<\/\1>|<!--[\s\S]*?-->/giu, " ")
      .replace(/<\/?(?:span|b|i|u|em|strong|font|a)(?:\s[^>]*)?>/giu, "")
      .replace(/<[^>]*>/gu, " ")
      .replace(/&nbsp;|&#160;/gu, " ");
    return shown.match(/\d+/gu) ?? [];
  }

  async function expectFigures(html: string, load: () => Promise<SourceDocument>): Promise<void> {
    const kept = new Set(
      readable(split(await load()))
        .normalize("NFKC")
        .match(/\d+/gu),
    );
    const runs = [...new Set(runsOf(html))];
    expect(runs.length).toBeGreaterThan(4);
    expect(runs.filter((run) => !kept.has(run))).toEqual([]);
  }

  it("are all in the passages of a made-up page", () =>
    expectFigures(PAGE, () => documentOf(Buffer.from(PAGE), "a.html", NOTHING_BESIDE)));

  it.each([...pages, ["", ""] as const].slice(0, pages.length))(
    "are all in the passages of %s%s",
    async (dir, file) =>
      expectFigures(await readFile(join(dir, file), "utf8"), () => loadDocument(dir, file)),
  );
});
