import { readFile, rename, writeFile } from "node:fs/promises";
import type { Settings } from "../../src/config.ts";
import type { Streams } from "../../src/terminal/streams.ts";
import { lint } from "../cases/lint.ts";
import { loadCases, setFiles } from "../cases/load.ts";
import type { Case, SetCase } from "../cases/schema.ts";
import { withSplits } from "../cases/split.ts";
import { EvalsError } from "../errors.ts";
import type { Options } from "../options.ts";
import { openSubject } from "../run/subject.ts";

/**
 * Checks the sets against the corpus; `--fix` writes the parts (tune or test). Other sets are looked at as well, since a
 * question may stand in one of them too, or have its family there. Exit status 1 when there is an error.
 */
export async function runLint(settings: Settings, options: Options, { out, err }: Streams): Promise<0 | 1> {
  if (options.positionals.length > 1 || options.filter.length > 0)
    throw new EvalsError(
      "lint takes sets with --set, and no other words or filters.",
      "For example: npm run -s evals -- lint --set law",
    );
  const files = await setFiles(options.set, options.datasets);
  const all = [...new Set([...(await setFiles([], options.datasets)), ...files])];
  if (options.fix) await fix(files, await loadCases(all));
  const cases = await loadCases(all);
  const chosen = cases.filter(({ file }) => files.includes(file));
  if (chosen.length === 0)
    throw new EvalsError(`There are no cases in ${files.join(", ")}.`, "Name a set with --set.");
  const { knowledgeBase } = await openSubject(settings, options, err);
  const findings = lint(chosen, cases, knowledgeBase);
  if (options.json) out.write(`${JSON.stringify({ cases: chosen.length, findings })}\n`);
  else for (const { set, id, level, problem } of findings) out.write(`${level}: ${set}: ${id}: ${problem}\n`);
  const count = (level: string) => findings.filter((finding) => finding.level === level).length;
  err.write(
    `${chosen.length} cases, ${count("error")} errors, ${count("warning")} warnings, ${count("note")} notes\n`,
  );
  return count("error") > 0 ? 1 : 0;
}

async function fix(files: readonly string[], cases: readonly SetCase[]): Promise<void> {
  const parted = withSplits(cases);
  for (const file of files) {
    const before = await readFile(file, "utf8");
    const lines = parted
      .filter((_, index) => cases[index]?.file === file)
      .map((one) => JSON.stringify(ordered(one)));
    const after = lines.length === 0 ? "" : `${lines.join("\n")}\n`;
    if (after === before) continue;
    await writeFile(`${file}.new`, after);
    await rename(`${file}.new`, file);
  }
}

/** The part stands beside the origin, the note last. */
function ordered({ split, note, ...rest }: Case): Case {
  return { ...rest, ...(split === undefined ? {} : { split }), ...(note === undefined ? {} : { note }) };
}
