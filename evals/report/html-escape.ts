/** Markup that is already safe to be put into the page. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

/** What a template takes: markup stays, all else is escaped; undefined and false give nothing. */
export type Part = Html | string | number | undefined | false | readonly Part[];

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Escapes text for content and for quoted attributes. */
function escapeText(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}

/**
 * Template of markup. Whatever is filled in is escaped unless it is markup itself, so that forgetting to escape is
 * not possible: questions and answers are data of strangers.
 */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  let text = strings[0] ?? "";
  parts.forEach((part, i) => {
    text += textOf(part) + (strings[i + 1] ?? "");
  });
  return new Html(text);
}

/** Markup of our own files: the stylesheet and the script. */
export function raw(text: string): Html {
  return new Html(text);
}

/** Text between tags, where quotation marks need no escaping: JSON is full of them. Never for an attribute. */
export function content(text: string): Html {
  return new Html(text.replace(/[&<>]/gu, (character) => ENTITIES[character] ?? character));
}

/** Parts with a separator between them; those that give nothing are left out. */
export function join(parts: readonly Part[], separator: string): Html {
  return new Html(
    parts
      .map(textOf)
      .filter((text) => text !== "")
      .join(escapeText(separator)),
  );
}

function textOf(part: Part): string {
  if (part instanceof Html) return part.text;
  if (part === undefined || part === false) return "";
  if (typeof part === "object") return part.map(textOf).join("");
  return escapeText(String(part));
}
