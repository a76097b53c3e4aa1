import { beforeAll, describe, expect, it } from "vitest";
import type { Assistant } from "../../src/answer/pipeline.ts";
import { openKnowledge } from "../support/made-up-knowledge.ts";

let assistant: Assistant;
beforeAll(async () => {
  ({ assistant } = await openKnowledge({
    "press/ha-nam.txt": `Ha Nam: cooperatives on the rise

In 2033, the average revenue of a cooperative in Ha Nam province was 1.9 billion VND.

Workers at Dong Xuan Mechanical Cooperative (Binh Luc)
With 212 cooperatives operating in the agricultural sector of Ha Nam, the sector is important.

Ms. Le Thi Ba, Director of Phu Cuong Agricultural, Handicraft and Civil Carpentry Cooperative, Ly Nhan district, said: We work hard. The average annual revenue of the cooperative reaches over 4 billion VND; creating jobs for 35 local workers.
`,
  }));
});

const ask = (text: string) => assistant.answer({ text, history: [] });

describe("a cooperative asked about by name", () => {
  it.each([
    "How many workers does Phu Cuong cooperative have?",
    "HTX Phú Cường ở Hà Nam có bao nhiêu lao động?",
  ])("is named before a quote that calls it “the cooperative”: %s", async (question) => {
    const answer = await ask(question);
    expect(answer.text).toMatch(/^Phu Cuong, .*35 local workers/u);
  });

  it("does not stand for its province", async () => {
    const answer = await ask("What is the average revenue of a cooperative in Ha Nam?");
    expect(answer.text).toContain("1.9 billion");
    expect(answer.text).not.toContain("4 billion");
  });
});

it("a caption does not make a figure that of its district", async () => {
  const answer = await ask("How many agricultural cooperatives are there in Ha Nam?");
  expect(answer.text).toContain("212 cooperatives");
});
