import { wording } from "../wording.ts";

/** Messages that stand around a quote, with what is filled in beside it. */
const FRAMES = {
  "in-place": ["place"],
  quoted: ["source"],
  "quoted-in-place": ["place", "source"],
  target: [],
  "former-point": ["point"],
  former: [],
  "other-source": [],
} as const satisfies Record<string, readonly string[]>;

/** A statement apart from what it quotes. */
export interface OwnWords {
  /** What is left when verbatim quotes and the frames around them are taken out; "" when nothing is. */
  text: string;
  /** The quotes that stand in the statement. */
  quoted: string[];
  /** The place that a frame names. */
  place: string;
  /** Whether a frame says that the quote tells a target. */
  saysTarget: boolean;
}

const HERE = "\u{E000}";

/**
 * Takes the verbatim quotes, and the frames that our own texts put around them, out of a statement. `sources` are the cited
 * sources as they are named in front of a quote, by article and title: longer than a place, and true of the quote.
 */
export function ownWords(
  statement: string,
  quotes: readonly string[],
  language: string,
  sources: readonly string[] = [],
): OwnWords {
  let text = squeezed(statement);
  const quoted: string[] = [];
  for (const quote of [...quotes].map(squeezed).sort((a, b) => b.length - a.length)) {
    if (quote === "" || !standsAlone(text, quote)) continue;
    text = text.replace(quote, () => HERE);
    quoted.push(quote);
  }
  const found: OwnWords = { text, quoted, place: "", saysTarget: false };
  if (quoted.length === 1) {
    found.text = withoutSource(text, sources, language);
    while (peel(found, language)) if (found.text === HERE) break;
  }
  const rest = found.text.replaceAll(HERE, " ");
  return { ...found, text: /[\p{L}\p{N}]/u.test(rest) ? rest.trim() : "" };
}

/** Blanks and line breaks as one blank each. */
export function squeezed(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/**
 * Whether a quote stands by itself in a text: between marks, or as sentences of its own. Verbatim words that go on in other
 * words ("… có 557" tổ hợp tác) are read with them.
 */
function standsAlone(text: string, quote: string): boolean {
  const at = text.indexOf(quote);
  if (at < 0) return false;
  const [before, after] = [text.slice(0, at), text.slice(at + quote.length)];
  return (
    /(?:^|[“”"«»(:;.!?–]\s*)$/u.test(before) &&
    (/^\s*(?:$|[“”"«»);.!?])/u.test(after) || /[.!?;:]$/u.test(quote))
  );
}

/** Without a cited source that is named in front; any other name is read as words of the statement. */
function withoutSource(text: string, sources: readonly string[], language: string): string {
  const named = sources
    .map((place) => squeezed(wording(language, "in-place", { place, text: HERE })).replace(HERE, ""))
    .find((front) => text.startsWith(front) && text.indexOf(HERE) >= front.length);
  return named === undefined ? text : text.slice(named.length);
}

/** Takes the outermost frame off, if there is one. */
function peel(found: OwnWords, language: string): boolean {
  for (const { id, pattern } of framesOf(language)) {
    const match = pattern.exec(found.text);
    if (!match?.groups) continue;
    found.text = match.groups["text"] ?? "";
    found.place ||= match.groups["place"] ?? "";
    found.saysTarget ||= id === "target";
    return true;
  }
  return false;
}

interface Frame {
  id: string;
  pattern: RegExp;
}

const frames = new Map<string, Frame[]>();

function framesOf(language: string): Frame[] {
  const known =
    frames.get(language) ??
    Object.entries(FRAMES)
      .map(([id, args]) => frameOf(language, id, args))
      // "{ $place }: { $text }" would match where a longer frame is meant.
      .sort((a, b) => b.pattern.source.length - a.pattern.source.length);
  frames.set(language, known);
  return known;
}

/** A message as a pattern; what is filled in is short, and holds no quote. */
function frameOf(language: string, id: string, args: readonly string[]): Frame {
  const filled = Object.fromEntries([...args, "text"].map((name) => [name, `\u{E001}${name}\u{E002}`]));
  const escaped = wording(language, id, filled).replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  const source = escaped.replace(/\u{E001}(\w+)\u{E002}/gu, (_, name: string) =>
    name === "text" ? `(?<text>.*${HERE}.*)` : `(?<${name}>[^.:;${HERE}]{1,60})`,
  );
  return { id, pattern: new RegExp(`^${source}$`, "u") };
}
