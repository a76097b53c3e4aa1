import { type DocumentMetadata, isLegalKind, type SourceDocument } from "../../domain.ts";
import { isExpected } from "../../errors.ts";
import { sameOfficialNumber } from "../../language/document-numbers.ts";
import { isOfLocalBody } from "../../language/local-bodies.ts";
import { sha256 } from "../../store/manifest.ts";
import { CorpusRelations, today, validityOn } from "../../store/validity.ts";
import { type CorpusFile, type CorpusListing, listCorpus } from "../corpus-files.ts";
import { documentOf, NOTHING_BESIDE } from "../load.ts";
import { besideOf } from "../prepare.ts";
import { readBytes } from "../read-file.ts";
import { split } from "../split.ts";
import { checkDigest } from "./check-digest.ts";
import { CorpusLinks } from "./check-links.ts";
import { SourceFolder } from "./check-sources.ts";
import { checkVariant } from "./check-variants.ts";
import { outdated, readRecord, writeRecord } from "./checked-record.ts";
import type { Finding } from "./finding.ts";
import { missingFields } from "./metadata-yaml.ts";

interface Read {
  file: string;
  /** SHA-256 of the file. */
  hash: string;
  document: SourceDocument;
  /** What the text alone tells, where other metadata stands beside it. */
  told?: DocumentMetadata;
  articles: string[];
}

export interface CheckOptions {
  /** Folder with the files that digests were made from. */
  sources?: string | undefined;
  /** Write down which digests agree with their sources. */
  record?: boolean | undefined;
}

/** Reads every document anew and lists what is wrong with each, and between them. */
export async function checkCorpus(
  corpusDir: string,
  { sources, record = false }: CheckOptions = {},
): Promise<{ documents: number; findings: Finding[] }> {
  const listing = await listCorpus(corpusDir);
  const findings: Finding[] = listing.linksOut.map((file) => ({
    file,
    level: "error",
    problem: "this link leads out of the corpus folder and is not followed",
  }));
  for (const file of listing.ignored.filter((name) => /\.ya?ml$/iu.test(name)))
    findings.push({
      file,
      level: "warning",
      problem: "belongs to no document: a sidecar has the whole name of its file, as in report.pdf.yaml",
    });
  const read: Read[] = [];
  for (const file of listing.files) {
    try {
      read.push(await readOne(corpusDir, file, listing));
    } catch (error) {
      if (!isExpected(error)) throw error;
      findings.push({ file: file.file, level: "error", problem: error.message });
    }
  }
  findings.push(...read.flatMap(ofOne), ...between(read));
  if (sources !== undefined) findings.push(...(await withSources(corpusDir, read, sources, record)));
  findings.push(...(await sinceRecorded(corpusDir, read)));
  return {
    documents: read.length,
    findings: findings.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)),
  };
}

async function readOne(corpusDir: string, { file }: CorpusFile, { tables }: CorpusListing): Promise<Read> {
  const bytes = await readBytes(corpusDir, file);
  const beside = await besideOf(corpusDir, { file }, tables);
  const document = await documentOf(bytes, file, beside);
  const compared = Object.keys({ ...beside.row, ...beside.sidecar }).length > 0;
  return {
    file,
    hash: sha256(bytes),
    document,
    articles: articlesOf(document),
    ...(compared ? { told: (await documentOf(bytes, file, NOTHING_BESIDE)).metadata } : {}),
  };
}

/** What of the digests stands in none of their sources. */
async function withSources(
  corpusDir: string,
  read: readonly Read[],
  dir: string,
  record: boolean,
): Promise<Finding[]> {
  const folder = await SourceFolder.open(dir);
  const results = await Promise.all(
    read
      .filter(({ document }) => document.metadata.digest !== undefined)
      .map(({ document, hash }) => folder.check(document, hash)),
  );
  const compared = results.flatMap(({ checked }) => checked ?? []);
  if (record) {
    const ids = read.map(({ document }) => document.id);
    const failed = results
      .filter(
        ({ checked, findings }) => checked === undefined && findings.some(({ level }) => level === "error"),
      )
      .flatMap(({ findings }) => findings.map(({ file }) => file));
    const failedIds = read.filter(({ file }) => failed.includes(file)).map(({ document }) => document.id);
    await writeRecord(corpusDir, compared, failedIds, ids);
  }
  return results.flatMap(({ findings }) => findings);
}

