import { lookup } from "node:dns";
import type { LookupFunction } from "node:net";

/** How this program names itself to a site, and the name its robots.txt may speak to: "cooperative-assistant". */
export const USER_AGENT = "cooperative-assistant/0.1 (+document ingestion)";

const MB = 1024 * 1024;

/** What the robots.txt of an origin says to this program. */
export interface Rules {
  allows: (url: URL) => boolean;
  /** Pause between two requests to the host, in milliseconds. */
  delayMs: number;
}

/** What the requests of one run share, so that a site is asked for its rules once and is not asked too often. */
export interface FetchSession {
  /** Rules of robots.txt by origin; a site whose rules could not be read is not asked again. */
  rules: Map<string, Promise<Rules>>;
  /** When the latest request to a host begins, by host name, on the clock of `performance.now()`. */
  latest: Map<string, number>;
}

export function newSession(): FetchSession {
  return { rules: new Map(), latest: new Map() };
}

export interface FetchOptions {
  /** Hosts ("host" or "host:port") that may be private on purpose, such as those of an intranet. */
  allowHosts?: readonly string[];
  /** Limit of a page in bytes, after decoding; 20 MB. */
  maxBytes?: number;
  /** Limit for one page with its redirects, in milliseconds, pauses between requests not counted; 30 s. */
  totalMs?: number;
  /** Limit for a connection on which nothing moves, in milliseconds; 10 s. */
  idleMs?: number;
  /** Shortest pause between two requests to one host, in milliseconds; 1 s. */
  minDelayMs?: number;
  /** Longest pause that a robots.txt may ask for, in milliseconds; 10 s. */
  maxDelayMs?: number;
  /** How host names are resolved; what it answers is checked all the same. */
  lookup?: LookupFunction;
  /** Shared by the requests of one run; without it every page asks for robots.txt anew. */
  session?: FetchSession;
}

export type Settings = Required<FetchOptions>;

export function withDefaults(options: FetchOptions): Settings {
  return {
    allowHosts: [],
    maxBytes: 20 * MB,
    totalMs: 30_000,
    idleMs: 10_000,
    minDelayMs: 1_000,
    maxDelayMs: 10_000,
    lookup,
    session: newSession(),
    ...options,
  };
}

/** "20 MB", or bytes when it is less than one. */
export function sizeText(bytes: number): string {
  return bytes >= MB ? `${Math.round(bytes / MB)} MB` : `${bytes} bytes`;
}
