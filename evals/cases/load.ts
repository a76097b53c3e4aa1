import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, relative, resolve } from "node:path";
import { z } from "zod";
import { EvalsError } from "../errors.ts";
import { type Case, caseSchema, type SetCase } from "./schema.ts";

/**
 * Files of the sets that were named: a name below `evals/datasets`, a file, or a folder of files. Without names, all
 * files directly in `evals/datasets`; folders there hold sets for another corpus.
 * @throws EvalsError when there is no such set.
 */
export async function setFiles(names: readonly string[], datasets: string): Promise<string[]> {
  if (names.length === 0) return (await filesIn(datasets)).map((file) => resolve(file));
  const files: string[] = [];
  for (const name of names) {
    const candidates = [join(datasets, `${name}.jsonl`), join(datasets, name), resolve(name)];
    const found = (await Promise.all(candidates.map(kindOf))).findIndex((kind) => kind !== undefined);
    const path = candidates[found];
    if (path === undefined)
      throw new EvalsError(
        `There is no set "${name}".`,
        `Name a file, or one of: ${(await filesIn(datasets)).map((file) => basename(file, ".jsonl")).join(", ")}.`,
      );
    files.push(...((await kindOf(path)) === "folder" ? await filesIn(path) : [path]));
  }
  return [...new Set(files.map((file) => resolve(file)))];
}

/**
 * Cases of the files, in their order.
 * @throws EvalsError that names every line that cannot be used, with file and line number.
 */
export async function loadCases(files: readonly string[]): Promise<SetCase[]> {
  const problems: string[] = [];
  const cases: SetCase[] = [];
  const seen = new Map<string, string>();
  for (const file of files) {
    const set = basename(file, ".jsonl");
    const shown = relative(process.cwd(), file);
    const text = await readFile(file, "utf8");
    if (text.includes("\u0000")) {
      problems.push(`${shown}: not UTF-8 (it looks like UTF-16); save it as UTF-8`);
      continue;
    }
    for (const { line, value, problem } of readJsonLines(text)) {
      const where = `${shown}:${line}`;
      const parsed = problem === undefined ? caseSchema.safeParse(value) : undefined;
      if (!parsed?.success) {
        problems.push(
          `${where}: ${problem ?? z.prettifyError(parsed?.error ?? new z.ZodError([])).replaceAll(/\s*\n\s*/gu, " ")}`,
        );
        continue;
      }
      const other = seen.get(parsed.data.id);
      if (other === undefined) cases.push({ set, file, line, case: parsed.data satisfies Case });
      else problems.push(`${where}: the id "${parsed.data.id}" is used before, at ${other}`);
      seen.set(parsed.data.id, where);
    }
  }
  if (problems.length > 0)
    throw new EvalsError(
      `Cases that cannot be used:\n  ${problems.join("\n  ")}`,
      "docs/evals.md explains each field of a case.",
    );
  return cases;
}

/** The objects of a JSON Lines text with their line numbers from 1; empty lines are passed over. */
export function readJsonLines(text: string): { line: number; value?: unknown; problem?: string }[] {
  return text
    .replace(/^\uFEFF/u, "")
    .split(/\r?\n/u)
    .map((source, index) => ({ source, line: index + 1 }))
    .filter(({ source }) => source.trim() !== "")
    .map(({ source, line }) => {
      try {
        return { line, value: JSON.parse(source) as unknown };
      } catch (error) {
        return { line, problem: `not JSON (${error instanceof Error ? error.message : String(error)})` };
      }
    });
}

async function filesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .map((name) => join(folder, name));
}

async function kindOf(path: string): Promise<"file" | "folder" | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return undefined;
  return found.isDirectory() ? "folder" : "file";
}
