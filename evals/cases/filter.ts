import { EvalsError } from "../errors.ts";
import type { SetCase } from "./schema.ts";

/** By what cases can be chosen and results be cut into slices. */
export const DIMENSIONS = {
  lang: ({ case: { language } }: SetCase) => language,
  kind: ({ case: { kind } }: SetCase) => kind,
  typing: ({ case: { language, typing } }: SetCase) => (language === "vi" ? (typing ?? "marks") : undefined),
  place: ({ case: { place } }: SetCase) => place,
  set: ({ set }: SetCase) => set,
  split: ({ case: { split } }: SetCase) => split,
  origin: ({ case: { origin } }: SetCase) => origin,
  id: ({ case: { id } }: SetCase) => id,
} as const satisfies Record<string, (one: SetCase) => string | undefined>;

export type Dimension = keyof typeof DIMENSIONS;

/**
 * Reads filters such as "kind=figure,lang=vi" (both must hold) and "kind=figure|policy" (one of them).
 * @throws EvalsError for a name that is no dimension.
 */
export function readFilter(texts: readonly string[]): (one: SetCase) => boolean {
  const conditions = texts
    .flatMap((text) => text.split(","))
    .map((part) => {
      const [name = "", values = "", ...more] = part.split("=").map((side) => side.trim());
      if (!Object.hasOwn(DIMENSIONS, name) || values === "" || more.length > 0)
        throw new EvalsError(
          `The filter "${part}" cannot be read.`,
          `Write name=value with one of: ${Object.keys(DIMENSIONS).join(", ")}. For example: --filter kind=figure,lang=vi`,
        );
      return {
        of: DIMENSIONS[name as Dimension],
        values: values.split("|").map((value) => value.normalize("NFC")),
      };
    });
  return (one) => conditions.every(({ of, values }) => values.includes(of(one) ?? ""));
}

/** The values that cases have in a dimension, for telling what a filter could have named. */
export function valuesOf(cases: readonly SetCase[], dimension: Dimension): string[] {
  return [...new Set(cases.flatMap((one) => DIMENSIONS[dimension](one) ?? []))].sort();
}
