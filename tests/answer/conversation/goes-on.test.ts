import { describe, expect, it } from "vitest";
import { completeFromHistory } from "../../../src/answer/conversation/complete.ts";
import { contextOf } from "../../../src/answer/conversation/talk-context.ts";

function complete(text: string, ...earlier: string[]): string {
  const history = earlier.map((question) => ({ question, answer: "…" }));
  return completeFromHistory({ text, history }, new Set(["bac son"])).text;
}

const UNIONS = ["Hưng Yên có liên hiệp HTX nào không?", "How many groups are there in Hung Yen?"] as const;

describe("what only ties a question to the talk", () => {
  it.each([
    ["à quên, cho hỏi chuyện khác, tổ hợp tác có con dấu không?", "tổ hợp tác có con dấu không?"],
    ["By the way, does a cooperative group have a seal?", "does a cooperative group have a seal?"],
    ["Förresten, har en kooperativ grupp en stämpel?", "har en kooperativ grupp en stämpel?"],
    ["Tack så mycket! Har en kooperativ grupp en stämpel?", "Har en kooperativ grupp en stämpel?"],
    ["Cảm ơn bạn. Tổ hợp tác có con dấu không?", "Tổ hợp tác có con dấu không?"],
    ["ok. Unrelated: does a cooperative group have a seal?", "does a cooperative group have a seal?"],
    ["vay lap tai khoan ngan hang cho htx thi can gi", "lap tai khoan ngan hang cho htx thi can gi"],
    [
      "không, ý em là giám đốc htx có phải góp vốn vào quỹ không?",
      "giám đốc htx có phải góp vốn vào quỹ không?",
    ],
    [
      "Sorry, I meant a credit fund, how much capital must it have?",
      "a credit fund, how much capital must it have?",
    ],
  ])("is left out of %s", (text, whole) => {
    expect(complete(text, UNIONS[0])).toBe(whole);
  });

  it("is no sentence that tells something of the case", () => {
    const text = "Okay, our cooperative has 80 members. How many delegates must we send to the assembly?";
    expect(complete(text, UNIONS[1])).toContain("80 members");
  });
});

it("a pronoun behind a noun begins a clause on what stands before that", () => {
  const text = "Could a cooperative sell land it received free from the State?";
  expect(complete(text, "Does a trade union pay tax?")).toBe(text);
});

describe("what a question says it does not ask", () => {
  it("gives way to what it asks, in the place spoken of", () => {
    const text = complete(
      "Không, không phải hỏi HTX. Có bao nhiêu tổ hợp tác?",
      "Hưng Yên có bao nhiêu HTX?",
    );
    expect(text).toBe("Hưng Yên có bao nhiêu tổ hợp tác?");
    const other = complete(
      "No, not how many were founded. How many were given money, and what was it in all?",
      "How many groups in Hung Yen got started?",
    );
    expect(other).toMatch(/^How many groups were given money.*Hung Yen/u);
    expect(other).not.toContain("No, not");
  });
});

describe("what is counted next", () => {
  it.each([
    [
      "and how many founding members does it take altogether?",
      "We start a credit fund. How many people sit on its board?",
      /how many founding members.*credit fund/u,
    ],
    [
      "thế cần bao nhiêu thành viên sáng lập?",
      "Tôi muốn lập quỹ tín dụng. Ban trù bị mấy người?",
      /^quỹ tín dụng .*bao nhiêu thành viên sáng lập/u,
    ],
  ])("is counted of the body spoken of: %s", (text, earlier, completed) => {
    expect(complete(text, earlier)).toMatch(completed);
    expect(complete(text, earlier)).not.toMatch(/board|ban trù bị/iu);
  });

  it("is of the matter spoken of, where only bodies and people are named", () => {
    const text = complete("còn htx thường thì trước phải mấy người", "Lập liên hiệp cần mấy htx?");
    expect(text).toMatch(/^Lập /u);
  });
});

