import { describe, expect, it } from "vitest";
import { completeFromHistory } from "../../../src/answer/conversation/complete.ts";
import { asksOfAnswer, documentAnswered } from "../../../src/answer/conversation/of-answer.ts";

describe("a question of the last answer", () => {
  it.each([
    "con số này của năm nào vậy?",
    "so lieu thang nao",
    "Which year is that from?",
    "how old are those figures?",
    "Från vilket år är siffran?",
    "nguồn ở đâu?",
    "Where does that figure come from?",
  ])("asks of what time or from where it is: %s", (text) => {
    expect(asksOfAnswer(text)).toBe(true);
    const history = [{ question: "Cà Mau có bao nhiêu hợp tác xã?", answer: "Có 9 hợp tác xã." }];
    expect(completeFromHistory({ text, history }, new Set()).text).toBe(history[0]?.question);
  });

  it.each(["Năm nào Luật có hiệu lực?", "nguồn vốn của quỹ lấy ở đâu", "Which year had the most members?"])(
    "does not: %s",
    (text) => {
      expect(asksOfAnswer(text)).toBe(false);
    },
  );
});

describe("the document that was the answer", () => {
  const turn = {
    question: "Nghị định nào quy định việc này?",
    answer: "Đó là Nghị định 77/2033/NĐ-CP của Chính phủ. [1]",
  };

  it("is known where just that was asked for", () => {
    expect(documentAnswered(turn)).toBe("Nghị định 77/2033/NĐ-CP");
    expect(documentAnswered({ ...turn, question: "Quy định có từ khi nào?" })).toBeUndefined();
  });

  it("is what the next question goes on with", () => {
    const { text } = completeFromHistory({ text: "Nó có hiệu lực khi nào?", history: [turn] }, new Set());
    expect(text).toContain("77/2033");
  });
});
