/** Vietnam has one time zone, UTC+7, and no summer time. */
const OFFSET_MS = 7 * 3600 * 1000;
const DAY_MS = 24 * 3600 * 1000;

/** The beginning of the day in Vietnam, milliseconds since 1970. */
export function startOfDay(moment: number): number {
  return Math.floor((moment + OFFSET_MS) / DAY_MS) * DAY_MS - OFFSET_MS;
}

/** "2026-11-22", the day in Vietnam. */
export function localDay(moment: number): string {
  return new Date(moment + OFFSET_MS).toISOString().slice(0, 10);
}

/** "2026-11-22 07:05" in Vietnam. */
export function localTime(moment: number): string {
  return new Date(moment + OFFSET_MS).toISOString().slice(0, 16).replace("T", " ");
}
