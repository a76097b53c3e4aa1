import { createInterface } from "node:readline/promises";
import type { Settings } from "../config.ts";
import { DOCUMENT_KINDS, type DocumentKind, type DocumentMetadata } from "../domain.ts";
import { UsageError } from "../errors.ts";
import { calendarDate } from "../ingest/infer/dates.ts";
import { type Added, addDocument } from "../ingest/manage/add.ts";
import { checkCorpus } from "../ingest/manage/check.ts";
import { corpusTable, tableToMarkdown } from "../ingest/manage/corpus-table.ts";
import { listDocuments } from "../ingest/manage/list.ts";
import { removeDocument } from "../ingest/manage/remove.ts";
import { chooseFolders } from "../startup.ts";
import { HELP } from "./help.ts";
import { parse } from "./options.ts";
import { help, write } from "./output.ts";
import type { ExitStatus, Streams } from "./streams.ts";

const OPTIONS = {
  corpus: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  kind: { type: "string" },
  title: { type: "string" },
  number: { type: "string" },
  url: { type: "string" },
  language: { type: "string" },
  into: { type: "string" },
  replace: { type: "boolean" },
  sources: { type: "string" },
  record: { type: "boolean" },
} as const;

type Values = ReturnType<typeof parse<typeof OPTIONS>>["values"];

/** Runs `corpus add`, `list`, `remove`, `check` or `table`. */
export async function runCorpus(args: string[], settings: Settings, streams: Streams): Promise<ExitStatus> {
  const { values, positionals } = parse("corpus", args, OPTIONS);
  if (values.help) return help(streams, HELP.corpus);
  const { corpusDir } = await chooseFolders(settings, { corpus: values.corpus });
  const [action, ...names] = positionals;
  switch (action) {
    case "add":
      return add(onlyOne("add", names), corpusDir, values, settings, streams);
    case "remove":
      return remove(onlyOne("remove", names), corpusDir, values, streams);
    case "list":
      return list(corpusDir, values, streams);
    case "check":
      return check(corpusDir, values, streams);
    case "table":
      return table(corpusDir, values, streams);
    default:
      throw new UsageError(
        `corpus does not know "${action ?? ""}".`,
        "Use add, list, remove, check or table; --help says more.",
      );
  }
}

function onlyOne(action: string, names: string[]): string {
  const [name, ...more] = names;
  if (name === undefined || more.length > 0)
    throw new UsageError(
      `corpus ${action} takes one document${more.length > 0 ? `, not ${names.length}` : ""}.`,
      `For example: npm run -s corpus -- ${action} "Báo cáo.pdf"`,
    );
  return name;
}

async function add(
  source: string,
  corpusDir: string,
  values: Values,
  settings: Settings,
  streams: Streams,
): Promise<ExitStatus> {
  const interactive = "isTTY" in streams.in && streams.in.isTTY === true && !values.json;
  const added = await addDocument(source, {
    corpusDir,
    told: toldBy(values),
    replace: values.replace ?? false,
    fetch: { allowHosts: settings.FETCH_ALLOW_HOSTS },
    ...(values.into === undefined ? {} : { into: values.into }),
    ...(interactive ? { ask: (missing) => askFor(missing, streams) } : {}),
  });
  write(streams.out, values.json ? JSON.stringify(added) : addedToText(added));
  return 0;
}

/** @throws UsageError for a kind or language that is none. */
function toldBy({ kind, title, number, url, language }: Values): Partial<DocumentMetadata> {
  if (kind !== undefined && !isKind(kind))
    throw new UsageError(`There is no kind "${kind}".`, `Kinds are ${DOCUMENT_KINDS.join(", ")}.`);
  if (language !== undefined && !/^[a-z]{2}$/u.test(language))
    throw new UsageError(`"${language}" is no language code.`, "Use two letters such as vi, en or sv.");
  if (url !== undefined && !/^https?:\/\//u.test(url))
    throw new UsageError(`"${url}" is no address.`, "It begins with https:// or http://.");
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(title === undefined ? {} : { title }),
    ...(number === undefined ? {} : { number }),
    ...(url === undefined ? {} : { url }),
    ...(language === undefined ? {} : { language }),
  };
}

