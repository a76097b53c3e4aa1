import { basename } from "node:path";

export interface UrlList {
  /** Addresses as they are written, each once, with their line (the first is 1). */
  urls: { url: string; line: number }[];
  /** "file:line: what is wrong", one a line that is no address. */
  problems: string[];
}

const COMMENT = /(?:^|\s)#.*$/u;

/** Whether a file of the corpus is a list of addresses: `urls.txt` or `NAME.urls`. */
export function isUrlList(file: string): boolean {
  return /^(?:urls\.txt|[^.].*\.urls)$/iu.test(basename(file));
}

/**
 * Reads a list of addresses, one a line. Blank lines, and what follows a "#" at the beginning of a line or after a
 * space, are left out.
 * @param file name for the problems.
 */
export function readUrlList(text: string, file: string): UrlList {
  const urls: UrlList["urls"] = [];
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const [i, line] of text.split(/\r\n|\r|\n/u).entries()) {
    const url = line.replace(COMMENT, "").trim();
    if (url === "") continue;
    if (!isWebAddress(url)) {
      problems.push(
        `${file}:${i + 1}: this is no http or https address: ${JSON.stringify(url.slice(0, 200))}`,
      );
      continue;
    }
    const document = documentAddress(url);
    if (!seen.has(document)) urls.push({ url, line: i + 1 });
    seen.add(document);
  }
  return { urls, problems };
}

/** One spelling for all addresses of one document: that of the standard, without the place in the page. */
export function documentAddress(url: string): string {
  const address = new URL(url);
  address.hash = "";
  return address.href;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/iu.test(text) && URL.canParse(text);
}
