import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { progressBar } from "../../src/terminal/progress.ts";

function terminal() {
  return Object.assign(new PassThrough({ encoding: "utf8" }), { isTTY: true });
}

describe("the progress bar", () => {
  it("is not drawn where the stream is no terminal", () => {
    expect(progressBar(new PassThrough(), "Reading")).toBeUndefined();
  });

  it("fills in place and ends its line when all is done", () => {
    const stream = terminal();
    const draw = progressBar(stream, "Reading");
    draw?.(1, 4);
    expect(stream.read()).toBe(`\rReading [${"█".repeat(6)}${"░".repeat(18)}] 1/4`);
    draw?.(4, 4);
    expect(stream.read()).toBe(`\rReading [${"█".repeat(24)}] 4/4\n`);
  });

  it("is full when there is nothing to do", () => {
    const stream = terminal();
    progressBar(stream, "Reading")?.(0, 0);
    expect(stream.read()).toBe(`\rReading [${"█".repeat(24)}] 0/0\n`);
  });
});
