import type { SearchFilter } from "../answer/search-filter.ts";
import { DOCUMENT_KINDS } from "../domain.ts";
import { UsageError } from "../errors.ts";
import { places } from "../language/places.ts";

/** Options of `search` that limit it to some documents. */
export const FILTER_OPTIONS = {
  language: { type: "string" },
  kind: { type: "string" },
  place: { type: "string" },
  year: { type: "string" },
  "in-force": { type: "boolean" },
} as const;

interface Values {
  language?: string | undefined;
  kind?: string | undefined;
  place?: string | undefined;
  year?: string | undefined;
  "in-force"?: boolean | undefined;
}

/**
 * The filter that the options name, if any.
 * @throws UsageError for a value that no document can have.
 */
export function readFilter({
  language,
  kind: named,
  place,
  year,
  "in-force": inForce,
}: Values): SearchFilter | undefined {
  if (language !== undefined && !/^[a-z]{2}$/u.test(language))
    throw new UsageError(
      `--language takes a code of two letters, not "${language}".`,
      "For example: --language vi",
    );
  const kind = DOCUMENT_KINDS.find((known) => known === named);
  if (named !== undefined && kind === undefined)
    throw new UsageError(
      `There is no kind of document "${named}".`,
      `Use one of: ${DOCUMENT_KINDS.join(", ")}.`,
    );
  checkPlace(place);
  if (year !== undefined && !/^(?:19|20)\d{2}$/u.test(year))
    throw new UsageError(`--year takes a year, not "${year}".`, "For example: --year 2024");
  const filter: SearchFilter = {
    ...(language === undefined ? {} : { language }),
    ...(kind === undefined ? {} : { kind }),
    ...(place === undefined ? {} : { place }),
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(inForce === true ? { inForce } : {}),
  };
  return Object.keys(filter).length === 0 ? undefined : filter;
}

/** @throws UsageError for a name that no province, city or district of Viet Nam has. */
export function checkPlace(name: string | undefined): void {
  if (name !== undefined && !isPlace(name))
    throw new UsageError(`"${name}" is no province or city of Viet Nam.`, 'For example: --place "Hưng Yên"');
}

export function isPlace(name: string): boolean {
  return places.find(name).length > 0;
}
