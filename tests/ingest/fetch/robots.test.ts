import { describe, expect, it } from "vitest";
import { fetchPage } from "../../../src/ingest/fetch/guarded-fetch.ts";
import { newSession, withDefaults } from "../../../src/ingest/fetch/options.ts";
import { rulesFor, takeTurn } from "../../../src/ingest/fetch/robots.ts";
import { answer, type Route, reaching, redirectTo, type Site, site } from "./site.ts";

const FORBIDDEN = "the robots.txt of the site does not allow programs to fetch this page";
const text = (...lines: string[]): Route => answer({ "content-type": "text/plain" }, lines.join("\n"));

const siteWith = (robots: Route): Promise<Site> =>
  site({ "/robots.txt": robots, "/page": "x", "/open/page": "x" });
const fetchFrom = (there: Site, path: string) => fetchPage(there.origin + path, reaching(there));

describe("fetchPage keeps robots.txt", () => {
  it("does not ask for a page that is disallowed", async () => {
    const there = await siteWith(text("User-agent: *", "Disallow: /", "Allow: /open/"));
    await expect(fetchFrom(there, "/page")).rejects.toThrow(FORBIDDEN);
    expect(there.requests).toEqual([]);
    expect((await fetchFrom(there, "/open/page")).bytes).toHaveLength(1);
  });

  it("keeps to the rules for its own name where there are some", async () => {
    const own = await siteWith(
      text("User-agent: *", "Allow: /", "", "User-agent: Cooperative-Assistant", "Disallow: /"),
    );
    await expect(fetchFrom(own, "/page")).rejects.toThrow(FORBIDDEN);
    const others = await siteWith(text("User-agent: other", "Disallow: /"));
    expect((await fetchFrom(others, "/page")).bytes).toHaveLength(1);
  });

  it.each([404, 401, 403, 410])("allows everything when it answers %i", async (status) => {
    expect((await fetchFrom(await siteWith(status), "/page")).bytes).toHaveLength(1);
  });

  it.each([
    ["status 500", 500, "status 500"],
    ["status 503", 503, "status 503"],
    ["a redirect loop", redirectTo("/robots.txt"), "more than 5 redirects"],
    ["a broken connection", ((request) => request.destroy()) as Route, "ECONNRESET"],
    ["more than 500 KB", text(`# ${"x".repeat(500 * 1024)}`), "larger than the limit of 512000 bytes"],
  ])("fetches nothing when it answers with %s", async (_what, route, problem) => {
    const there = await siteWith(route);
    const fetching = fetchFrom(there, "/page");
    await expect(fetching).rejects.toThrow(`${there.origin}/robots.txt cannot be read: `);
    await expect(fetching).rejects.toThrow(problem);
    expect(there.requests).toEqual([]);
  });

  it("follows its redirects", async () => {
    const there = await site({
      "/robots.txt": redirectTo("/rules"),
      "/rules": text("User-agent: *", "Disallow: /page"),
    });
    await expect(fetchFrom(there, "/page")).rejects.toThrow(FORBIDDEN);
    expect(there.requests).toEqual(["/rules"]);
  });

  it("asks the site that a redirect leads to as well", async () => {
    const inner = await siteWith(text("User-agent: *", "Disallow: /"));
    const outer = await site({ "/page": redirectTo(`${inner.origin}/page`) });
    const fetching = fetchPage(`${outer.origin}/page`, reaching(outer, inner));
    await expect(fetching).rejects.toThrow(FORBIDDEN);
    expect(inner.requests).toEqual([]);
  });

  it("asks for it once in a session", async () => {
    const there = await siteWith(404);
    const options = { ...reaching(there), session: newSession() };
    await fetchPage(`${there.origin}/page`, options);
    await fetchPage(`${there.origin}/open/page`, options);
    expect(there.robots()).toBe(1);
    await fetchFrom(there, "/page");
    expect(there.robots()).toBe(2);
  });

  it("does not ask again in a session when it could not be read", async () => {
    const there = await siteWith(500);
    const options = { ...reaching(there), session: newSession() };
    for (const path of ["/page", "/open/page"])
      await expect(fetchPage(there.origin + path, options)).rejects.toThrow("cannot be read");
    expect(there.robots()).toBe(1);
  });
});

describe("rulesFor", () => {
  it.each([
    [undefined, 1_000],
    ["3", 3_000],
    ["0.5", 1_000],
    ["60", 10_000],
    ["-5", 1_000],
    ["soon", 1_000],
  ])("makes of a crawl-delay of %s a pause of %i ms", async (delay, expected) => {
    const lines = delay === undefined ? [] : [`Crawl-delay: ${delay}`];
    const there = await siteWith(text("User-agent: *", ...lines, "Disallow: /x"));
    const settings = withDefaults({ allowHosts: [there.host] });
    const rules = await rulesFor(new URL(there.origin), settings);
    expect(rules.delayMs).toBe(expected);
  });
});

describe("takeTurn", () => {
  it("gives each request to a host a turn of its own", async () => {
    const settings = withDefaults({});
    const url = new URL("http://example.org/");
    const turns: number[] = [];
    const take = () => {
      const taken = takeTurn(url, 20, settings);
      turns.push(settings.session.latest.get(url.hostname) ?? Number.NaN);
      return taken;
    };
    await Promise.all([take(), take(), take()]);
    // A timer may ring a millisecond early.
    expect(performance.now()).toBeGreaterThanOrEqual(
      (settings.session.latest.get(url.hostname) as number) - 2,
    );
    const [first = 0, second = 0, third = 0] = turns;
    expect(second - first).toBeGreaterThanOrEqual(19.99);
    expect(third - second).toBeCloseTo(20);
  });

  it("takes a turn for every request of a page", async () => {
    const there = await site({ "/a": redirectTo("/page"), "/page": "x" });
    const settings = { ...reaching(there), minDelayMs: 20, session: newSession() };
    await fetchPage(`${there.origin}/page`, settings);
    const afterTwo = settings.session.latest.get("127.0.0.1") ?? Number.NaN;
    await fetchPage(`${there.origin}/a`, settings);
    const afterFour = settings.session.latest.get("127.0.0.1") ?? Number.NaN;
    expect(afterFour - afterTwo).toBeGreaterThanOrEqual(39.99);
  });

  it("does not let one host wait for another", async () => {
    const settings = withDefaults({});
    await takeTurn(new URL("http://a.example/"), 1e9, settings);
    await takeTurn(new URL("http://b.example/"), 1e9, settings);
    expect([...settings.session.latest.keys()]).toEqual(["a.example", "b.example"]);
  });
});
