import { EvalsError } from "../errors.ts";
import type { Choice } from "./subject.ts";

const KEYS = ["corpus", "embeddings", "model"] as const;

/**
 * Reads a configuration as `--compare` takes it: "default", or "key=value" joined by commas; what it leaves out is taken
 * from the other options.
 * @throws EvalsError for a key that does not exist.
 */
export function readConfiguration(text: string, others: Choice): Choice {
  const choice: Choice = { ...others, name: text };
  if (text === "default") return choice;
  for (const part of text.split(",")) {
    const at = part.indexOf("=");
    const key = KEYS.find((known) => known === part.slice(0, at));
    if (at < 0 || key === undefined || part.slice(at + 1) === "")
      throw new EvalsError(
        `The configuration "${text}" cannot be read at "${part}".`,
        `Write default, or key=value joined by commas, with the keys ${KEYS.join(", ")}. For example: --compare default corpus=other/corpus`,
      );
    choice[key] = part.slice(at + 1);
  }
  return choice;
}
