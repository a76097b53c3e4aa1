import { fold } from "./normalize.ts";
import { BODIES } from "./nouns.ts";
import type { ContentUnit } from "./tokenize.ts";

/** What people say of whoever makes money: "kiếm được", "làm ra tiền", "earn". "Thu nhập" itself is that of people. */
const EARNS =
  /^(?:kiem(?: duoc)?|lam ra tien|tien kiem duoc|earn(?:s|ed|ing)?|take[sn]? home|took home|tjan(?:a|ar|at|ade))$/u;
/** Who has an income; also those who are paid by the month. */
const OF_PEOPLE: ReadonlySet<string> = new Set([
  "#member",
  "#worker",
  "#person",
  "#per-person",
  "#household",
  "#farmer",
  "#manager",
  "#director",
  "#chair",
  "#chief-accountant",
  "#women",
  "#youth",
  "#young-intellectual",
  "#monthly",
  "#wage",
  "#profit",
]);
/** "Làm ở HTX kiếm được …": somebody there earns it. */
const WITHIN =
  /(?:^|\s)(?:o|trong|tai|vao|cho|in|at|for|i|pa|at|hos|with)(?:\s(?:cac|mot|moi|a|an|the|ett|en))?\s$/u;

/** What a cooperative or group itself earns is its revenue: "tổ hợp tác với HTX, bên nào làm ra tiền hơn?" */
export function withEarnings(text: string, units: readonly ContentUnit[]): ContentUnit[] {
  const folded = fold(text);
  const isOfBody = units.some(
    ({ key, start }) => BODIES.includes(key) && !WITHIN.test(folded.slice(0, start)),
  );
  if (!isOfBody || units.some(({ key }) => OF_PEOPLE.has(key))) return [...units];
  const incomes = units.filter(({ key }) => key === "#income");
  // "Kiếm thêm thu nhập" names the income itself.
  if (!incomes.every(({ start, end }) => EARNS.test(folded.slice(start, end)))) return [...units];
  return units.map((unit) => (incomes.includes(unit) ? { ...unit, key: "#revenue" } : unit));
}
