import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type DocumentMetadata, type DocumentRecord, noLists, type Passage } from "../src/domain.ts";
import { type Random, randomNumbers, WordChain } from "./search-words.ts";

const CORPUS = fileURLToPath(new URL("../corpus", import.meta.url));
const FOLDERS = ["laws", "articles", "guides"];
const SEED = 20_240_701;

const PASSAGES = { least: 4, most: 12 };
const WORDS = { least: 60, most: 150 };
/** Shares of documents and passages: what is no legal document is a press article. */
const LEGAL = 0.5;
const ENGLISH = 0.1;
const AMENDING = 0.03;
/** Few texts of a large corpus have been read by somebody who noted how people ask for them. */
const ASKED = 0.02;
const QUESTIONS_ASKED = 4;
const LEGAL_KINDS = [
  { kind: "decree", name: "Nghị định", sign: "NĐ-CP" },
  { kind: "circular", name: "Thông tư", sign: "TT-BKHĐT" },
  { kind: "decision", name: "Quyết định", sign: "QĐ-TTg" },
] as const;
/** Official numbers begin anew each year. */
const NUMBERS_A_YEAR = 9_000;
const PROVINCES =
  "Hà Nội|Hưng Yên|Lạng Sơn|Ninh Bình|Quảng Trị|An Giang|Cà Mau|Đắk Lắk|Hà Tĩnh|Lào Cai|Sơn La|Trà Vinh|Đồng Tháp|Nghệ An|Thái Bình".split(
    "|",
  );

export interface MadeUpCorpus {
  documents: DocumentRecord[];
  passages: Passage[];
  /** SHA-256 of all texts, for telling that two processes made the same. */
  fingerprint: string;
}

interface MadeUpDocument {
  document: DocumentRecord;
  passages: Passage[];
}

/** So many passages in documents of four to twelve, the same at every run. */
export function makeCorpus(size: number): MadeUpCorpus {
  const writer = new DocumentWriter();
  const documents: DocumentRecord[] = [];
  const passages: Passage[] = [];
  const hash = createHash("sha256");
  for (let number = 0; passages.length < size; number += 1) {
    const made = writer.write(number);
    documents.push(made.document);
    for (const passage of made.passages.slice(0, size - passages.length)) {
      passages.push(passage);
      hash.update(passage.text);
    }
  }
  return { documents, passages, fingerprint: hash.digest("hex").slice(0, 12) };
}

/** Writes documents from the statistics of the words of the shipped corpus: bodies, and questions that people ask. */
class DocumentWriter {
  readonly #vietnamese: WordChain;
  readonly #english: WordChain;
  readonly #asked: WordChain;

  constructor() {
    const vietnamese = textsIn("vi");
    this.#vietnamese = new WordChain(vietnamese.map(bodyOf).join("\n"));
    this.#english = new WordChain(textsIn("en").map(bodyOf).join("\n"));
    this.#asked = new WordChain(vietnamese.map(questionsIn).join("\n"));
  }

  write(number: number): MadeUpDocument {
    const random = randomNumbers(SEED + number);
    const share = random();
    if (share < LEGAL) return this.#legal(number, random);
    return this.#article(number, random, share > 1 - ENGLISH ? "en" : "vi");
  }

