import { Agent as HttpAgent } from "node:http";
import { Agent as HttpsAgent } from "node:https";
import { BlockList, isIPv6, type LookupFunction } from "node:net";
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from "request-filtering-agent";
import { FetchFailure, privateAddress } from "./failure.ts";
import type { Settings } from "./options.ts";

/** A longer one is no address of a document, and matching it against a robots.txt could take seconds. */
const MAX_LENGTH = 2_000;

/** "localhost" by any spelling; a resolver may answer "localhost." from the internet. */
const LOCAL_NAME = /^(?:.+\.)?localhost\.*$/u;

/**
 * The only IPv6 addresses given out for the internet. request-filtering-agent takes "::127.0.0.1" (the old form of an
 * embedded IPv4 address) for a public one.
 */
const PUBLIC_IPV6 = new BlockList();
PUBLIC_IPV6.addSubnet("2000::", 3, "ipv6");

/**
 * Reads an address and, for a redirect, the address it stands on.
 * @throws FetchFailure when it is none.
 */
export function parseAddress(address: string, base?: URL): URL {
  const url = URL.canParse(address, base?.href) ? new URL(address, base) : undefined;
  if (url === undefined || url.href.length > MAX_LENGTH)
    throw new FetchFailure(
      "this is no address of a page",
      'Write the whole address, such as "https://example.org/page".',
    );
  return url;
}

/**
 * Refuses what is known to be wrong before the name is resolved.
 * @throws FetchFailure for another scheme than http and https, for a user name or password, and for local names.
 */
export function checkAddress(url: URL, settings: Settings): void {
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new FetchFailure(
      `only http and https addresses are fetched, not "${url.protocol}"`,
      "Give the address of a web page, or put the file into the corpus by hand.",
    );
  if (url.username || url.password)
    throw new FetchFailure(
      "an address must not hold a user name or password",
      "Take them out, or save the page into the corpus by hand.",
    );
  if (isAllowed(url, settings)) return;
  const literal = url.hostname.replace(/^\[|\]$/gu, "");
  if (LOCAL_NAME.test(url.hostname) || isLocalIPv6(literal)) throw privateAddress(url.hostname);
}

/**
 * What connects to the host of an address. Literal addresses are checked when the connection is made, names by what
 * they resolve to for this very connection, so that a name cannot turn private between a check and its use.
 */
export function connector(url: URL, settings: Settings): { agent: HttpAgent; lookup: LookupFunction } {
  const secure = url.protocol === "https:";
  if (isAllowed(url, settings))
    return { agent: secure ? new HttpsAgent() : new HttpAgent(), lookup: settings.lookup };
  const agent = secure ? new RequestFilteringHttpsAgent() : new RequestFilteringHttpAgent();
  return { agent, lookup: checkingIPv6(settings.lookup) };
}

function isAllowed(url: URL, { allowHosts }: Settings): boolean {
  const port = url.port || (url.protocol === "https:" ? "443" : "80");
  const names = [url.hostname, `${url.hostname}:${port}`];
  return allowHosts.some((host) => names.includes(host.toLowerCase()));
}

function isLocalIPv6(address: string): boolean {
  return isIPv6(address) && !PUBLIC_IPV6.check(address, "ipv6");
}

/** A lookup that fails for IPv6 addresses that are not public; IPv4 is left to request-filtering-agent. */
function checkingIPv6(lookup: LookupFunction): LookupFunction {
  return (name, options, callback) =>
    lookup(name, options, (error, address, family) => {
      const found = typeof address === "string" ? [address] : (address ?? []).map((one) => one.address);
      if (!error && found.some(isLocalIPv6)) callback(privateAddress(name), "");
      else callback(error, address, family);
    });
}
