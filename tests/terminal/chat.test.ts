import { PassThrough, Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import type { Answer, Question } from "../../src/domain.ts";
import { chat } from "../../src/terminal/chat.ts";
import { answered, declined } from "../support/answers.ts";
import { fakeAssistant } from "../support/fake-assistant.ts";

async function talk(lines: string[], reply: (question: Question) => Answer) {
  const { assistant, asked } = fakeAssistant(reply);
  const out = new PassThrough({ encoding: "utf8" });
  const err = new PassThrough({ encoding: "utf8" });
  await chat(assistant, { in: Readable.from([lines.join("\n")]), out, err });
  return { asked, shown: String(out.read() ?? ""), errors: err.read() };
}

describe("a conversation in the terminal", () => {
  it("answers every line that is not empty, in order, and ends with the input", async () => {
    const { asked, shown, errors } = await talk(["  một ", "", "   ", "hai"], ({ text }) =>
      answered({ text, citations: [] }),
    );
    expect(asked.map(({ text }) => text)).toEqual(["một", "hai"]);
    expect(shown).toBe("một\n\nhai\n\n");
    expect(errors).toBeNull();
  });

  it("remembers what was answered, not what was declined", async () => {
    const { asked } = await talk(["một", "hai", "ba"], ({ text }) =>
      text === "hai" ? declined() : answered({ text: `đáp ${text}` }),
    );
    expect(asked.map(({ history }) => history)).toEqual([
      [],
      [{ question: "một", answer: "đáp một" }],
      [{ question: "một", answer: "đáp một" }],
    ]);
  });
});
