import { readFilter } from "../cases/filter.ts";
import { loadCases, setFiles } from "../cases/load.ts";
import type { SetCase } from "../cases/schema.ts";
import { EvalsError } from "../errors.ts";
import type { Options } from "../options.ts";

/**
 * The cases that the options name.
 * @throws EvalsError when there are none.
 */
export async function chosenCases(options: Options): Promise<SetCase[]> {
  const files = await setFiles(options.set, options.datasets);
  const all = await loadCases(files);
  const cases = all.filter(readFilter(options.filter));
  if (cases.length > 0) return cases;
  throw new EvalsError(
    all.length === 0
      ? `There are no cases in ${files.join(", ") || options.datasets}.`
      : "The filter leaves no case.",
    all.length === 0
      ? "Name a set with --set."
      : `${all.length} cases were there before it; see docs/evals.md.`,
  );
}
