import { readFile } from "node:fs/promises";
import { parse } from "dotenv";

/** Variables of `.env` in a folder; none when there is no such file. */
export async function readDotenv(folder: string): Promise<Record<string, string>> {
  try {
    return parse(await readFile(`${folder}/.env`));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw error;
  }
}
