import { describe, expect, it } from "vitest";
import { language, notices } from "../../evals/scorers/presentation.ts";
import type { DocumentMetadata, Language } from "../../src/domain.ts";
import { answered, declined } from "../support/answers.ts";
import { madeHit } from "../support/made-up-hits.ts";
import { cite, observe, told } from "../support/made-up-observation.ts";

const VIETNAMESE = "Hợp tác xã phải có ít nhất chín thành viên.";
const ENGLISH = "A cooperative must have at least nine members.";
const SWEDISH = "Ett kooperativ ska ha minst nio medlemmar.";
const LAW = madeHit(VIETNAMESE, { id: "laws/made.vi" });
const PRESS = madeHit(ENGLISH, { id: "press/made", metadata: { language: "en" } });
const SOURCES = [LAW, PRESS];
const CITATIONS = [cite(1, LAW), cite(2, PRESS)];

function scored(
  asked: Language,
  statements: Parameters<typeof told>[0],
  variants: string[] = [],
  says = asked,
) {
  const answer = told(statements, CITATIONS, { language: says });
  return language(observe({ case: { language: asked }, answer, sources: SOURCES, variants }));
}

describe("the language of an answer", () => {
  it.each<[Language, string]>([
    ["vi", VIETNAMESE],
    ["en", ENGLISH],
    ["sv", SWEDISH],
  ])("is that of the question: %s", (asked, text) => {
    expect(scored(asked, [[text, 1]], ["laws/made.vi en", "laws/made.vi sv"])).toBe(1);
  });

  it("is not that of the question where it says so", () => {
    expect(scored("vi", [[VIETNAMESE, 1]], [], "en")).toBe(0);
  });

  it("is not that of the question where a statement is worded in another", () => {
    expect(scored("vi", [[ENGLISH, 1]])).toBe(0);
    expect(
      scored("vi", [
        [VIETNAMESE, 1],
        [ENGLISH, 1],
      ]),
    ).toBe(0.5);
  });

  it("may be that of a quotation whose document exists in no other", () => {
    expect(scored("vi", [[ENGLISH, 2]])).toBe(1);
    expect(
      scored("vi", [
        [VIETNAMESE, 1],
        [ENGLISH, 2],
      ]),
    ).toBe(1);
  });

  it("may not where the document exists in the language of the question", () => {
    expect(scored("vi", [[ENGLISH, 2]], ["press/made vi"])).toBe(0);
    expect(scored("vi", [[ENGLISH, 2]], ["press/made sv"])).toBe(1);
  });

  it("may not where nothing is cited, or what is not there", () => {
    expect(scored("vi", [[ENGLISH]])).toBe(0);
    expect(scored("vi", [[ENGLISH, 7]])).toBe(0);
  });

  it("is not told by names and figures", () => {
    expect(scored("vi", [["412 / 35%", 1]])).toBe(1);
    expect(scored("en", [["412 / 35%", 1]], ["laws/made.vi en"])).toBe(1);
  });

  it("of a refusal is that of its first line: what it offers for reading may be in another", () => {
    const score = (text: string, says: Language = "vi") =>
      language(observe({ case: { language: "vi" }, answer: declined({ text, language: says }) }));
    expect(score(`Tài liệu không nói rõ.\n${ENGLISH.repeat(9)}`)).toBe(1);
    expect(score(ENGLISH)).toBe(0);
    expect(score("Tài liệu không nói rõ điều này.", "sv")).toBe(0);
  });

  it("does not apply to a failure, or to an answer that says nothing", () => {
    expect(language(observe({}))).toBeUndefined();
    expect(language(observe({ answer: answered({ statements: [], text: "" }) }))).toBeUndefined();
  });
});

describe("notices", () => {
  const law = (id: string, metadata: Partial<DocumentMetadata>) =>
    madeHit(VIETNAMESE, { id, metadata: { kind: "law", ...metadata } });
  const OLD = law("laws/old", { title: "Luật Cũ (tóm lược)", validity: "expired" });
  const SOON = law("laws/soon", { title: "Luật Mới", validity: "not-yet-in-force" });
  const VALID = law("laws/valid", { title: "Luật Hiện hành", validity: "in-force" });
  const NEWS = law("articles/news", { title: "Bài báo", kind: "article" });

  function given(sources: (typeof OLD)[], said: string[], wanted?: (string | string[])[]) {
    const citations = sources.map((source, i) => cite(i + 1, source));
    return notices(
      observe({
        case: wanted === undefined ? {} : { notices: wanted },
        answer: told([[VIETNAMESE, 1]], citations, { notices: said }),
        sources,
      }),
    );
  }

  it("are due for each cited law that is not simply in force, by name", () => {
    expect(given([OLD], ["Luật Cũ đã hết hiệu lực."])).toBe(1);
    expect(given([OLD], [])).toBe(0);
    expect(given([OLD], ["Luật Hiện hành đã được sửa."])).toBe(0);
    expect(given([OLD, SOON, VALID], ["Luật Mới chưa có hiệu lực."])).toBe(0.5);
  });

  it.each(["partly-in-force", "not-yet-in-force", "expired", "unknown"] as const)(
    "are due for a law that is %s",
    (validity) => {
      expect(given([law("laws/one", { title: "Luật Một", validity })], [])).toBe(0);
    },
  );

  it("are due once for a law that is cited twice", () => {
    const again = { ...OLD, passage: { ...OLD.passage, id: "laws/old#2" } };
    expect(given([OLD, again, SOON], ["Luật Cũ đã hết hiệu lực."])).toBe(0.5);
  });

  it("are not due for a law in force", () => {
    expect(given([VALID], [])).toBeUndefined();
  });

  it("that the case asks for are due, in one of their wordings", () => {
    expect(given([VALID], ["Luật này sẽ đổi từ 2034."], [["sẽ đổi", "sẽ sửa"]])).toBe(1);
    expect(given([VALID], [], ["sẽ đổi"])).toBe(0);
    expect(given([OLD], ["Luật Cũ đã hết hiệu lực."], ["sẽ đổi"])).toBe(0.5);
  });

  it("are due where figures of the press are shown, which a year is not", () => {
    const quoting = (quote: string, said: string[] = [], source = NEWS) =>
      notices(
        observe({
          answer: told([[VIETNAMESE, 1]], [cite(1, source, { quote })], { notices: said }),
          sources: [source],
        }),
      );
    expect(quoting("Tỉnh có 412 hợp tác xã.")).toBe(0);
    expect(quoting("Tỉnh có 412 hợp tác xã.", ["Số liệu theo báo chí."])).toBe(1);
    expect(quoting("Tỉnh có 412 hợp tác xã.", ["Luật Mới chưa có hiệu lực."])).toBe(0);
    expect(quoting("Năm 2033, Liên minh mở lớp tập huấn.")).toBeUndefined();
    const guide = madeHit(VIETNAMESE, { id: "guides/made", metadata: { kind: "guide" } });
    expect(quoting("Tỉnh có 412 hợp tác xã.", [], guide)).toBeUndefined();
  });

  it("stand beside the answer, not in it", () => {
    const answer = told([["Luật Cũ nói: sẽ đổi.", 1]], [cite(1, OLD)]);
    expect(notices(observe({ case: { notices: ["sẽ đổi"] }, answer, sources: [OLD] }))).toBe(0);
  });

  it("do not apply to refusals and failures", () => {
    expect(notices(observe({ case: { notices: ["x"] }, answer: declined() }))).toBeUndefined();
    expect(notices(observe({ case: { notices: ["x"] } }))).toBeUndefined();
  });
});
