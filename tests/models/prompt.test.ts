import { describe, expect, it } from "vitest";
import { loadPrompt } from "../../src/models/prompt.ts";

describe("loadPrompt", () => {
  it("fills placeholders with values as they are", () => {
    const text = loadPrompt("answer").fill({ language: "$& {{language}}" });
    expect(text).toContain("Write in $& {{language}}, in plain words");
    expect(text).not.toContain("version:");
  });

  it("refuses to be filled without a value that it needs", () => {
    expect(() => loadPrompt("answer").fill({})).toThrow('prompt "answer": no value for language');
  });

  it("knows the version", () => {
    expect(loadPrompt("judge").version).toBeGreaterThan(0);
  });
});
