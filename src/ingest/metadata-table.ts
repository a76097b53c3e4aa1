import { readFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { parse } from "csv-parse/sync";
import type { DocumentMetadata, Validity } from "../domain.ts";
import { CorpusError } from "../errors.ts";
import { fold, nfc } from "../language/normalize.ts";
import { places } from "../language/places.ts";
import { calendarDate } from "./infer/dates.ts";
import { documentName } from "./infer/legal-vocabulary.ts";

/** What a row tells of a document; `problems` name cells that cannot be used. */
export interface TableRow {
  metadata: Partial<DocumentMetadata>;
  problems: string[];
}

const TABLE = /^metadata\.(?:csv|json)$/iu;

export function isMetadataTable(file: string): boolean {
  return TABLE.test(basename(file));
}

type Row = Record<string, string>;

/** Names of columns, folded, in English and as Vietnamese legal databases name them. */
const COLUMNS: Record<string, string> = {
  file: "file|filename|file_name|path|tep|ten_tep",
  id: "id|item_id|itemid",
  title: "title|ten|ten_van_ban|tieu_de",
  number: "number|so_ky_hieu|so_hieu|so_van_ban",
  kind: "kind|type|loai_van_ban|loai",
  issuer: "issuer|co_quan_ban_hanh",
  publisher: "publisher|nha_xuat_ban|nguon_dang",
  url: "url|link|address|lien_ket|duong_dan",
  language: "language|lang|ngon_ngu",
  issued: "issued|issue_date|date_issued|ngay_ban_hanh",
  effective: "effective|effective_date|ngay_co_hieu_luc|ngay_hieu_luc",
  expires: "expires|expiry_date|ngay_het_hieu_luc",
  published: "published|publication_date|ngay_dang",
  validity: "validity|status|tinh_trang_hieu_luc|tinh_trang",
  replaces: "replaces|thay_the",
  amends: "amends|sua_doi",
  places: "places|place|province|tinh|dia_phuong",
};
const DATES = ["issued", "effective", "expires", "published"] as const;
const LISTS = ["replaces", "amends"] as const;
const TEXTS = ["title", "number", "issuer", "publisher"] as const;

/** What a suspended document said does not apply either, so it counts with the expired ones. */
const VALIDITY_WORDS: readonly [RegExp, Validity][] = [
  [/mot phan|partly|partially/u, "partly-in-force"],
  [
    /^(?:chua (?:co )?hieu luc|sap co hieu luc|not[ -]yet(?:[ -](?:in[ -]force|effective))?)$/u,
    "not-yet-in-force",
  ],
  [
    /^(?:het hieu luc|khong con (?:phu hop|hieu luc)|(?:tam )?ngung hieu luc|expired|repealed|suspended|no longer in force|not in force)/u,
    "expired",
  ],
  [/^(?:(?:con|dang co|da co|co) hieu luc|in[ -]force|valid|effective)$/u, "in-force"],
  [/^(?:khong ap dung|not[ -]applicable)$/u, "not-applicable"],
  [/^(?:(?:khong|chua) xac dinh|unknown)$/u, "unknown"],
];

/**
 * The rows of all metadata tables of a corpus; a table speaks of the files in its own folder and those below it that it
 * names with their path. Of two rows for one file the last one counts; rows for files that are not there do no harm.
 */
export class MetadataTables {
  readonly #rows = new Map<string, { row: Row; where: string }>();

  /**
   * @param files paths of tables below the corpus folder.
   * @throws CorpusError when a table cannot be read: going on without it would lose what it says of many files.
   */
  static async read(corpusDir: string, files: readonly string[]): Promise<MetadataTables> {
    const tables = new MetadataTables();
    for (const file of files) {
      const rows = await readRows(corpusDir, file);
      rows.forEach((row, at) => {
        const name = row["file"]?.replaceAll("\\", "/") ?? row["id"];
        const where = `${file}, row ${at + 1}`;
        if (name !== undefined) tables.#rows.set(keyOf(file, name), { row, where });
      });
    }
    return tables;
  }

  /** The row of a file: the one that names it, or whose id its name is or ends in ("doc-166269.html"). */
  rowOf(file: string): (TableRow & { source: string }) | undefined {
    for (const name of namesOf(basename(file))) {
      const found = this.#rows.get(keyOf(file, name));
      if (found) return { ...readRow(found.row, found.where), source: JSON.stringify(found.row) };
    }
    return undefined;
  }
}

/** A name beside a file; file systems write accents in two ways. */
function keyOf(file: string, name: string): string {
  return nfc(join(dirname(file), name));
}

/** "doc-166269.html", "doc-166269", "166269". */
function namesOf(name: string): string[] {
  const stem = basename(name, extname(name));
  const ends = [...stem.matchAll(/[^\p{L}\d]+(?=[\p{L}\d])/gu)].map((match) =>
    stem.slice(match.index + match[0].length),
  );
  return [name, stem, ...ends];
}

async function readRows(corpusDir: string, file: string): Promise<Row[]> {
  try {
    const text = (await readFile(join(corpusDir, file), "utf8")).replace(/^\uFEFF/u, "");
    const records: unknown = file.toLowerCase().endsWith(".json") ? fromJson(text) : fromCsv(text);
    if (!Array.isArray(records)) throw new TypeError("expected a list of rows");
    const rows = records.map((record) => named(record as Record<string, unknown>));
    if (rows.length > 0 && !rows.some((row) => row["file"] ?? row["id"]))
      throw new TypeError("no column says which file a row is about (file, id)");
    return rows;
  } catch (error) {
    const why = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    throw new CorpusError(
      `${file}: the metadata table cannot be read: ${why}.`,
      "Correct it: comma-separated with a line of column names, or a JSON list of objects.",
      { cause: error },
    );
  }
}

function fromCsv(text: string): unknown {
  const [head = ""] = text.trimStart().split("\n", 1);
  const delimiter = [",", ";", "\t"].reduce((a, b) => (head.split(b).length > head.split(a).length ? b : a));
  return parse(text, { columns: true, delimiter, skip_empty_lines: true, trim: true });
}

/** A list of objects, or an object whose keys are the names of the files. */
function fromJson(text: string): unknown {
  const data: unknown = JSON.parse(text);
  if (Array.isArray(data) || typeof data !== "object" || data === null) return data;
  return Object.entries(data).map(([file, row]) => ({ file, ...(row as object) }));
}

/** A row with our names of the columns; unknown columns and empty cells are left out. */
function named(record: Record<string, unknown>): Row {
  const row: Row = {};
  for (const [name, value] of Object.entries(record)) {
    const key = fold(name.trim()).replace(/[\s-]+/gu, "_");
    const known = Object.entries(COLUMNS).find(([, names]) => names.split("|").includes(key))?.[0];
    const text = Array.isArray(value) ? value.join("; ") : String(value ?? "").trim();
    if (known !== undefined && text !== "") row[known] = text;
  }
  return row;
}

/** How the cell of each column is read; undefined when it cannot be used. */
const READERS: Record<string, (cell: string) => unknown> = {
  ...Object.fromEntries(TEXTS.map((key) => [key, (cell: string) => cell])),
  ...Object.fromEntries(LISTS.map((key) => [key, listOf])),
  places: placesOf,
  ...Object.fromEntries(DATES.map((key) => [key, calendarDate])),
  url: (cell) => (/^https?:\/\//u.test(cell) ? cell : undefined),
  language: (cell) => (/^[a-z]{2}$/iu.test(cell) ? cell.toLowerCase() : undefined),
  kind: kindOf,
  validity: validityOf,
};

function readRow(row: Row, where: string): TableRow {
  const problems: string[] = [];
  const metadata: Record<string, unknown> = {};
  for (const [column, cell] of Object.entries(row)) {
    const read = READERS[column];
    if (!read) continue;
    const value = read(cell);
    if (value === undefined) problems.push(`${where}: ${column} "${cell}" cannot be used`);
    else metadata[column] = value;
  }
  return { metadata: metadata as Partial<DocumentMetadata>, problems };
}

function listOf(cell: string): string[] {
  return cell.split(/\s*[;|,\n]\s*/u).filter(Boolean);
}

/** Provinces by their usual names; undefined when one of them is none. */
function placesOf(cell: string): string[] | undefined {
  if (/^(?:toan quoc|ca nuoc|trung uong|nationwide|vietnam|viet nam)$/u.test(fold(cell).trim())) return [];
  const found = listOf(cell).map((name) => places.find(`tỉnh ${name}`)[0]?.province);
  return found.every((province) => province !== undefined) ? found : undefined;
}

function kindOf(text: string) {
  const folded = fold(text);
  if (/^(?:article|bai bao|tin)$/u.test(folded)) return "article" as const;
  if (/^(?:guide|huong dan)$/u.test(folded)) return "guide" as const;
  return documentName(text)?.kind;
}

function validityOf(text: string): Validity | undefined {
  const folded = fold(text).trim();
  return VALIDITY_WORDS.find(([pattern]) => pattern.test(folded))?.[1];
}
