import { BODIES } from "../language/nouns.ts";
import type { Candidate } from "./candidates.ts";
import { isSoft } from "./coverage.ts";
import type { Query } from "./understand.ts";

/** What a sentence begins with that holds in one case only: "Nếu HTX theo mô hình rút gọn thì …", "In a cooperative with the short model, …". */
const CASE =
  /^(?:Nếu|Trường hợp|Riêng|Đối với|Ở|If|Where|In case|In|For|Under|Om|Vid|I)\s(?<held>.{4,120}?)(?:,\s|\sthì\s)/u;

/** Whether a sentence tells only of a case that the question does not name, and so not what holds in general. */
export function isOfCaseUnasked(
  { units: asked }: Query,
  { text, units }: Pick<Candidate, "text" | "units">,
): boolean {
  const found = CASE.exec(text);
  const held = found?.groups?.["held"];
  if (found === null || held === undefined) return false;
  const end = text.indexOf(held) + held.length;
  const told = units
    .filter((unit) => unit.end <= end)
    .map(({ key }) => key)
    .filter((key) => key.startsWith("#") && !isSoft(key) && !BODIES.includes(key));
  return told.length > 0 && !told.some((key) => asked.some((unit) => unit.key === key));
}
