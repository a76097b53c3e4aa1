import { BODIES } from "../language/nouns.ts";
import type { ContentUnit } from "../language/tokenize.ts";
import type { Candidate } from "./candidates.ts";
import { isSoft } from "./coverage.ts";
import type { Query } from "./understand.ts";

/** What a sentence begins with that holds in one case only: "Nếu HTX theo mô hình rút gọn thì …", "In a cooperative with the short model, …". */
const CASE =
  /^(?:Nếu|Trường hợp|Riêng|Đối với|Ở|If|Where|In case|In|For|Under|Om|Vid|I)\s(?<held>.{4,120}?)(?:,\s|\sthì\s)/u;

/** What the case is on, by the units of the sentence, which are read once for all questions; empty where it holds in general. */
const cases = new WeakMap<readonly ContentUnit[], readonly string[]>();

function caseOf({ text, units }: Told): readonly string[] {
  const known = cases.get(units);
  if (known !== undefined) return known;
  const held = CASE.exec(text)?.groups?.["held"];
  const end = held === undefined ? 0 : text.indexOf(held) + held.length;
  const keys = units
    .filter((unit) => unit.end <= end)
    .map(({ key }) => key)
    .filter((key) => key.startsWith("#") && !isSoft(key) && !BODIES.includes(key));
  cases.set(units, keys);
  return keys;
}

type Told = Pick<Candidate, "text" | "units">;

/** Whether a sentence tells only of a case that the question does not name, and so not what holds in general. */
export function isOfCaseUnasked({ units: asked }: Query, told: Told): boolean {
  const keys = caseOf(told);
  return keys.length > 0 && !keys.some((key) => asked.some((unit) => unit.key === key));
}