describe("what a question points at", () => {
  it.each([
    ["who heads the alliance there?", "How many co-ops are there in Hung Yen?", /alliance in Hung Yen/u],
    ["ai đứng đầu liên minh ở đó?", "Hưng Yên có mấy HTX?", /liên minh ở Hưng Yên/u],
    ["Vem leder alliansen där?", "Hur många kooperativ har Hung Yen?", /alliansen i Hung Yen/u],
    [
      "how many members sit in those two?",
      "Are there cooperative unions in Hung Yen?",
      /sit in cooperative unions.*Hung Yen/u,
    ],
    ["What crops do they grow?", "Are there cooperative groups in Hung Yen?", /do cooperative groups grow/u],
    [
      "how soon does it have to be registered?",
      "How long does a branch stay open?",
      /does branch have to be registered/u,
    ],
    ["Where do we register if we open one in Japan?", "Who signs for a branch?", /open branch in Japan/u],
    [
      "Men hur många av dem har 5 stjärnor?",
      "Hur många OCOP-produkter har Hung Yen?",
      /många OCOP-produkter/u,
    ],
    [
      "chồng cô ấy làm thủ quỹ được không?",
      "Giám đốc có được góp vốn không?",
      /chồng Giám đốc làm thủ quỹ/iu,
    ],
    ["ho vay duoc may ty", "Quy ho tro Hung Yen co bao nhieu von", /Quy ho tro vay duoc may ty/u],
  ])("%s", (text, earlier, read) => {
    expect(complete(text, earlier)).toMatch(read);
  });

  it.each([
    [
      "And the same position in Hanoi?",
      "Who chairs the alliance of Lang Son?",
      "Who chairs the alliance of Hanoi?",
    ],
    [
      "cùng chức vụ ở Hà Nội là ai?",
      "Ai là chủ tịch liên minh Lạng Sơn?",
      "Ai là chủ tịch liên minh Hà Nội?",
    ],
    [
      "what was that figure in 2019?",
      "How many cooperatives did Hanoi have in 2024?",
      "How many cooperatives did Hanoi have in 2019?",
    ],
  ])("is just what was asked: %s", (text, earlier, whole) => {
    expect(complete(text, earlier)).toBe(whole);
  });

  it("is no English pronoun in Vietnamese without marks", () => {
    const text = "to hop tac it nhat bao nhieu thanh vien thi duoc dang ky";
    expect(complete(text, "HTX có được góp vốn vào công ty không?")).toBe(text);
  });
});

describe("the place and the body of a talk", () => {
  it("go on through a turn that names none", () => {
    const turns = ["Lạng Sơn hỗ trợ HTX bao nhiêu tiền?", "Máy sấy thì mấy tỷ?"];
    expect(complete("còn quỹ việc làm thì cho thành viên vay mấy đồng?", ...turns)).toMatch(
      /Lạng Sơn.*quỹ việc làm/u,
    );
    expect(complete("How many of the co-ops sell online?", "How many co-ops does Hanoi have?")).toBe(
      "How many of the co-ops sell online in Hanoi?",
    );
  });

  it("do not narrow a rule", () => {
    const text = "còn HTX nông nghiệp thì phải có tối thiểu mấy thành viên góp vốn?";
    expect(complete(text, "Lạng Sơn có bao nhiêu tổ hợp tác?")).not.toContain("Lạng Sơn");
  });

  it("are known for another reading", () => {
    const turns = ["Lạng Sơn có mấy quỹ tín dụng nhân dân?", "Ai cấp phép?"];
    const { places, body } = contextOf(
      turns.map((question) => ({ question, answer: "…" })),
      new Set(),
    );
    expect(body).toBe("quỹ tín dụng nhân dân");
    expect(places.map(({ province }) => province)).toEqual(["Lạng Sơn"]);
    expect(contextOf([{ question: "HTX cần mấy thành viên?", answer: "…" }], new Set()).body).toBeUndefined();
  });

  it("is the body of which a case is told", () => {
    expect(
      complete("Nếu một năm chưa khai trương thì sao mà tính lãi?", "Quỹ tín dụng nhân dân góp vốn vào đâu?"),
    ).toMatch(/^Quỹ tín dụng nhân dân/u);
  });

  it("is where the districts are that are asked for next", () => {
    expect(complete("Huyện đứng nhì?", "Huyện nào của Lạng Sơn có nhiều HTX nhất?")).toContain("Lạng Sơn");
  });

  it("gives way where it ends a longer term", () => {
    expect(complete("còn liên hiệp?", "Một người được góp tối đa bao nhiêu vốn vào HTX?")).toBe(
      "Một người được góp tối đa bao nhiêu vốn vào liên hiệp?",
    );
  });
});

describe("what was put right", () => {
  it("takes the full term for what it calls by the first word", () => {
    expect(
      complete(
        "không, ý mình là HTX siêu nhỏ, năm mấy lần phải họp?",
        "Mỗi năm phải họp đại hội thành viên mấy lần?",
      ),
    ).toContain("phải họp đại hội thành viên");
  });

  it("is asked of the result where the target was set aside", () => {
    const completed = complete(
      "Those are only dreams. How many were there in early 2023?",
      "What is the national target for cooperative unions in 2030?",
    );
    expect(completed).toMatch(/how many national cooperative unions/iu);
    expect(completed).toContain("2023");
    expect(completed).not.toMatch(/target|2030|dreams/u);
  });

  it("is the number of stars, said alone", () => {
    expect(complete("Och 4?", "Hur många OCOP-produkter har 5 stjärnor?")).toBe(
      "Hur många OCOP-produkter har 4 stjärnor?",
    );
  });
});
