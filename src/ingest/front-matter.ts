import { LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { CONFIDENCES, DOCUMENT_KINDS, type DocumentMetadata, VALIDITIES } from "../domain.ts";
import { DocumentError } from "../errors.ts";

const date = z.iso.date();
const text = z.string().trim().min(1);
const list = z.array(text).default([]);
const year = z.number().int().min(1900).max(2100);

/** Front matter of a corpus file. Unknown keys are refused: a misspelt key would silently lose a fact. */
const frontMatterSchema = z.strictObject({
  title: text,
  language: z.string().regex(/^[a-z]{2}$/u, 'expected a two-letter code such as "vi"'),
  kind: z.enum(DOCUMENT_KINDS),
  number: text.optional(),
  issuer: text.optional(),
  publisher: text.optional(),
  url: z.url({ protocol: /^https?$/u }).optional(),
  issued: date.optional(),
  effective: date.optional(),
  expires: date.optional(),
  published: date.optional(),
  validity: z.enum(VALIDITIES).default("unknown"),
  replaces: list,
  amends: list,
  amendedBy: list,
  scope: text.optional(),
  topic: list,
  related: list,
  places: list,
  period: z
    .strictObject({ from: year, to: year })
    .refine(({ from, to }) => from <= to, "expected from ≤ to")
    .optional(),
  digest: z.strictObject({ source: text, checked: date, files: z.array(text).optional() }).optional(),
  confidence: z.enum(CONFIDENCES).optional(),
  variantOf: text.optional(),
  askedAs: list,
});

const FENCED = /^---\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/u;

/** Metadata and body of a file; `written` are the keys that its front matter has, be they empty. */
export interface FrontMatter {
  metadata?: DocumentMetadata;
  written: readonly string[];
  body: string;
}

/**
 * Splits a file into its metadata and its body. A file that does not begin with "---" has no front matter.
 * @throws DocumentError naming file, line, field and what was expected.
 */
export function readFrontMatter(source: string, file: string): FrontMatter {
  if (!/^---\r?\n/u.test(source)) return { written: [], body: source };
  const match = FENCED.exec(source);
  if (!match)
    throw new DocumentError(
      `${file}:1: the front matter has no closing "---" line.`,
      'Add a line "---" after it.',
    );
  const yaml = readYaml(match[1] ?? "");
  const metadata = validated(yaml, file, frontMatterSchema, 1);
  return {
    metadata: metadata as DocumentMetadata,
    written: keysOf(yaml),
    body: source.slice(match[0].length),
  };
}

interface Yaml {
  document: ReturnType<typeof parseDocument>;
  lines: LineCounter;
}

/** The text of a key on one line, where a colon in it would begin another key: "title: Sơn La: hợp tác xã …". */
const COLON_IN_TEXT = /^(title|issuer|publisher|scope): +(?!["'[{|>&*!%@`])(.*:(?: .*)?)$/gmu;

/** Parses YAML; what is broken only by a colon in a text of one line is read as that text. */
function readYaml(source: string): Yaml {
  const parsed = parsedYaml(source);
  if (parsed.document.errors.length === 0) return parsed;
  const quoted = source.replace(
    COLON_IN_TEXT,
    (_, key: string, value: string) => `${key}: ${JSON.stringify(value.trim())}`,
  );
  const again = parsedYaml(quoted);
  return again.document.errors.length === 0 ? again : parsed;
}

function parsedYaml(source: string): Yaml {
  const lines = new LineCounter();
  return { document: parseDocument(source, { lineCounter: lines }), lines };
}

function keysOf({ document }: Yaml): string[] {
  return Object.keys((document.toJS() ?? {}) as object);
}

/** @param before lines of the file above the YAML. */
function validated(
  { document: yaml, lines }: Yaml,
  file: string,
  schema: typeof frontMatterSchema | ReturnType<typeof frontMatterSchema.partial>,
  before: number,
): Partial<DocumentMetadata> {
  const lineAt = (offset: number) => lines.linePos(offset).line + before;
  const [broken] = yaml.errors;
  if (broken) {
    const problem = broken.message.split("\n")[0]?.replace(/ at line \d+.*$/u, "") ?? "not valid YAML";
    throw new DocumentError(
      `${file}:${lineAt(broken.pos[0])}: the front matter is not valid YAML: ${problem}.`,
      'Put values that contain ":" or "#" between double quotes.',
    );
  }
  const parsed = schema.safeParse(yaml.toJS() ?? {});
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => {
      const path =
        issue.code === "unrecognized_keys" ? [...issue.path, ...issue.keys.slice(0, 1)] : issue.path;
      const line = lineOf(yaml, path, lineAt);
      return `${file}:${line}: field "${path.join(".") || "(all)"}": ${issue.message}`;
    });
    throw new DocumentError(
      problems.join("\n"),
      "Correct the fields named above; docs/corpus.md lists what each may hold.",
    );
  }
  return withoutUndefined(parsed.data, Object.keys((yaml.toJS() ?? {}) as object), before);
}

type Path = readonly PropertyKey[];

/**
 * Reads a sidecar: the same keys as front matter in a YAML file beside a document that cannot hold any; all may be
 * left out.
 * @throws DocumentError naming file, line, field and what was expected.
 */
export function readSidecar(source: string, file: string): Partial<DocumentMetadata> {
  return validated(readYaml(source), file, frontMatterSchema.partial(), 0);
}

/** Line of the field, or of the nearest parent that exists. */
function lineOf(
  yaml: ReturnType<typeof parseDocument>,
  path: Path,
  lineAt: (offset: number) => number,
): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = yaml.getIn(path.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return lineAt(node.range[0]);
  }
  return 1;
}

/** Only what is written: the defaults of a sidecar must not take the place of what the text tells. */
function withoutUndefined(
  data: Record<string, unknown>,
  written: string[],
  before: number,
): Partial<DocumentMetadata> {
  const isSidecar = before === 0;
  return Object.fromEntries(
    Object.entries(data).filter(
      ([key, value]) => value !== undefined && (!isSidecar || written.includes(key)),
    ),
  );
}
