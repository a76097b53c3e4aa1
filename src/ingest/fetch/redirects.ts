import { checkAddress, parseAddress } from "./address.ts";
import { type Answer, exchange } from "./exchange.ts";
import { FetchFailure } from "./failure.ts";
import type { Settings } from "./options.ts";

const MAX_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Asks for an address and follows its redirects; every address on the way is checked like the first.
 * @param before is awaited before each request, for what a site has to say of it.
 * @returns the address that answered, and its answer, whatever the status.
 * @throws FetchFailure
 */
export async function follow(
  start: URL,
  settings: Settings,
  before: (url: URL) => Promise<void>,
): Promise<{ url: URL; answer: Answer }> {
  let url = start;
  let leftMs = settings.totalMs;
  for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
    try {
      checkAddress(url, settings);
      await before(url);
      const started = performance.now();
      const answer = await exchange(url, settings, leftMs);
      leftMs = Math.max(1, leftMs - (performance.now() - started));
      const next = answer.headers.location;
      if (next === undefined || !REDIRECTS.has(answer.status)) return { url, answer };
      url = parseAddress(next, url);
    } catch (error) {
      throw hops > 0 && error instanceof FetchFailure ? redirected(url, error) : error;
    }
  }
  throw new FetchFailure(
    `more than ${MAX_REDIRECTS} redirects`,
    "Open the address in a browser and list the one it ends at.",
  );
}

/** Names where a redirect led to, without the user name and password it may hold. */
function redirected(url: URL, failure: FetchFailure): FetchFailure {
  const { origin, pathname, protocol } = url;
  const target = origin === "null" ? protocol : `${origin}${pathname}`;
  return new FetchFailure(`redirected to ${target}: ${failure.message}`, failure.remedy, { cause: failure });
}
