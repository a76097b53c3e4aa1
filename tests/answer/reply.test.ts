import { describe, expect, it } from "vitest";
import { readReply } from "../../src/answer/reply.ts";

const ONE = { text: "Có 412 hợp tác xã.", passages: [1] };
const inForm = (...statements: unknown[]) => JSON.stringify({ statements });

describe("a reply is read", () => {
  it.each([
    ["in the form asked for", inForm(ONE)],
    ["in a code fence", `\`\`\`json\n${inForm(ONE)}\n\`\`\``],
    ["with brackets in the words around it", `Here {you} are [see below]: ${inForm(ONE)} }`],
    ["without the object around the list", JSON.stringify([ONE])],
    ["with numbers as text", inForm({ ...ONE, passages: ["[1]"] })],
    ["with a single number", inForm({ ...ONE, passages: 1 })],
    ["with a mark in the sentence", inForm({ text: "Có 412 hợp tác xã [1].", passages: [1] })],
    ["as sentences alone", inForm("Có 412 hợp tác xã [1].")],
    ["with fields beside it", JSON.stringify({ note: "ok", statements: [{ ...ONE, sure: true }] })],
    [
      "after the form itself was repeated",
      `{"statements": [{"text": "one sentence", "passages": [1]}]} ${inForm(ONE)}`,
    ],
    ["after what the model thinks", `<think>{"statements": []}</think> ${inForm(ONE)}`],
    ["with the number of a sentence", inForm({ text: "1. Có 412 hợp tác xã.", passages: [1] })],
    ["with line breaks in a sentence", inForm({ text: "Có 412\n hợp tác xã.", passages: [1] })],
  ])("%s", (_, text) => {
    expect(readReply(text)).toEqual([ONE]);
  });

  it("says each sentence once, with all its passages", () => {
    expect(readReply(inForm(ONE, { ...ONE, passages: [2, 1] }, "…"))).toEqual([{ ...ONE, passages: [1, 2] }]);
  });

  it("keeps brackets and quotation marks within a sentence", () => {
    const text = 'Gồm "điều lệ" (bản {gốc}) [sic].';
    expect(readReply(`x ${inForm({ text, passages: [2] })}`)).toEqual([{ text, passages: [2] }]);
  });

  it("knows an empty list, which is an answer, from no list", () => {
    expect(readReply(inForm())).toEqual([]);
    expect(readReply("[]")).toBeUndefined();
  });

  it("cuts off a list that goes on", () => {
    const many = Array.from({ length: 500 }, (_, n) => ({ text: `Câu ${n}.`, passages: [1] }));
    expect(readReply(inForm(...many))).toHaveLength(30);
  });
});

describe("a reply is in another form", () => {
  it.each([
    ["nothing", ""],
    ["plain words", "Có 412 hợp tác xã."],
    ["half of it", inForm(ONE, ONE).slice(0, -4)],
    ["what is thought and not said", `<think>${inForm(ONE)}`],
    ["another object", '{"answer": "412"}'],
    ["a sentence without text", inForm({ text: " ", passages: [1] })],
    ["no JSON", "{'statements': []}"],
    ["passages that are no numbers", inForm({ text: "x", passages: ["one"] })],
  ])("%s", (_, text) => {
    expect(readReply(text)).toBeUndefined();
  });
});