/** A corpus that keeps a record is told of each digest that has changed since. */
async function sinceRecorded(corpusDir: string, read: readonly Read[]): Promise<Finding[]> {
  const record = await readRecord(corpusDir);
  if (record === undefined) return [];
  const digests = read
    .filter(({ document }) => (document.metadata.digest?.files ?? []).length > 0)
    .map(({ file, hash, document }) => ({ file, hash, document: document.id }));
  return outdated(record, digests);
}

function articlesOf(document: SourceDocument): string[] {
  const numbers = split(document).flatMap(
    ({ locator }) => /^(?:Điều|Article) (\d+)(?![a-zđ])/u.exec(locator)?.[1] ?? [],
  );
  return [...new Set(numbers)];
}

/** What is wrong with a document by itself. */
function ofOne({ file, document, told, articles }: Read): Finding[] {
  const { metadata } = document;
  const warning = (problem: string): Finding => ({ file, level: "warning", problem });
  const findings = document.warnings.map(warning);
  for (const field of ["number", "issued", "effective", "expires"] as const) {
    const [said, read] = [metadata[field], told?.[field]];
    const same = said === read || (field === "number" && sameOfficialNumber(said ?? "", read ?? ""));
    if (said !== undefined && read !== undefined && !same)
      findings.push(warning(`${field} is "${said}" in its metadata, but "${read}" in its text`));
  }
  const missing = missingFields(metadata);
  if (missing.length > 0)
    findings.push({ file, level: "note", problem: `nothing tells: ${missing.join(", ")}` });
  if (isOfLocalBody(metadata) && metadata.places.length === 0)
    findings.push(
      warning(
        'a local body has issued it, but nothing tells of which province: its rules answer only who names the document. Add "places"',
      ),
    );
  findings.push(...checkDigest(file, document));
  // A digest leaves articles out on purpose.
  const gaps = metadata.digest === undefined ? gapsIn(articles) : [];
  if (gaps.length > 0) findings.push(warning(`articles are missing: ${gaps.join(", ")}`));
  return findings;
}

function gapsIn(articles: readonly string[]): number[] {
  const numbers = new Set(articles.map(Number));
  const last = Math.max(0, ...numbers);
  return Array.from({ length: last }, (_, i) => i + 1).filter((number) => !numbers.has(number));
}

/** What does not fit between documents: variants, links, numbers, and whether each is in force. */
function between(read: readonly Read[]): Finding[] {
  const documents = new Map(read.map(({ document }) => [document.id, document]));
  const links = new CorpusLinks(read.map(({ document }) => document));
  const relations = new CorpusRelations(read.map(({ document }) => document));
  return read.flatMap(({ file, document }) => {
    const { metadata, id } = document;
    const findings = links.check(document);
    const original = documents.get(metadata.variantOf ?? "");
    if (original) findings.push(...checkVariant(document, original));
    const twins = read.filter(
      ({ document: other }) => other.id < id && isTwin(metadata, other.metadata, other.id),
    );
    for (const twin of twins)
      findings.push({ file, level: "warning", problem: `${twin.file} has the same number and language` });
    const conflict = conflictOf(metadata, relations);
    if (conflict) findings.push({ file, ...conflict });
    return findings;
  });
}

function isTwin(a: DocumentMetadata, b: DocumentMetadata, id: string): boolean {
  if (a.number === undefined || b.number === undefined || a.variantOf === id) return false;
  return isLegalKind(b.kind) && sameOfficialNumber(a.number, b.number) && a.language === b.language;
}

/** Where the validity that is stated and the one that follows from dates and other documents differ. */
function conflictOf(
  metadata: DocumentMetadata,
  relations: CorpusRelations,
): Omit<Finding, "file"> | undefined {
  const day = today();
  const own = relations.of(metadata);
  const worked = validityOn(day, metadata, own);
  const stated = metadata.validity;
  if (stated === "unknown" || stated === worked) return undefined;
  const by = own.replacedBy[0] ?? own.amendedBy[0];
  const because = [
    metadata.effective === undefined ? "" : `effective ${metadata.effective}`,
    metadata.expires === undefined ? "" : `expires ${metadata.expires}`,
    by === undefined
      ? ""
      : `${own.replacedBy[0] ? "replaced" : "amended"} by ${by.metadata.number ?? by.file}`,
  ].filter(Boolean);
  return {
    // An amended document applies all the same; a replaced one does not.
    level: worked === "partly-in-force" ? "warning" : "error",
    problem: `its metadata says ${stated}, but on ${day} it is ${worked} (${because.join(", ")})`,
  };
}
