import { mkdir, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { reportToHtml } from "./html.ts";
import { reportToMarkdown } from "./markdown.ts";
import type { Report } from "./report.ts";

/** Writes report.html, report.json and summary.md; gives their paths. */
export async function writeReports(report: Report, folder: string, corpusDir: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const corpus = relative(resolve(folder), resolve(corpusDir)).replaceAll("\\", "/");
  const texts = {
    "report.html": reportToHtml(report, { corpus }),
    "report.json": `${JSON.stringify(report)}\n`,
    "summary.md": reportToMarkdown(report),
  };
  return Promise.all(
    Object.entries(texts).map(async ([name, text]) => {
      const path = join(folder, name);
      await writeFile(path, text);
      return path;
    }),
  );
}
