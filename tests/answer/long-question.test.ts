import { describe, expect, it } from "vitest";
import { readPart } from "../../src/answer/long-question.ts";

const STORY = "Tôi là giám đốc một hợp tác xã nhỏ ở Lạng Sơn. ".repeat(10);

describe("what is read of a long message", () => {
  it("is all of it, up to the limit", () => {
    expect(readPart("Cần mấy người?", 14)).toEqual({ text: "Cần mấy người?", is: "whole" });
  });

  it("is what it asks, wherever that stands, in order", () => {
    const text = `Vốn góp là gì? ${STORY}Cần mấy thành viên? Tôi cảm ơn. Nộp ở đâu?`;
    expect(readPart(text, 200)).toEqual({
      text: "Vốn góp là gì? Cần mấy thành viên? Nộp ở đâu?",
      is: "questions",
    });
  });

  it("is the last of its questions, where not all of them fit", () => {
    expect(readPart(`Vốn góp là gì? ${STORY}Nộp ở đâu?`, 20)).toEqual({
      text: "Nộp ở đâu?",
      is: "questions",
    });
  });

  it("is its beginning, where nothing asks", () => {
    expect(readPart(STORY, 100)).toEqual({ text: STORY.slice(0, 100), is: "beginning" });
    expect(readPart(`${"dài ".repeat(99)}?`, 100).is).toBe("beginning");
  });
});
