import type { ServerResponse } from "node:http";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { DocumentError } from "../../../src/errors.ts";
import { fetchPage } from "../../../src/ingest/fetch/guarded-fetch.ts";
import { answer, type Route, reaching, redirectTo, site } from "./site.ts";

const textOf = ({ bytes }: { bytes: Uint8Array }) => Buffer.from(bytes).toString("utf8");

/** Fetches "/page" of a site where that is the only route. */
async function fetchRoute(
  route: Route,
  limits: { maxBytes?: number; totalMs?: number; idleMs?: number } = {},
) {
  const there = await site({ "/page": route });
  return fetchPage(`${there.origin}/page`, { ...reaching(there), ...limits });
}

describe("fetchPage", () => {
  it("gives the content, its type and where it was found", async () => {
    const there = await site({ "/a": redirectTo("/b?x=1", 301), "/b?x=1": "<p>Hợp tác xã</p>" });
    const page = await fetchPage(`${there.origin}/a`, reaching(there));
    expect(textOf(page)).toBe("<p>Hợp tác xã</p>");
    expect(page.url).toBe(`${there.origin}/b?x=1`);
    expect(page.contentType).toBe("text/html; charset=utf-8");
    expect(new Date(page.fetchedAt).toISOString()).toBe(page.fetchedAt);
  });

  it("names itself to the site", async () => {
    const page = await fetchRoute((request, response) => response.end(request.headers["user-agent"]));
    expect(textOf(page)).toBe("cooperative-assistant/0.1 (+document ingestion)");
    expect(page).not.toHaveProperty("contentType");
  });

  it.each([
    ["gzip", gzipSync],
    ["deflate", deflateSync],
    ["br", brotliCompressSync],
  ])("decodes %s", async (encoding, pack) => {
    const page = await fetchRoute(answer({ "content-encoding": encoding }, pack("Điều 1")));
    expect(textOf(page)).toBe("Điều 1");
  });

  it.each([
    ["an unknown coding", answer({ "content-encoding": "zstd" }, "x"), 'not known here ("zstd")'],
    ["content that is not coded as it says", answer({ "content-encoding": "gzip" }, "plain"), "Z_DATA_ERROR"],
    ["a status 404", 404, "status 404: there is no such page"],
    ["a status 403", 403, "status 403: it refuses this program"],
    ["a status 503", 503, "status 503"],
    ["a status 204", 204, "status 204"],
    ["an empty page", "", "the page is empty"],
    ["a redirect to nowhere", 302, "status 302"],
    ["a redirect to no address", redirectTo("http://[x"), "this is no address of a page"],
    ["a redirect to a file", redirectTo("file:///etc/passwd"), 'not "file:"'],
  ])("refuses %s", async (_what, route, problem) => {
    const fetching = fetchRoute(route);
    await expect(fetching).rejects.toBeInstanceOf(DocumentError);
    await expect(fetching).rejects.toThrow(/^http:\/\/127\.0\.0\.1:\d+\/page: /u);
    await expect(fetching).rejects.toThrow(problem);
  });

  it("refuses a page that breaks off", async () => {
    const fetching = fetchRoute((_request, response) => {
      response.writeHead(200, { "content-length": "10" }).write("half", () => response.destroy());
    });
    await expect(fetching).rejects.toThrow("the request failed (ECONNRESET)");
  });

  it("does not read the page of an error", async () => {
    const fetching = fetchRoute((_request, response) => response.writeHead(404).write("never ends"), {
      idleMs: 200,
    });
    await expect(fetching).rejects.toThrow("status 404");
  });

  it("follows 5 redirects and no more", async () => {
    const chain = Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`/${n}`, redirectTo(`/${n - 1}`)]));
    const there = await site({ ...chain, "/0": "end" });
    expect(textOf(await fetchPage(`${there.origin}/5`, reaching(there)))).toBe("end");
    await expect(fetchPage(`${there.origin}/6`, reaching(there))).rejects.toThrow("more than 5 redirects");
  });

  it("ends a redirect loop", async () => {
    const there = await site({ "/a": redirectTo("/b"), "/b": redirectTo("/a") });
    await expect(fetchPage(`${there.origin}/a`, reaching(there))).rejects.toThrow("more than 5 redirects");
    expect(there.requests).toHaveLength(6);
  });
});

describe("fetchPage keeps the limit of size", () => {
  const long = "x".repeat(2_000);
  const inPieces: Route = (_request, response) => {
    for (let n = 0; n < 20; n += 1) response.write("x".repeat(100));
    response.end();
  };

  it("refuses by content-length before it reads", async () => {
    let broken: Promise<void> | undefined;
    const fetching = fetchRoute(
      (_request, response) => {
        broken = new Promise((resolve) => response.on("close", resolve));
        // Nothing more is ever sent: only the header can tell.
        response.writeHead(200, { "content-length": "1001" }).flushHeaders();
      },
      { maxBytes: 1_000 },
    );
    await expect(fetching).rejects.toThrow("larger than the limit of 1000 bytes");
    await broken;
  });

  it.each([
    ["in one piece", answer({}, long)],
    ["without content-length", inPieces],
  ])("refuses a page %s", async (_what, route) => {
    await expect(fetchRoute(route, { maxBytes: 1_999 })).rejects.toThrow("larger than the limit");
    expect((await fetchRoute(route, { maxBytes: 2_000 })).bytes).toHaveLength(2_000);
  });

  it.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
    ["deflate", deflateSync],
  ])("refuses a small %s that unpacks to a large page", async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(30 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(100_000);
    const fetching = fetchRoute(answer({ "content-encoding": encoding }, bomb));
    await expect(fetching).rejects.toThrow("larger than the limit of 20 MB");
  });
});

describe("fetchPage keeps the limits of time", () => {
  it("gives up on a site that does not answer", async () => {
    await expect(fetchRoute(() => {}, { idleMs: 50 })).rejects.toThrow("sent no data for too long");
  });

  it("gives up on a page that stops coming", async () => {
    const stalls: Route = (_request, response) => void response.write("begin");
    await expect(fetchRoute(stalls, { idleMs: 50 })).rejects.toThrow("sent no data for too long");
  });

  it("gives up on a page that never ends", async () => {
    const drips: Route = (_request, response) => drip(response);
    await expect(fetchRoute(drips, { totalMs: 200 })).rejects.toThrow("no complete answer in time");
  });

  it("counts the redirects into the time in all", async () => {
    const there = await site({
      "/a": (_request, response) => {
        setTimeout(() => response.writeHead(302, { location: "/b" }).end(), 300);
      },
      "/b": (_request, response) => {
        setTimeout(() => response.end("late"), 300);
      },
    });
    const fetching = fetchPage(`${there.origin}/a`, { ...reaching(there), totalMs: 500 });
    await expect(fetching).rejects.toThrow("no complete answer in time");
  });
});

function drip(response: ServerResponse): void {
  const timer = setInterval(() => response.write("x"), 5);
  response.on("close", () => clearInterval(timer));
}
