/** Who holds an office in a cooperative, by the organ or office whose conditions are theirs. */
const OFFICES: Readonly<Record<string, string>> = {
  "#director": "#director",
  "#hire-director": "#director",
  "#concurrent-director": "#director",
  "#chair": "#board",
  "#vice-chair": "#board",
  "#board": "#board",
  "#controller": "#control-board",
  "#control-board": "#control-board",
  "#chief-accountant": "#chief-accountant",
};
/** The organ or office whose conditions are those of an office; the key itself of anything else. */
export function officeOf(key: string): string {
  return OFFICES[key] ?? key;
}

/** Whether a concept is an office or the organ of its holders. */
export function isOffice(key: string): boolean {
  return OFFICES[key] !== undefined;
}
