import { quantities } from "../../language/quantities.ts";

const DAY_MS = 86_400_000;

/** The first date of a text that names a day, as ISO 8601. */
export function firstDay(text: string, language: string): string | undefined {
  for (const { unit, values } of quantities(text, language)) {
    const value = values[0] ?? 0;
    const date = unit === "date" ? calendarDate(isoOf(value)) : undefined;
    if (date !== undefined) return date;
  }
  return undefined;
}

/** yyyymmdd as one number → "yyyy-mm-dd". */
function isoOf(value: number): string {
  const digits = String(value).padStart(8, "0");
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

/** "31/12/2015", "31-12-2015", "2015-12-31" → ISO 8601; undefined when it is no date of the calendar. */
export function calendarDate(text: string): string | undefined {
  const own = text.trim();
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ].*)?$/u.exec(own);
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: .*)?$/u.exec(own);
  const [year, month, day] = iso ? iso.slice(1) : local ? [local[3], local[2], local[1]] : [];
  if (!year || !month || !day) return undefined;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? date : undefined;
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
