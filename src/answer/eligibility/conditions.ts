/** A clause taken apart: what introduces its points, and the points. Offsets are those in the text taken apart. */
export interface ConditionList {
  lead: string;
  items: string[];
  /** Whether the points are what must be met, or all the cases there are. */
  isCondition: boolean;
}

/** "a) …", "- …", "1) …" at the beginning of a line. */
const ITEM = /^[ \t]*(?:\(?[a-zđ]\d?\)|\(?[ivx]+\)|[-–•+*]|\d{1,2}\))\s+/u;
const CONDITION =
  /(?<!\p{L})(?:điều kiện|tiêu chí|đáp ứng|yêu cầu|conditions?|criteri(?:on|a)|requirements?|meets?|villkor|krav|uppfyll\p{L}*)(?!\p{L})/iu;

/** The points of a clause with what introduces them; undefined where it is no list. */
export function listOf(text: string): ConditionList | undefined {
  const lines = text.split("\n");
  const first = lines.findIndex((line) => ITEM.test(line));
  const lead = lines.slice(0, first).join("\n").trim();
  if (first < 1 || !lead.endsWith(":")) return undefined;
  const items: string[] = [];
  // What stands under a point belongs to it, whatever its mark: "a) …:\n- …".
  const mark = markOf(lines[first] ?? "");
  for (const line of lines.slice(first)) {
    const last = items.at(-1);
    if (last === undefined || (ITEM.test(line) && markOf(line) === mark)) items.push(line);
    else items[items.length - 1] = `${last}\n${line}`;
  }
  const [introduction = ""] = /[^.;]*:$/u.exec(lead) ?? [];
  return { lead, items: items.map((item) => item.trim()), isCondition: CONDITION.test(introduction) };
}

function markOf(line: string): "letter" | "number" | "dash" {
  const trimmed = line.trim();
  if (/^\(?\d/u.test(trimmed)) return "number";
  return /^\(?\p{L}/u.test(trimmed) ? "letter" : "dash";
}
