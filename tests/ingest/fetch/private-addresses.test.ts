import type { LookupFunction } from "node:net";
import { describe, expect, it } from "vitest";
import { fetchPage } from "../../../src/ingest/fetch/guarded-fetch.ts";
import { reaching, redirectTo, site } from "./site.ts";

const REFUSED = /is an address of this machine or of a private or reserved network/u;
const QUICK = { minDelayMs: 0 };

/** Resolves every name to this address. */
function resolvingTo(address: string): LookupFunction {
  const family = address.includes(":") ? 6 : 4;
  return (_name, options, callback) => {
    if (options.all) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };
}

describe("fetchPage refuses private addresses", () => {
  it.each([
    "127.0.0.1",
    "127.1",
    "2130706433",
    "0x7f.1",
    "017700000001",
    "0",
    "0.0.0.0",
    "[::1]",
    "[::]",
    "[::ffff:127.0.0.1]",
    "[::127.0.0.1]",
    "[64:ff9b::127.0.0.1]",
    "localhost",
    "LOCALHOST",
    "localhost.",
    "a.localhost",
  ])("does not connect to %s", async (host) => {
    const there = await site({ "/robots.txt": 404, "/": "secret" });
    await expect(fetchPage(`http://${host}:${there.port}/`, QUICK)).rejects.toThrow(REFUSED);
    expect(there.connections()).toBe(0);
  });

  it.each([
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "169.254.169.254",
    "198.18.0.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "[fc00::1]",
    "[fe80::1]",
    "[ff02::1]",
    "[::ffff:10.0.0.1]",
    "[::ffff:0:10.0.0.1]",
    "[2002:7f00:1::]",
    "[100::1]",
  ])("refuses %s", async (host) => {
    await expect(fetchPage(`http://${host}/`, QUICK)).rejects.toThrow(REFUSED);
    await expect(fetchPage(`https://${host}/`, QUICK)).rejects.toThrow(REFUSED);
  });

  it.each(["127.0.0.1", "10.0.0.1", "::1", "::ffff:127.0.0.1", "::127.0.0.1", "::7f00:1", "fe80::1"])(
    "does not connect to a name that resolves to %s",
    async (address) => {
      const there = await site({ "/": "secret" });
      const options = { ...QUICK, lookup: resolvingTo(address) };
      for (const scheme of ["http", "https"])
        await expect(fetchPage(`${scheme}://public.example:${there.port}/`, options)).rejects.toThrow(
          REFUSED,
        );
      expect(there.connections()).toBe(0);
    },
  );

  it("refuses a name when one of its addresses is private", async () => {
    const lookup: LookupFunction = (_name, _options, callback) =>
      callback(null, [
        { address: "2606:4700::1111", family: 6 },
        { address: "127.0.0.1", family: 4 },
      ]);
    await expect(fetchPage("http://public.example/", { ...QUICK, lookup })).rejects.toThrow(REFUSED);
  });

  it("checks where a redirect leads", async () => {
    const inner = await site({ "/": "secret" });
    const outer = await site({
      "/literal": redirectTo(`http://127.0.0.1:${inner.port}/`),
      "/local": redirectTo(`http://localhost:${inner.port}/`),
      "/name": redirectTo(`http://public.example:${inner.port}/`),
    });
    const options = { ...reaching(outer), lookup: resolvingTo("127.0.0.1") };
    for (const path of ["/literal", "/local", "/name"]) {
      const fetching = fetchPage(outer.origin + path, options);
      await expect(fetching).rejects.toThrow(REFUSED);
      await expect(fetching).rejects.toThrow(`${outer.origin}${path}: redirected to http://`);
    }
    expect(inner.connections()).toBe(0);
  });

  it("checks where the robots.txt of a site leads", async () => {
    const inner = await site({ "/": "secret" });
    const outer = await site({ "/robots.txt": redirectTo(`${inner.origin}/`), "/page": "public" });
    await expect(fetchPage(`${outer.origin}/page`, reaching(outer))).rejects.toThrow(REFUSED);
    expect(inner.connections()).toBe(0);
    expect(outer.requests).toEqual([]);
  });
});

describe("fetchPage with allowed hosts", () => {
  it("reaches a host that is named, with its port or for all ports", async () => {
    const there = await site({ "/": "intranet" });
    for (const allowed of [there.host, "127.0.0.1"])
      expect((await fetchPage(`${there.origin}/`, { ...QUICK, allowHosts: [allowed] })).bytes).toHaveLength(
        8,
      );
  });

  it("reaches a name that is allowed and resolves to a private address", async () => {
    const there = await site({ "/": "intranet" });
    const options = { ...QUICK, allowHosts: ["Wiki.example"], lookup: resolvingTo("127.0.0.1") };
    expect((await fetchPage(`http://wiki.example:${there.port}/`, options)).bytes).toHaveLength(8);
  });

  it.each(["127.0.0.1:1", "127.0.0", "localhost", "27.0.0.1"])(
    "takes %s for another host",
    async (allowed) => {
      const there = await site({ "/": "intranet" });
      await expect(fetchPage(`${there.origin}/`, { ...QUICK, allowHosts: [allowed] })).rejects.toThrow(
        REFUSED,
      );
      expect(there.connections()).toBe(0);
    },
  );
});

describe("fetchPage refuses an address", () => {
  it.each([
    ["ftp://example.org/a", 'not "ftp:"'],
    ["file:///etc/passwd", 'not "file:"'],
    ["data:text/html,x", 'not "data:"'],
    ["not an address\nat all", '^"not an address\\\\nat all": this is no address'],
    [`http://example.org/${"a".repeat(2_000)}`, "this is no address"],
  ])("of the form %j", async (address, problem) => {
    await expect(fetchPage(address, QUICK)).rejects.toThrow(new RegExp(problem, "u"));
  });

  it("with a password, which it does not repeat", async () => {
    const error = await fetchPage("http://anna:secret@example.org/", QUICK).catch(
      (reason) => reason as Error,
    );
    expect(String(error)).toContain("http://example.org/: an address must not hold a user name or password");
    expect(String(error)).not.toMatch(/anna|secret/u);
  });

  it("with a password that a redirect puts in", async () => {
    const there = await site({ "/b": "x" });
    const outer = await site({ "/a": redirectTo(`http://anna:secret@${there.host}/b`) });
    const own = await site({
      "/a": (_request, response) =>
        response.writeHead(302, { location: `http://anna:secret@${own.host}/b` }).end(),
      "/b": "x",
    });
    for (const from of [outer, own]) {
      const fetching = fetchPage(`${from.origin}/a`, reaching(from, there));
      await expect(fetching).rejects.toThrow("an address must not hold a user name or password");
      await expect(fetching).rejects.not.toThrow(/anna|secret/u);
    }
    expect(there.requests).toEqual([]);
    expect(own.requests).toEqual(["/a"]);
  });

  it("whose name does not exist", async () => {
    const lookup: LookupFunction = (_name, _options, callback) =>
      callback(Object.assign(new Error("getaddrinfo ENOTFOUND"), { code: "ENOTFOUND" }), "");
    await expect(fetchPage("https://nowhere.example/a", { ...QUICK, lookup })).rejects.toThrow(
      "https://nowhere.example/a: there is no host of the name nowhere.example (ENOTFOUND).",
    );
  });
});
