import { DocumentError } from "../../errors.ts";
import { parseAddress } from "./address.ts";
import { FetchFailure, wrongStatus } from "./failure.ts";
import { type FetchOptions, type Settings, withDefaults } from "./options.ts";
import { follow } from "./redirects.ts";
import { rulesFor, takeTurn } from "./robots.ts";

export type { FetchOptions } from "./options.ts";

export interface FetchedPage {
  /** The address after redirects. */
  url: string;
  /** Decoded content, never empty. */
  bytes: Uint8Array;
  /** The whole header, such as "text/html; charset=utf-8". */
  contentType?: string;
  /** ISO 8601 date and time. */
  fetchedAt: string;
}

/**
 * Fetches one page from the public web. An address may come from anyone and may redirect anywhere, so nothing of this
 * machine or of a private network is reached unless `allowHosts` names it; robots.txt and the limits of the options
 * are kept.
 * @throws DocumentError that names the address, the cause and what to do.
 */
export async function fetchPage(url: string, options: FetchOptions = {}): Promise<FetchedPage> {
  const settings = withDefaults(options);
  try {
    const reached = await follow(parseAddress(url), settings, (hop) => askSite(hop, settings));
    const { status, headers, bytes } = reached.answer;
    if (status !== 200) throw wrongStatus(status);
    if (bytes.length === 0)
      throw new FetchFailure("the page is empty", "Correct the address or take it off the list.");
    const contentType = headers["content-type"];
    return {
      url: reached.url.href,
      bytes,
      ...(contentType === undefined ? {} : { contentType }),
      fetchedAt: new Date().toISOString(),
    };
  } catch (error) {
    if (!(error instanceof FetchFailure)) throw error;
    throw new DocumentError(`${shown(url)}: ${error.message}.`, error.remedy, { cause: error });
  }
}

/** Keeps the rules of a site: asks whether the page may be fetched, and waits for its turn. */
async function askSite(url: URL, settings: Settings): Promise<void> {
  const rules = await rulesFor(url, settings);
  if (!rules.allows(url))
    throw new FetchFailure(
      "the robots.txt of the site does not allow programs to fetch this page",
      "Ask the site for permission, or save the page into the corpus by hand.",
    );
  await takeTurn(url, rules.delayMs, settings);
}

/** An address as it may be printed: without a password, and without line breaks when it is no address at all. */
function shown(address: string): string {
  if (!URL.canParse(address)) return JSON.stringify(address.slice(0, 200));
  const url = new URL(address);
  if (!url.username && !url.password) return address;
  url.username = "";
  url.password = "";
  return url.href;
}