function isKind(text: string): text is DocumentKind {
  return (DOCUMENT_KINDS as readonly string[]).includes(text);
}

/** Asks for each field that nothing tells; an empty line leaves it open, a value that cannot be used is asked again. */
async function askFor(missing: string[], streams: Streams): Promise<Partial<DocumentMetadata>> {
  const lines = createInterface({ input: streams.in, output: streams.out });
  const told: Record<string, unknown> = {};
  try {
    for (const field of missing) {
      for (;;) {
        const said = (await lines.question(`${field}? (Enter: leave open) `)).trim();
        if (said === "") break;
        const value = readField(field, said);
        if (value !== undefined) {
          told[field] = value;
          break;
        }
        write(streams.out, `"${said}" cannot be used for ${field}.`);
      }
    }
  } finally {
    lines.close();
  }
  return told as Partial<DocumentMetadata>;
}

function readField(field: string, said: string): unknown {
  switch (field) {
    case "issued":
    case "effective":
    case "published":
      return calendarDate(said);
    case "url":
      return /^https?:\/\/\S+$/u.test(said) ? said : undefined;
    case "places":
      return said.split(/\s*[,;]\s*/u).filter(Boolean);
    case "period": {
      const years = /^(\d{4})(?:\s*[-–]\s*(\d{4}))?$/u.exec(said);
      return years ? { from: Number(years[1]), to: Number(years[2] ?? years[1]) } : undefined;
    }
    default:
      return said;
  }
}

function addedToText({ file, metadata, missing, metadataFile, warnings }: Added): string {
  return [
    `Added ${file}: ${metadata.title} (${metadata.kind}, ${metadata.language})`,
    ...warnings.map((warning) => `warning: ${warning}`),
    missing.length > 0
      ? `Nothing tells ${missing.join(", ")}: fill it in in ${metadataFile}.`
      : `Its metadata is in ${metadataFile}.`,
    "Then run: npm run ingest",
  ].join("\n");
}

async function remove(
  name: string,
  corpusDir: string,
  values: Values,
  streams: Streams,
): Promise<ExitStatus> {
  const file = await removeDocument(corpusDir, name);
  write(
    streams.out,
    values.json
      ? JSON.stringify({ removed: file })
      : `Moved ${file} to .removed in the corpus. Then run: npm run ingest`,
  );
  return 0;
}

async function list(corpusDir: string, values: Values, streams: Streams): Promise<ExitStatus> {
  const { documents, failed } = await listDocuments(corpusDir);
  if (values.json) write(streams.out, JSON.stringify({ corpusDir, documents, failed }));
  else {
    for (const { file, kind, language, validity, number, title } of documents)
      write(
        streams.out,
        `${kind.padEnd(10)} ${language} ${validity.padEnd(16)} ${file}\n           ${[number, title].filter(Boolean).join(" · ")}`,
      );
    write(streams.out, `${documents.length} documents in ${corpusDir}`);
  }
  for (const { problem } of failed) write(streams.err, `Cannot be read: ${problem}`);
  return failed.length > 0 ? 1 : 0;
}

async function table(corpusDir: string, values: Values, streams: Streams): Promise<ExitStatus> {
  const counted = await corpusTable(corpusDir);
  write(streams.out, values.json ? JSON.stringify({ corpusDir, ...counted }) : tableToMarkdown(counted));
  return 0;
}

async function check(corpusDir: string, values: Values, streams: Streams): Promise<ExitStatus> {
  const { sources, record } = values;
  if (record && sources === undefined)
    throw new UsageError(
      "corpus check --record needs --sources: only what was compared is recorded.",
      "For example: npm run -s corpus -- check --sources ../sources --record",
    );
  const { documents, findings } = await checkCorpus(corpusDir, { sources, record });
  const count = (level: string) => findings.filter((finding) => finding.level === level).length;
  if (values.json) write(streams.out, JSON.stringify({ corpusDir, documents, findings }));
  else {
    for (const { file, level, problem } of findings)
      write(streams.out, `${level.padEnd(8)} ${file}: ${problem}`);
    write(
      streams.out,
      `${documents} documents read: ${count("error")} errors, ${count("warning")} warnings, ${count("note")} notes`,
    );
  }
  return count("error") > 0 ? 1 : 0;
}
