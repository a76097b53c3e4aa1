import { readFilter, valuesOf } from "../cases/filter.ts";
import { loadCases, setFiles } from "../cases/load.ts";
import type { SetCase } from "../cases/schema.ts";
import { EvalsError } from "../errors.ts";
import type { Options } from "../options.ts";

const DIMENSIONS_TOLD = ["lang", "kind", "typing", "place", "set", "split", "origin"] as const;

/**
 * The cases that the options name.
 * @throws EvalsError when there are none.
 */
export async function chosenCases(options: Options): Promise<SetCase[]> {
  const files = await setFiles(options.set, options.datasets);
  const all = await loadCases(files);
  const cases = all.filter(readFilter(options.filter));
  if (cases.length > 0) return cases;
  if (all.length === 0)
    throw new EvalsError(
      `There are no cases in ${files.join(", ") || options.set.join(", ") || options.datasets}.`,
      "Name a set with --set.",
    );
  const known = DIMENSIONS_TOLD.map((name) => `${name}: ${valuesOf(all, name).join(", ")}`);
  throw new EvalsError(
    `The filter ${options.filter.join(" and ")} leaves none of ${all.length} cases.`,
    `They have: ${known.join("; ")}.`,
  );
}
