import { describe, expect, it } from "vitest";
import { type Check, healthRoutes } from "../../src/http/health.ts";

async function readiness(checks: Record<string, Check>) {
  const route = healthRoutes(new Map(Object.entries(checks))).find(({ path }) => path === "/readyz");
  return route?.reply("");
}

describe("/readyz", () => {
  it("is 200 when every part works", async () => {
    const checks = { index: () => undefined, state: async () => undefined };
    expect(await readiness(checks)).toEqual({ status: 200, body: "ready\n" });
  });

  it("is 503 with every reason otherwise, that of a check that fails included", async () => {
    const checks: Record<string, Check> = {
      index: () => undefined,
      state: () => "cannot be written",
      telegram: () => Promise.reject(new Error("asked in vain")),
    };
    expect(await readiness(checks)).toEqual({
      status: 503,
      body: "state: cannot be written\ntelegram: asked in vain\n",
    });
  });

  it("does not wait for ever", async () => {
    expect(await readiness({ index: () => new Promise(() => undefined) })).toEqual({
      status: 503,
      body: "index: no answer in time\n",
    });
  });
});

it("/healthz is 200 whatever the parts do", async () => {
  const route = healthRoutes(new Map([["index", () => "broken"]])).find(({ path }) => path === "/healthz");
  expect(await route?.reply("")).toEqual({ status: 200, body: "ok\n" });
});
