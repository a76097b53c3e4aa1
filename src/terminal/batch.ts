import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createInterface } from "node:readline";
import { z } from "zod";
import { UsageError } from "../errors.ts";
import { isPlace } from "./filter.ts";

const askLine = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  question: z.string(),
  history: z.array(z.object({ question: z.string(), answer: z.string() })).default([]),
  lang: z.enum(["vi", "en", "sv"]).optional(),
  place: z
    .string()
    .refine(isPlace, {
      error: ({ input }) => `"${input}" is no province or city of Viet Nam; for example: "Hưng Yên"`,
    })
    .optional(),
});
export type AskLine = z.output<typeof askLine>;

const searchLine = z.object({ id: z.union([z.string(), z.number()]).transform(String), query: z.string() });
export type SearchLine = z.output<typeof searchLine>;

/** A line of a batch, or why it cannot be used. */
export type BatchItem<T> = { line: number; item: T } | { line: number; problem: string };

export function readAskLines(file: string, stdin: NodeJS.ReadableStream): AsyncGenerator<BatchItem<AskLine>> {
  return readLines(file, stdin, askLine);
}

export function readSearchLines(
  file: string,
  stdin: NodeJS.ReadableStream,
): AsyncGenerator<BatchItem<SearchLine>> {
  return readLines(file, stdin, searchLine);
}

/** Reads one JSON object a line from a file, or from standard input when the file is "-". Empty lines are passed over. */
async function* readLines<T>(
  file: string,
  stdin: NodeJS.ReadableStream,
  schema: z.ZodType<T>,
): AsyncGenerator<BatchItem<T>> {
  const input = file === "-" ? stdin : await openFile(file);
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1;
    if (text.trim() !== "") yield { line, ...parseLine(text, schema) };
  }
}

async function openFile(file: string): Promise<NodeJS.ReadableStream> {
  const problem = await stat(file).then(
    (found) => (found.isDirectory() ? "it is a folder" : undefined),
    (error: NodeJS.ErrnoException) => error.code ?? error.message,
  );
  if (problem === undefined) return createReadStream(file, "utf8");
  throw new UsageError(
    `The batch file ${file} cannot be read (${problem}).`,
    'Name a file with one JSON object a line, or "-" for standard input.',
  );
}

function parseLine<T>(text: string, schema: z.ZodType<T>): { item: T } | { problem: string } {
  try {
    const parsed = schema.safeParse(JSON.parse(text.replace(/^\uFEFF/u, "")));
    if (parsed.success) return { item: parsed.data };
    return {
      problem: parsed.error.issues
        .map((issue) => `field "${issue.path.join(".")}": ${issue.message}`)
        .join("; "),
    };
  } catch {
    return { problem: "this is not a JSON object" };
  }
}
