import { readFile, rename, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Settings } from "../../src/config.ts";
import type { Streams } from "../../src/terminal/streams.ts";
import { lint, withSplits } from "../cases/lint.ts";
import { loadCases, setFiles } from "../cases/load.ts";
import { EvalsError } from "../errors.ts";
import type { Options } from "../options.ts";
import { openSubject } from "../run/subject.ts";

/** Checks the sets against the corpus; `--fix` writes the parts (tune or test). Exit status 1 when there is an error. */
export async function runLint(settings: Settings, options: Options, { out, err }: Streams): Promise<0 | 1> {
  const files = await setFiles(options.set, options.datasets);
  if (options.fix) await fix(files, options);
  const cases = await loadCases(files);
  if (cases.length === 0) throw new EvalsError("There are no cases.", "Name a set with --set.");
  const { knowledgeBase } = await openSubject(settings, options, err);
  const findings = lint(cases, knowledgeBase);
  if (options.json) out.write(`${JSON.stringify({ cases: cases.length, findings })}\n`);
  else for (const { set, id, level, problem } of findings) out.write(`${level}: ${set}: ${id}: ${problem}\n`);
  const count = (level: string) => findings.filter((finding) => finding.level === level).length;
  err.write(
    `${cases.length} cases, ${count("error")} errors, ${count("warning")} warnings, ${count("note")} notes\n`,
  );
  return count("error") > 0 ? 1 : 0;
}

/** Every set is looked at, since a family may have its other questions in another one. */
async function fix(files: readonly string[], options: Options): Promise<void> {
  const known = await setFiles([], options.datasets);
  const cases = await loadCases([...new Set([...known, ...files])]);
  const split = new Map(withSplits(cases).map((one) => [one.id, one.split]));
  for (const file of files) {
    const before = await readFile(file, "utf8");
    const set = basename(file, ".jsonl");
    const lines = cases
      .filter((one) => one.set === set)
      .map(({ case: one }) => JSON.stringify(ordered({ ...one, split: split.get(one.id) })));
    const after = `${lines.join("\n")}\n`;
    if (after === before) continue;
    await writeFile(`${file}.new`, after);
    await rename(`${file}.new`, file);
  }
}

/** The part stands beside the origin, the note last. */
function ordered<T extends { split: unknown; note?: string | undefined }>({ split, note, ...rest }: T) {
  return { ...rest, split, ...(note === undefined ? {} : { note }) };
}
