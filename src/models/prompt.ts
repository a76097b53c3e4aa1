import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

const frontMatter = z.strictObject({ version: z.int(), placeholders: z.array(z.string()) });

/** An instruction for a chat model, from `prompts/`. */
export interface Prompt {
  version: number;
  /** The text with its placeholders `{{name}}` replaced; values are put in as they are. */
  fill(values: Record<string, string>): string;
}

/**
 * Reads a prompt by its name.
 * @throws TypeError when it is filled with other values than its placeholders.
 */
export function loadPrompt(name: string): Prompt {
  const file = readFileSync(new URL(`../../prompts/${name}.md`, import.meta.url), "utf8");
  const [, head = "", body = ""] = /^---\n(.*?)\n---\n(.*)$/su.exec(file) ?? [];
  const { version, placeholders } = frontMatter.parse(parse(head));
  return {
    version,
    fill(values) {
      const missing = placeholders.filter((placeholder) => values[placeholder] === undefined);
      if (missing.length > 0) throw new TypeError(`prompt "${name}": no value for ${missing.join(", ")}`);
      // A function, because "$&" in a value must stay what it is.
      return body.trim().replaceAll(/\{\{(\w+)\}\}/gu, (whole, key: string) => values[key] ?? whole);
    },
  };
}
