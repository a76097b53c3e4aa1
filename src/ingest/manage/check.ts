import { type DocumentMetadata, isLegalKind, type SourceDocument } from "../../domain.ts";
import { isExpected } from "../../errors.ts";
import { sameOfficialNumber } from "../../language/document-numbers.ts";
import { CorpusRelations, today, validityOn } from "../../store/validity.ts";
import { type CorpusFile, type CorpusListing, listCorpus } from "../corpus-files.ts";
import { documentOf, NOTHING_BESIDE } from "../load.ts";
import { besideOf } from "../prepare.ts";
import { readBytes } from "../read-file.ts";
import { split } from "../split.ts";
import { missingFields } from "./metadata-yaml.ts";

/** Something about the corpus that a person should look at. An error makes answers wrong or loses a document. */
export interface Finding {
  file: string;
  level: "error" | "warning" | "note";
  problem: string;
}

interface Read {
  file: string;
  document: SourceDocument;
  /** What the text alone tells, where other metadata stands beside it. */
  told?: DocumentMetadata;
  articles: string[];
}

/** Reads every document anew and lists what is wrong with each, and between them. */
export async function checkCorpus(corpusDir: string): Promise<{ documents: number; findings: Finding[] }> {
  const listing = await listCorpus(corpusDir);
  const findings: Finding[] = listing.linksOut.map((file) => ({
    file,
    level: "error",
    problem: "this link leads out of the corpus folder and is not followed",
  }));
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
    document,
    articles: articlesOf(document),
    ...(compared ? { told: (await documentOf(bytes, file, NOTHING_BESIDE)).metadata } : {}),
  };
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

/** What does not fit between documents: variants, numbers, and whether each is in force. */
function between(read: readonly Read[]): Finding[] {
  const ids = new Set(read.map(({ document }) => document.id));
  const relations = new CorpusRelations(read.map(({ document }) => document));
  return read.flatMap(({ file, document: { metadata, id } }) => {
    const findings: Finding[] = [];
    if (metadata.variantOf !== undefined && !ids.has(metadata.variantOf))
      findings.push({
        file,
        level: "error",
        problem: `variantOf names "${metadata.variantOf}", which is not there`,
      });
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
