import { existsSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { StateError } from "../../errors.ts";
import type { StateDatabase } from "./schema.ts";

const FILE = "preferences.json";
const TAKEN_OVER = `${FILE}.taken-over`;
/** Chat → what was chosen there. */
const schema = z.record(z.string().regex(/^-?\d+$/u), z.object({ language: z.enum(["vi", "en"]) }));

/**
 * Takes over the languages that versions before the database kept in a file of their own, once; the file is kept aside. What a chat has
 * chosen since wins.
 * @throws StateError when the file cannot be read; it is left as it is.
 */
export function takeOverPreferences(database: StateDatabase, stateDir: string): void {
  const file = join(stateDir, FILE);
  if (!existsSync(file)) return;
  const chosen = read(file);
  const add = database.prepare("INSERT INTO chats (chat, language) VALUES (?, ?) ON CONFLICT DO NOTHING");
  database.transaction(() => {
    for (const [chat, { language }] of Object.entries(chosen)) add.run(Number(chat), language);
  })();
  renameSync(file, join(stateDir, TAKEN_OVER));
}

function read(file: string): z.output<typeof schema> {
  try {
    return schema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    throw new StateError(
      `The languages that chats have chosen cannot be read: ${file} is damaged.`,
      "Correct it, or move it aside: chats then choose their language anew.",
      { cause: error },
    );
  }
}
