import { describe, expect, it } from "vitest";
import { EvalsError } from "../../evals/errors.ts";
import { readConfiguration } from "../../evals/run/configurations.ts";

const OTHERS = { corpus: "mine", model: "small", cached: false };

describe("a configuration", () => {
  it("takes what it leaves out from the other options", () => {
    expect(readConfiguration("default", OTHERS)).toEqual({ ...OTHERS, name: "default" });
    expect(readConfiguration("corpus=other/corpus", OTHERS)).toEqual({
      ...OTHERS,
      name: "corpus=other/corpus",
      corpus: "other/corpus",
    });
  });

  it("may name each part", () => {
    const text = "corpus=a,embeddings=openai:large,model=org/big=1";
    expect(readConfiguration(text, {})).toEqual({
      name: text,
      corpus: "a",
      embeddings: "openai:large",
      model: "org/big=1",
    });
  });

  it("leaves the other options as they are", () => {
    const others = { ...OTHERS };
    readConfiguration("model=big", others);
    expect(others).toEqual(OTHERS);
  });

  it.each([
    ["colour=red", "colour=red"],
    ["corpus", "corpus"],
    ["corpuss", "corpuss"],
    ["corpus=", "corpus="],
    ["model=m,", ""],
    ["model=m,name=x", "name=x"],
    ["", ""],
    ["default,model=m", "default"],
  ])("%j cannot be read at %j", (text, part) => {
    expect(() => readConfiguration(text, {})).toThrow(EvalsError);
    expect(() => readConfiguration(text, {})).toThrow(
      `The configuration "${text}" cannot be read at "${part}".`,
    );
    expect(() => readConfiguration(text, {})).toThrow("with the keys corpus, embeddings, model.");
  });
});
