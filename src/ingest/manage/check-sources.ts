import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { DocumentMetadata, SourceDocument } from "../../domain.ts";
import { CorpusError } from "../../errors.ts";
import { crossReferences } from "../../language/cross-references.ts";
import { officialNumbers } from "../../language/document-numbers.ts";
import { inVietnamese } from "../../language/legal-references.ts";
import { quantities } from "../../language/quantities.ts";
import { type Quantity, sameQuantity } from "../../language/quantity.ts";
import { sha256 } from "../../store/manifest.ts";
import { entriesBelow } from "../folder-entries.ts";
import { documentOf, NOTHING_BESIDE } from "../load.ts";
import { structure } from "../structure.ts";
import type { CheckedDigest } from "./checked-record.ts";
import { figuredBlocks } from "./figures.ts";
import type { Finding } from "./finding.ts";

/** A run of as many words taken from a source is a copy, not a digest. */
const COPIED_RUN = 14;

interface Source {
  file: string;
  hash: string;
  figures: Quantity[];
  /** Figures by article ("Điều 74"), where it is a law. */
  byArticle: Map<string, Quantity[]>;
  runs: Set<string>;
}

/** Compares digests with the files that they were made from, which lie below a folder. */
export class SourceFolder {
  readonly #dir: string;
  readonly #paths: Map<string, string>;
  readonly #read = new Map<string, Promise<Source>>();

  private constructor(dir: string, paths: Map<string, string>) {
    this.#dir = dir;
    this.#paths = paths;
  }

  /** @throws CorpusError when the folder cannot be read. */
  static async open(dir: string): Promise<SourceFolder> {
    try {
      const entries = await entriesBelow(dir);
      return new SourceFolder(dir, new Map(entries.map(({ path }) => [basename(path), path])));
    } catch (error) {
      throw new CorpusError(
        `The folder of sources ${dir} cannot be read.`,
        "Give --sources the folder with the files that digests name in digest.files.",
        { cause: error },
      );
    }
  }

  /** What of a digest stands in none of its sources, and what is copied from them. */
  async check(
    document: SourceDocument,
    hash: string,
  ): Promise<{ findings: Finding[]; checked?: CheckedDigest }> {
    const names = document.metadata.digest?.files ?? [];
    const finding = (level: Finding["level"], problem: string) => ({ file: document.file, level, problem });
    if (names.length === 0)
      return { findings: [finding("note", "digest.files names no source file to compare it with")] };
    const absent = names.filter((name) => !this.#paths.has(name));
    if (absent.length > 0)
      return { findings: [finding("warning", `its source ${absent.join(", ")} is not in ${this.#dir}`)] };
    const sources = await Promise.all(names.map((name) => this.#source(name)));
    const blocks = figuredBlocks(document.body, document.metadata.language);
    const own = ownFigures(document.metadata);
    const problems = blocks.flatMap(({ locator, place, text, figures, confidence }) => [
      // What we have worked out ourselves is in no source; it is marked, and readers see the mark.
      ...(confidence === "computed" ? [] : figures)
        .filter((figure) => !sources.some((source) => holds(source, articlesOf(place, text), figure)))
        .filter((figure) => !own.some((known) => sameQuantity(figure, known)))
        .map(
          (figure) => `${locator}: "${figure.text.trim()}" is in none of its sources (${names.join(", ")})`,
        ),
      ...copied(text, sources).map((run) => `${locator}: taken word by word from its source: "${run}"`),
    ]);
    const checked: CheckedDigest = {
      document: document.id,
      hash,
      sources: sources.map(({ file, hash: own }) => ({ file, hash: own })),
      figures: blocks.reduce((sum, { figures }) => sum + figures.length, 0),
    };
    return {
      findings: problems.map((problem) => finding("error", problem)),
      ...(problems.length === 0 ? { checked } : {}),
    };
  }

  #source(name: string): Promise<Source> {
    const known = this.#read.get(name) ?? readSource(join(this.#dir, this.#paths.get(name) ?? name), name);
    this.#read.set(name, known);
    return known;
  }
}

async function readSource(path: string, file: string): Promise<Source> {
  const bytes = await readFile(path);
  const { body, metadata } = await documentOf(bytes, file, NOTHING_BESIDE);
  const byArticle = new Map<string, Quantity[]>();
  for (const { locator, text } of structure(body)) {
    const article = articleOf(inVietnamese(locator));
    if (article === undefined) continue;
    byArticle.set(article, [...(byArticle.get(article) ?? []), ...quantities(text, metadata.language)]);
  }
  return {
    file,
    hash: sha256(bytes),
    figures: [...quantities(body, metadata.language), ...yearsOfNumbers(body)],
    byArticle,
    runs: new Set(runsOf(body)),
  };
}

function articleOf(place: string): string | undefined {
  return /^Điều \d+[a-zđ]?/u.exec(place)?.[0];
}

/** The article that a clause is of, and those that it refers to; none outside of articles. */
function articlesOf(place: string, text: string): string[] {
  const own = articleOf(place);
  if (own === undefined) return [];
  return [own, ...crossReferences(text).map(({ article }) => `Điều ${article}`)];
}

/**
 * A figure of an article must stand in the same article of a source that is a law, or in one that is referred to; else
 * anywhere in the source.
 */
function holds(source: Source, articles: readonly string[], figure: Quantity): boolean {
  const isLaw = articles.some((article) => source.byArticle.has(article));
  const figures = isLaw ? articles.flatMap((article) => source.byArticle.get(article) ?? []) : source.figures;
  return figures.some((known) => sameQuantity(figure, known));
}

/** What the front matter says of the document: its dates, and the years by which it and what it replaces are named. */
function ownFigures({ number, issued, effective, expires, replaces, title }: DocumentMetadata): Quantity[] {
  const dates = [issued, effective, expires].filter((day) => day !== undefined).join(" ");
  return [...quantities(dates, "en"), ...yearsOfNumbers([number, title, ...replaces].join(" "))];
}

/** "Luật Hợp tác xã 2012" is 23/2012/QH13. */
function yearsOfNumbers(text: string): Quantity[] {
  const years = officialNumbers(text).flatMap(
    ({ number }) => /\/((?:19|20)\d{2})\//u.exec(number)?.[1] ?? [],
  );
  return quantities([...new Set(years)].join(" ; "), "en");
}

function copied(text: string, sources: readonly Source[]): string[] {
  const run = runsOf(text).find((words) => sources.some(({ runs }) => runs.has(words)));
  return run === undefined ? [] : [run];
}

function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(COPIED_RUN - 1).map((_, i) => words.slice(i, i + COPIED_RUN).join(" "));
}
