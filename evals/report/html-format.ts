/** A no-break space: a number and its unit stay on one line. */
const NBSP = "\u00A0";

/** 0.8376 → "83.8 %". */
export function percent(share: number): string {
  return Number.isFinite(share) ? `${oneDecimal(share * 100)}${NBSP}%` : "–";
}

/** A difference of two shares: 0.021 → "+2.1 points". */
export function points(difference: number): string {
  return Number.isFinite(difference) ? `${signed(difference * 100)}${NBSP}points` : "–";
}

/** "78.2–88.9 %". */
export function range(low: number, high: number): string {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return "–";
  return `${oneDecimal(low * 100)}–${oneDecimal(high * 100)}${NBSP}%`;
}

/** "−4.2 to +1.0": an interval of a difference, in points. */
export function signedRange(low: number, high: number): string {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return "–";
  return `${signed(low * 100)} to${NBSP}${signed(high * 100)}`;
}

/** 189 → "189 ms", 1890 → "1.9 s". */
export function duration(ms: number): string {
  if (!Number.isFinite(ms)) return "–";
  return ms < 1000 ? `${Math.round(ms)}${NBSP}ms` : `${oneDecimal(ms / 1000)}${NBSP}s`;
}

const COUNT = new Intl.NumberFormat("en-GB");

/** 1234 → "1,234". */
export function count(number: number): string {
  return COUNT.format(number);
}

/** "1 question", "850 questions". */
export function counted(number: number, noun: string): string {
  return `${count(number)} ${noun}${number === 1 ? "" : "s"}`;
}

const DATE = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });

/** "22 November 2026 at 07:34 UTC"; a text that is no instant stays as it is. */
export function instant(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : `${DATE.format(date)} UTC`;
}

/** A score of a passage, which is no share of anything. */
export function score(value: number): string {
  return Number.isFinite(value) ? value.toFixed(3) : "–";
}

/** US dollars: "$0.42", and what is less than a cent with more places. */
export function dollars(amount: number): string {
  return `$${amount.toFixed(amount > 0 && amount < 0.01 ? 4 : 2)}`;
}

function oneDecimal(number: number): string {
  // Rounding gives "-0.0" for −0.04, which would read as a fall.
  return (Math.round(number * 10) / 10 + 0).toFixed(1);
}

function signed(number: number): string {
  const rounded = Math.round(number * 10) / 10;
  if (rounded === 0) return "±0.0";
  return `${rounded < 0 ? "−" : "+"}${Math.abs(rounded).toFixed(1)}`;
}
