import { setTimeout as sleep } from "node:timers/promises";
import robotsParser from "robots-parser";
import { FetchFailure, wrongStatus } from "./failure.ts";
import { type Rules, type Settings, USER_AGENT } from "./options.ts";
import { follow } from "./redirects.ts";

/** The package is a CommonJS function, but its types speak of an ES module with that function as its default. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

const MAX_ROBOTS_BYTES = 500 * 1024;

/**
 * The rules for an address, asked for once per origin and session. No robots.txt (any status 4xx) allows everything.
 * @throws FetchFailure when they cannot be read, because then nothing may be fetched.
 */
export async function rulesFor(url: URL, settings: Settings): Promise<Rules> {
  const { rules } = settings.session;
  const known = rules.get(url.origin);
  if (known) return known;
  const asked = readRules(url, settings);
  rules.set(url.origin, asked);
  return asked;
}

/** Waits until the host may be asked again, and takes that turn. */
export async function takeTurn(url: URL, delayMs: number, { session }: Settings): Promise<void> {
  const now = performance.now();
  const earliest = (session.latest.get(url.hostname) ?? -Infinity) + delayMs;
  session.latest.set(url.hostname, Math.max(now, earliest));
  if (earliest > now) await sleep(earliest - now);
}

async function readRules(url: URL, settings: Settings): Promise<Rules> {
  const address = new URL("/robots.txt", url);
  const limited = { ...settings, maxBytes: MAX_ROBOTS_BYTES };
  try {
    const { answer } = await follow(address, limited, (hop) => takeTurn(hop, settings.minDelayMs, settings));
    if (answer.status >= 400 && answer.status < 500)
      return { allows: () => true, delayMs: settings.minDelayMs };
    if (answer.status !== 200) throw wrongStatus(answer.status);
    return parseRules(address, new TextDecoder().decode(answer.bytes), settings);
  } catch (error) {
    // A host that is refused or does not exist is no matter of its robots.txt.
    if (!(error instanceof FetchFailure) || error.ofHost) throw error;
    throw new FetchFailure(
      `not fetched, because ${address.href} cannot be read: ${error.message}`,
      "Try again later, or save the page into the corpus by hand.",
      { cause: error },
    );
  }
}

function parseRules(address: URL, text: string, { minDelayMs, maxDelayMs }: Settings): Rules {
  const robots = parseRobots(address.href, text);
  const wantedMs = (robots.getCrawlDelay(USER_AGENT) ?? 0) * 1000;
  return {
    allows: (url) => robots.isAllowed(url.href, USER_AGENT) === true,
    delayMs: Math.max(minDelayMs, Math.min(maxDelayMs, wantedMs)),
  };
}
