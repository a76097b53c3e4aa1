import { MarkupError } from "./markup-error.ts";

/** A piece of HTML: a tag or the text between tags, still with its entities. */
export type Piece =
  | { kind: "text"; raw: string }
  | { kind: "open"; name: string; attributes: Map<string, string>; isClosedAtOnce: boolean }
  | { kind: "close"; name: string };

const TOKEN = /<(\/?)([a-z][a-z0-9-]*)?((?:[^<>"']|"[^"]*"|'[^']*')*)(>?)|[^<]+/giu;
const ATTRIBUTE = /([a-z][a-z0-9-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>]+)))?/giu;
const NAMED: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"' };

/** Cuts HTML into tags and texts. @throws MarkupError for a tag that does not end. */
export function* pieces(html: string): Generator<Piece> {
  for (const [token, slash, name = "", rest = "", end] of html.matchAll(TOKEN)) {
    if (!token.startsWith("<")) {
      yield { kind: "text", raw: token };
      continue;
    }
    if (end === "") throw new MarkupError(`Unclosed start tag "${name}"`);
    const tag = name.toLowerCase();
    if (slash === "/") yield { kind: "close", name: tag };
    else {
      const attributes = new Map<string, string>();
      for (const [, key = "", double, single, bare] of rest.matchAll(ATTRIBUTE))
        attributes.set(key.toLowerCase(), decode(double ?? single ?? bare ?? ""));
      yield { kind: "open", name: tag, attributes, isClosedAtOnce: rest.endsWith("/") };
    }
  }
}

/** Entities that Telegram does not know stay as they are. */
export function decode(text: string, named = NAMED): string {
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/giu,
    (entity, code: string | undefined, hex: string | undefined, name: string) => {
      if (code !== undefined) return String.fromCodePoint(Number(code));
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      return named[name] ?? entity;
    },
  );
}
