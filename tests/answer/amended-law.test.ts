import { describe, expect, it } from "vitest";
import { MADE_UP_CORPUS, openKnowledge } from "../support/made-up-knowledge.ts";

const LAW = "laws/luat-99.vi.md";
const CAPITAL = "Một thành viên được góp tối đa bao nhiêu phần trăm vốn điều lệ?";
const MEMBERS = "Lập hợp tác xã cần mấy thành viên?";

function act(front: string, body: string, effective = "2012-02-01"): Record<string, string> {
  return {
    ...MADE_UP_CORPUS,
    "laws/luat-7.vi.md": `---
title: Luật số 7/2011/QH17 sửa đổi Luật Hợp tác xã
language: vi
kind: law
number: 7/2011/QH17
issued: 2099-11-30
effective: ${effective}
validity: in-force
${front}
---

${body}
`,
  };
}

const NEW_WORDING = `### Điều 1. Sửa đổi, bổ sung một số điều của Luật Hợp tác xã số 99/2009/QH16

1. Sửa đổi khoản 2 Điều 3 như sau: "2. Phần vốn góp của một thành viên tối đa là 25% vốn điều lệ của hợp tác xã."

2. Bổ sung khoản 4 vào sau khoản 3 Điều 3 như sau: "4. Thành viên phải có đơn."`;
const AMENDS = "amends: [99/2009/QH16]";

async function ask(corpus: Record<string, string>, text: string) {
  const { assistant } = await openKnowledge(corpus);
  return assistant.answer({ text, history: [] });
}

