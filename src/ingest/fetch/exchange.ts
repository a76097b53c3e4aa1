import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { connector } from "./address.ts";
import { asFailure, FetchFailure, tooLarge, tooSlow } from "./failure.ts";
import { type Settings, sizeText, USER_AGENT } from "./options.ts";

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  /** Decoded body of an answer with status 200; empty for others, whose body is not read. */
  bytes: Uint8Array;
}

const HEADERS = {
  "user-agent": USER_AGENT,
  accept: "text/html,application/pdf,text/plain;q=0.9,*/*;q=0.5",
  "accept-encoding": "gzip, deflate, br",
};

/**
 * One request with GET, redirects not followed. Uses no proxy: agents of our own do not look at the environment.
 * @param totalMs limit from the first look-up to the last byte.
 * @throws FetchFailure when there is no answer in time, it is too large, or the host is a private one.
 */
export async function exchange(url: URL, settings: Settings, totalMs: number): Promise<Answer> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(tooSlow("no complete answer in time")), totalMs);
  const request = (url.protocol === "https:" ? requestHttps : requestHttp)(url, {
    ...connector(url, settings),
    headers: HEADERS,
    timeout: settings.idleMs,
    signal: stop.signal,
  });
  try {
    request.on("timeout", () => stop.abort(tooSlow("the site sent no data for too long")));
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      request.on("response", resolve).on("error", reject).end();
    });
    const status = response.statusCode ?? 0;
    const bytes = status === 200 ? await readBody(response, settings.maxBytes) : new Uint8Array();
    return { status, headers: response.headers, bytes };
  } catch (error) {
    // Aborting surfaces as various errors of sockets and streams; the reason is what a person wants to know.
    throw asFailure(stop.signal.aborted ? stop.signal.reason : error, url.hostname);
  } finally {
    clearTimeout(timer);
    request.destroy();
  }
}

/** Reads and decodes a body, and stops at the limit: before reading where the length is told, else while decoding. */
async function readBody(response: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  if (Number(response.headers["content-length"]) > maxBytes) throw tooLarge(sizeText(maxBytes));
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of decoded(response) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(sizeText(maxBytes));
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function decoded(response: IncomingMessage): Readable {
  const encoding = (response.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  if (encoding === "identity" || encoding === "") return response;
  // The callback is only there to keep the streams together; the reader of the decoder sees their errors.
  return pipeline(response, decoderFor(encoding), () => {});
}

function decoderFor(encoding: string) {
  if (encoding === "gzip" || encoding === "x-gzip") return createGunzip();
  if (encoding === "deflate") return createInflate();
  if (encoding === "br") return createBrotliDecompress();
  throw new FetchFailure(
    `the site packs the page in a way that is not known here ("${encoding}")`,
    "Save the page into the corpus by hand.",
  );
}
