import { access, constants, mkdir, writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { EvalsError } from "../errors.ts";
import { reportToHtml } from "./html.ts";
import { reportToMarkdown } from "./markdown.ts";
import type { Report } from "./report.ts";

/** @throws EvalsError when the folder for the reports cannot be made or written to. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new EvalsError(
      `No reports can be written to ${folder} (${String(error)}).`,
      "Name another folder with --report.",
    );
  }
}

/** Writes report.html, report.json and summary.md; gives their paths. */
export async function writeReports(report: Report, folder: string, corpusDir: string): Promise<string[]> {
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
