import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "vitest";
import { fetchListed } from "../../../src/ingest/fetch/fetch-corpus.ts";
import { temporaryFolder } from "../../support/folders.ts";
import { type Route, reaching, site } from "./site.ts";

/** A site, and a corpus with a list of its paths. */
export async function corpusOf(routes: Record<string, Route>, ...paths: string[]) {
  const there = await site(routes);
  const corpus = await temporaryFolder();
  const list = (...listed: string[]) =>
    writeFile(join(corpus, "urls.txt"), listed.map((path) => there.origin + path).join("\n"));
  await list(...paths);
  return { there, corpus, list, fetch: () => fetchListed(corpus, reaching(there)) };
}

export const read = (corpus: string, file: string) => readFile(join(corpus, file), "utf8");
export const names = async (folder: string) => (await readdir(folder).catch(() => [])).sort();

/** Path of the only file that a report says was fetched. */
export function onlyFile({ fetched }: { fetched: { file: string }[] }): string {
  expect(fetched).toHaveLength(1);
  return fetched[0]?.file ?? "";
}
