import { request } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { ConfigError } from "../../src/errors.ts";
import { type Route, startHttp } from "../../src/http/server.ts";
import { createLogger } from "../../src/logger.ts";

const silent = createLogger("silent");

async function serving(...routes: Route[]) {
  const server = await startHttp("127.0.0.1", 0, silent);
  for (const route of routes) server.add(route);
  onTestFinished(() => server.close());
  return { server, url: `http://127.0.0.1:${server.port}` };
}

const echo: Route = {
  method: "POST",
  path: "/echo",
  isAllowed: (headers) => headers["x-key"] === "k",
  reply: (body) => ({ status: 200, body }),
};
const page: Route = { method: "GET", path: "/page", reply: () => ({ status: 200, body: "xin chào" }) };

describe("the HTTP server", () => {
  it("serves a route, whatever its query, as text in UTF-8", async () => {
    const { url } = await serving(page);
    const response = await fetch(`${url}/page?x=1`);
    expect([response.status, response.headers.get("content-type")]).toEqual([
      200,
      "text/plain; charset=utf-8",
    ]);
    expect(await response.text()).toBe("xin chào");
    expect(await (await fetch(`${url}/page`, { method: "HEAD" })).text()).toBe("");
  });

  it.each([
    ["GET", "/nothing", 404],
    ["POST", "/page", 405],
    ["GET", "/echo", 405],
    ["POST", "/echo", 401],
  ])("answers %s %s with %i", async (method, path, status) => {
    const { url } = await serving(echo, page);
    expect((await fetch(`${url}${path}`, { method })).status).toBe(status);
  });

  it("takes a body of a megabyte and refuses a larger one", async () => {
    const { url } = await serving(echo);
    const post = (size: number) =>
      fetch(`${url}/echo`, { method: "POST", headers: { "x-key": "k" }, body: "x".repeat(size) });
    expect((await (await post(1024 * 1024)).text()).length).toBe(1024 * 1024);
    expect((await post(1024 * 1024 + 1)).status).toBe(413);
  });

  it("answers a stranger before it has read what he sends", async () => {
    const { server } = await serving(echo);
    const status = await new Promise((resolve, reject) => {
      const sending = request({
        port: server.port,
        path: "/echo",
        method: "POST",
        headers: { "content-length": 1_000_000 },
      });
      sending.on("error", reject).on("response", ({ statusCode }) => {
        resolve(statusCode);
        sending.destroy();
      });
      sending.write("only the beginning");
    });
    expect(status).toBe(401);
  });

  it("answers 500 without a word of the error when a route fails", async () => {
    const { url } = await serving({ ...page, reply: () => Promise.reject(new Error("secret detail")) });
    const response = await fetch(`${url}/page`);
    expect([response.status, await response.text()]).toEqual([500, "error\n"]);
  });
});

describe("a port that cannot be had", () => {
  it("is named when another program uses it", async () => {
    const { server } = await serving();
    const error = await startHttp("127.0.0.1", server.port, silent).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ConfigError);
    expect(String(error)).toContain(`Port ${server.port} of 127.0.0.1 is in use by another program`);
  });

  it("is named with its host when that is not of this machine", async () => {
    const error = await startHttp("192.0.2.1", 8080, silent).catch((reason: unknown) => reason);
    expect(String(error)).toContain("Port 8080 of 192.0.2.1 cannot be opened");
  });
});
