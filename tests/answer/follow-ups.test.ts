import { beforeAll, describe, expect, it } from "vitest";
import { followUpsFor } from "../../src/answer/follow-ups.ts";
import type { Hit } from "../../src/domain.ts";
import type { KnowledgeBase } from "../../src/store/knowledge-base.ts";
import { queryOf } from "../support/made-up-hits.ts";
import { openKnowledge } from "../support/made-up-knowledge.ts";

let kb: KnowledgeBase;
beforeAll(async () => {
  ({ kb } = await openKnowledge());
});

const MEMBERS = "Lập hợp tác xã cần mấy thành viên?";
const PAPERS = "Hồ sơ đăng ký hợp tác xã gồm những giấy tờ gì?";
const CERTIFICATE = "Bao lâu thì có giấy chứng nhận đăng ký?";

function follow(question: string, ...cited: string[]): string[] {
  const hits = cited.map((id): Hit => {
    const passage = [...kb.passages].find((known) => known.id === id);
    const document = passage && kb.documents.get(passage.documentId);
    if (!passage || !document) throw new Error(`There is no passage ${id}.`);
    return { passage, document, score: 1, keyword: 1, vector: 1 };
  });
  return followUpsFor(kb, queryOf(question), hits);
}

describe("further questions", () => {
  it("are what people ask of the clauses around the cited one", () => {
    const found = follow(MEMBERS, "laws/luat-99.vi#1");
    expect(found).toContain(PAPERS);
    expect(found).toContain(CERTIFICATE);
  });

  it("leave out the question just asked", () => {
    expect(follow(PAPERS, "laws/luat-99.vi#4")).not.toContain(PAPERS);
  });

  it("are in the language of the answer", () => {
    expect(follow("How many members does a cooperative need?", "laws/luat-99.vi#1")).toContain(
      "What papers are in the registration dossier?",
    );
    expect(follow(MEMBERS, "laws/luat-99.vi#1")).not.toContain("Who issues the certificate?");
  });

  it("come from the cited documents only", () => {
    expect(follow("Lạng Sơn có bao nhiêu hợp tác xã?", "articles/lang-son.vi#1")).toEqual([
      "Doanh thu bình quân của hợp tác xã Lạng Sơn là bao nhiêu?",
    ]);
  });

  it("are three at most, none twice", () => {
    const found = follow(
      "Góp vốn thế nào?",
      "laws/luat-99.vi#2",
      "laws/luat-99.vi#3",
      "articles/lang-son.vi#6",
    );
    expect(found).toHaveLength(3);
    expect(new Set(found).size).toBe(3);
  });

  it("are none where nothing is cited", () => {
    expect(follow(MEMBERS)).toEqual([]);
  });
});