  #legal(number: number, random: Random): MadeUpDocument {
    const { kind, name, sign } = pick(random, LEGAL_KINDS);
    const official = officialNumber(number, sign);
    const isAmending = number > 0 && random() < AMENDING;
    const amended = isAmending ? officialNumber(Math.floor(random() * number), sign) : undefined;
    const day = `${yearOf(number)}-0${1 + (number % 9)}-15`;
    const document = record(`laws/van-ban-${number}`, {
      title: `${name} ${official} ${this.#vietnamese.write(random, between(random, 6, 14))}`,
      language: "vi",
      kind,
      number: official,
      issued: day,
      effective: day,
      amends: amended === undefined ? [] : [`${amended} Điều 1 khoản 1`],
      topic: [this.#vietnamese.write(random, 3), this.#vietnamese.write(random, 3)],
    });
    const lead = amended === undefined ? "" : `Sửa đổi khoản 1 Điều 1 ${name} ${amended} như sau: `;
    const count = between(random, PASSAGES.least, PASSAGES.most);
    const chapter = `Chương I. ${this.#heading(random, this.#vietnamese)}`;
    const passages: Passage[] = [];
    for (let article = 1; passages.length < count; article += 1) {
      const heading = `Điều ${article}. ${this.#heading(random, this.#vietnamese)}`;
      const clauses = Math.min(between(random, 1, 4), count - passages.length);
      for (let clause = 1; clause <= clauses; clause += 1) {
        const text = `${clause}. ${passages.length === 0 ? lead : ""}${this.#body(random, this.#vietnamese)}`;
        const place = { locator: `Điều ${article} khoản ${clause}`, headingPath: [chapter, heading] };
        passages.push(this.#passage(random, document, passages.at(-1), { text, ...place }));
      }
    }
    return { document, passages };
  }

  #article(number: number, random: Random, language: "vi" | "en"): MadeUpDocument {
    const chain = language === "vi" ? this.#vietnamese : this.#english;
    const province = pick(random, PROVINCES);
    const year = yearOf(number);
    const document = record(`articles/bai-${number}`, {
      title: `${province} ${year}: ${this.#heading(random, chain)}`,
      language,
      kind: "article",
      published: `${year}-05-20`,
      places: [province],
      period: { from: year - 1, to: year },
      validity: "not-applicable",
    });
    const passages: Passage[] = [];
    const count = between(random, PASSAGES.least, PASSAGES.most);
    let headingPath: string[] = [];
    for (let paragraph = 1; paragraph <= count; paragraph += 1) {
      if (paragraph % 3 === 1) headingPath = [this.#heading(random, chain)];
      const place = { locator: `paragraph ${paragraph}`, headingPath };
      passages.push(
        this.#passage(random, document, passages.at(-1), { text: this.#body(random, chain), ...place }),
      );
    }
    return { document, passages };
  }

  #passage(
    random: Random,
    { id }: DocumentRecord,
    before: Passage | undefined,
    part: Pick<Passage, "text" | "locator" | "headingPath">,
  ): Passage {
    const start = before === undefined ? 0 : before.end + 2;
    const place = Number(before?.id.split("#").at(-1) ?? 0) + 1;
    const questions = random() < ASKED ? QUESTIONS_ASKED : 0;
    const askedAs = Array.from(
      { length: questions },
      () => `${this.#asked.write(random, between(random, 7, 16))}?`,
    );
    return { id: `${id}#${place}`, documentId: id, ...part, start, end: start + part.text.length, askedAs };
  }

  #heading(random: Random, chain: WordChain): string {
    return chain.write(random, between(random, 4, 10));
  }

  #body(random: Random, chain: WordChain): string {
    return `${chain.write(random, between(random, WORDS.least, WORDS.most))}.`;
  }
}

function record(
  id: string,
  metadata: Pick<DocumentMetadata, "title" | "language" | "kind"> & Partial<DocumentMetadata>,
): DocumentRecord {
  return {
    id,
    file: `${id}.md`,
    metadata: { ...noLists(), validity: "in-force", ...metadata },
    districts: [],
    format: "markdown",
    warnings: [],
  };
}

function yearOf(number: number): number {
  return 2009 + Math.floor(number / NUMBERS_A_YEAR);
}

function officialNumber(number: number, sign: string): string {
  return `${1 + (number % NUMBERS_A_YEAR)}/${yearOf(number)}/${sign}`;
}

function textsIn(language: string): string[] {
  return FOLDERS.flatMap((folder) =>
    readdirSync(join(CORPUS, folder))
      .filter((file) => file.endsWith(`.${language}.md`))
      .sort()
      .map((file) => readFileSync(join(CORPUS, folder, file), "utf8")),
  );
}

const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/u;
const COMMENT = /<!--[\s\S]*?-->/gu;
const LINE_MARK = /^(?:#+|[-*•]|\d+\.|[a-zđ]\))\s+/gmu;

function bodyOf(text: string): string {
  return text.replace(FRONT_MATTER, "").replace(COMMENT, "").replace(LINE_MARK, "").replace(/[*|`]/gu, " ");
}

/** The lists of questions stand in comments: "<!-- askedAs", then one a line. */
function questionsIn(text: string): string {
  const lists = text.match(/<!-- askedAs[\s\S]*?-->/gu) ?? [];
  return lists
    .flatMap((list) => list.match(/^- .+$/gmu) ?? [])
    .join("\n")
    .replace(LINE_MARK, "")
    .replace(/[?]/gu, "");
}

function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T;
}