describe("a law that another act has amended", () => {
  it("answers with the new wording, and says what changed", async () => {
    const answer = await ask(act(AMENDS, NEW_WORDING), CAPITAL);
    expect(answer.text).toContain("25%");
    expect(answer.text).not.toContain("35%");
    expect(answer.citations.map(({ file }) => file)).toEqual(["laws/luat-7.vi.md"]);
    expect(answer.notices).toContain(
      "Điều 3 khoản 2 của Luật Hợp tác xã số 99/2009/QH16 đã được sửa đổi, bổ sung hoặc bãi bỏ bởi Luật số 7/2011/QH17 sửa đổi Luật Hợp tác xã (có hiệu lực từ ngày 1/2/2012).",
    );
  });

  it("keeps the clauses that were not changed, with a notice that names the act", async () => {
    const answer = await ask(act(AMENDS, NEW_WORDING), MEMBERS);
    expect(answer.text).toContain("9 thành viên");
    expect(answer.text).not.toContain("Quy định cũ");
    expect(answer.citations[0]).toMatchObject({ file: LAW, validity: "partly-in-force" });
    expect(answer.notices.join("\n")).toContain("bởi Luật số 7/2011/QH17");
  });

  it("tells what was repealed behind the repeal, which names no more than its number", async () => {
    const repeal = "### Điều 1. Bãi bỏ\n\nBãi bỏ khoản 2 Điều 3 của Luật Hợp tác xã số 99/2009/QH16.";
    const answer = await ask(act(AMENDS, repeal), CAPITAL);
    const [first = "", second = ""] = answer.statements.map(({ text }) => text);
    expect(first).toContain("Bãi bỏ khoản 2 Điều 3");
    expect(second).toMatch(/^Quy định cũ, không còn áp dụng: .*35%/u);
  });

  it("keeps a clause beside which another one was only added", async () => {
    const answer = await ask(act(AMENDS, NEW_WORDING), "Thành viên là cá nhân phải đủ bao nhiêu tuổi?");
    expect(answer.text).toContain("16 tuổi");
    expect(answer.text).not.toContain("Quy định cũ");
  });

  it("takes the clause from the metadata of the act, where its text does not say it", async () => {
    const corpus = act(
      "amends:\n  - 99/2009/QH16 Điều 3 khoản 2",
      "Điều chỉnh mức góp vốn trong hợp tác xã.",
    );
    const answer = await ask(corpus, CAPITAL);
    expect(answer.text).toMatch(/^Quy định cũ, không còn áp dụng: .*35%/u);
    expect(answer.notices.join("\n")).toContain("Điều 3 khoản 2");
  });

  it("takes the clause from the metadata of the law, where the act is not in the corpus", async () => {
    const law = (MADE_UP_CORPUS[LAW] ?? "").replace(
      "validity: in-force",
      "amendedBy:\n  - 7/2011/QH17 Điều 3 khoản 2",
    );
    const answer = await ask({ ...MADE_UP_CORPUS, [LAW]: law }, CAPITAL);
    expect(answer.text).toMatch(/^Quy định cũ, không còn áp dụng: .*35%/u);
    expect(answer.notices.join("\n")).toContain("đã được sửa đổi, bổ sung hoặc bãi bỏ bởi 7/2011/QH17");
  });

  it("answers as before until the act is in force", async () => {
    const answer = await ask(act(AMENDS, NEW_WORDING, "2199-01-01"), CAPITAL);
    expect(answer.text).toContain("35%");
    expect(answer.citations[0]).toMatchObject({ file: LAW, validity: "in-force" });
    expect(answer.notices).toEqual([]);
  });

  it("is told as a former rule once it is replaced", async () => {
    const corpus = act("replaces: [99/2009/QH16]", "### Điều 1. Hiệu lực\n\n1. Luật này có hiệu lực.");
    const answer = await ask(corpus, CAPITAL);
    expect(answer.text).toMatch(/^Quy định cũ, không còn áp dụng: /u);
    expect(answer.notices[0]).toMatch(
      /^Luật Hợp tác xã số 99\/2009\/QH16 đã hết hiệu lực, được thay thế bởi /u,
    );
  });

  it("answers with the wording in the language of the question, where the act is there in two", async () => {
    const vi = act(AMENDS, NEW_WORDING);
    const english = (vi["laws/luat-7.vi.md"] ?? "")
      .replace("language: vi", "language: en\nvariantOf: laws/luat-7.vi")
      .replace(/title: .*/u, "title: Law No. 7/2011/QH17 amending the Law on Cooperatives")
      .replace(
        /### Điều 1[\s\S]*$/u,
        `### Article 1. Amendments to the Law on Cooperatives No. 99/2009/QH16

1. To amend clause 2 of Article 3 as follows: "2. The contribution of a member is at most 25% of the charter capital."
`,
      );
    for (const name of ["laws/luat-7.en.md", "laws/a-7.en.md"]) {
      const answer = await ask({ ...vi, [name]: english }, CAPITAL);
      expect(answer.citations.map(({ file }) => file)).toEqual(["laws/luat-7.vi.md"]);
      expect(answer.notices.join("\n")).toContain("Luật số 7/2011/QH17");
    }
  });

  it("keeps the rest of a clause in which one point was changed, and says which", async () => {
    const body =
      '### Điều 1. Sửa đổi Luật Hợp tác xã số 99/2009/QH16\n\n1. Sửa đổi điểm b khoản 1 Điều 5 như sau: "b) điều lệ đã công chứng;"';
    const answer = await ask(act(AMENDS, body), "Hồ sơ đăng ký hợp tác xã gồm những giấy tờ gì?");
    expect(answer.text).toContain("điều lệ đã công chứng");
    expect(answer.text).toContain("Quy định này còn áp dụng, trừ điểm b đã được sửa đổi: ");
    expect(answer.text).toContain("danh sách thành viên sáng lập");
    expect(answer.text).not.toContain("Quy định cũ");
  });

  it("is known from the plain text of the act, without any metadata", async () => {
    const text = `QUỐC HỘI
Luật số: 7/2011/QH17
Hà Nội, ngày 30 tháng 11 năm 2099

LUẬT
SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT HỢP TÁC XÃ

Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật Hợp tác xã số 99/2009/QH16.

Điều 1. Sửa đổi, bổ sung một số điều của Luật Hợp tác xã
1. Sửa đổi khoản 2 Điều 3 như sau: "2. Phần vốn góp của một thành viên tối đa là 25% vốn điều lệ của hợp tác xã."
Điều 2. Hiệu lực thi hành
1. Luật này có hiệu lực thi hành từ ngày 01 tháng 2 năm 2012.
`;
    const answer = await ask({ ...MADE_UP_CORPUS, "laws/luat-7.txt": text }, CAPITAL);
    expect(answer.text).toContain("25%");
    expect(answer.text).not.toContain("35%");
  });

  it("is not retold as current by a guide", async () => {
    const guide = `---
title: Góp vốn vào hợp tác xã
language: vi
kind: guide
validity: not-applicable
---

- Ai góp vốn vào hợp tác xã nên nhớ mức trần: tối đa là 35% vốn điều lệ (khoản 2 Điều 3 Luật Hợp tác xã số 99/2009/QH16).

<!-- askedAs
- Mức trần góp vốn vào hợp tác xã nên nhớ là bao nhiêu?
-->
`;
    const question = "Mức trần góp vốn vào hợp tác xã nên nhớ là bao nhiêu?";
    const before = await ask({ ...MADE_UP_CORPUS, "guides/von.vi.md": guide }, question);
    expect(before.text).not.toContain("Quy định cũ");
    const after = await ask({ ...act(AMENDS, NEW_WORDING), "guides/von.vi.md": guide }, question);
    expect(after.text.split("\n")[0]).toContain("25%");
    for (const line of after.text.split("\n").filter((said) => said.includes("35%")))
      expect(line).toMatch(/^Quy định cũ, không còn áp dụng: /u);
  });
});
