import { fold } from "../language/normalize.ts";
import type { Place } from "../language/places.ts";
import { BEFORE_MERGER } from "./demands.ts";
import { leftOut } from "./left-out.ts";
import { type Span, sayingNothing } from "./saying-nothing.ts";

/** A question without what is matched by meaning or not asked for; blanks stand for it, so that the length stays. */
export function blanked(text: string, named: readonly Place[], figures: readonly Span[]): string {
  return blank(withoutNames(text, named), [...figures, ...exclusions(text, named.length > 0)]);
}

/** A text with blanks for how it is put and for what it does not ask for: "…, ai biết chỉ với", "… chứ không phải kế hoạch". */
export function asHeard(text: string): string {
  return blank(text, [...leftOut(text), ...sayingNothing(text)]);
}

function exclusions(text: string, isOfPlace: boolean): Span[] {
  const folded = fold(text);
  if (folded.length !== text.length) return [];
  // The time before the merger of provinces is compared as such; cooperatives merge, too.
  const time = isOfPlace ? BEFORE_MERGER.exec(folded) : null;
  const before = time === null ? [] : [{ start: time.index, end: time.index + time[0].length }];
  return [...leftOut(text), ...before, ...sayingNothing(text)];
}

function blank(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (rest, { start, end }) => rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end),
    text,
  );
}

/** Blanks out place names and legal references, which are matched by what they mean and not by their words. */
function withoutNames(text: string, found: readonly Place[]): string {
  let rest = fold(text).length === text.length ? text : text.normalize("NFC");
  for (const { province, district } of found) {
    for (const name of [district, province]) {
      if (name === undefined) continue;
      const pattern = fold(name)
        .split(/[\s-]+/u)
        .map((part) => [...part].map(letterClass).join(""))
        .join("[\\s-]*");
      // "Quang Tris fond": the Swedish genitive.
      rest = rest.replace(new RegExp(`(?<![\\p{L}])${pattern}s?(?![\\p{L}])`, "giu"), (hit) =>
        " ".repeat(hit.length),
      );
    }
  }
  return rest.replace(/(?:điều|dieu|khoản|khoan|điểm|article|clause|point)\s+\d+(?:[.,]\d+)?/giu, (hit) =>
    " ".repeat(hit.length),
  );
}

/** All letters that fold to one, as a class of a regular expression. */
function letterClass(letter: string): string {
  const classes: Record<string, string> = {
    a: "[aàáảãạăằắẳẵặâầấẩẫậ]",
    e: "[eèéẻẽẹêềếểễệ]",
    i: "[iìíỉĩị]",
    o: "[oòóỏõọôồốổỗộơờớởỡợ]",
    u: "[uùúủũụưừứửữự]",
    y: "[yỳýỷỹỵ]",
    d: "[dđ]",
  };
  return classes[letter] ?? letter.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
