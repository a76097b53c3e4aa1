import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openState, type State } from "../../src/telegram/state/state.ts";
import { temporaryFolder } from "./folders.ts";

/** What the bot keeps, in a folder of the running test, with a clock that the test sets. */
export async function openTestState(): Promise<{ state: State; folder: string; clock: { now: number } }> {
  const folder = await temporaryFolder();
  const clock = { now: Date.UTC(2026, 10, 22, 9) };
  return { state: openState(folder, () => clock.now), folder, clock };
}

/** Whether a text stands anywhere in the files of a folder, as the bytes are on disk. */
export function isOnDisk(folder: string, text: string): boolean {
  const bytes = Buffer.from(text, "utf8");
  return readdirSync(folder).some((file) => readFileSync(join(folder, file)).includes(bytes));
}
