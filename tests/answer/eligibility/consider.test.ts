import { beforeAll, describe, expect, it } from "vitest";
import type { Assistant } from "../../../src/answer/pipeline.ts";
import type { Answer } from "../../../src/domain.ts";
import { openKnowledge } from "../../support/made-up-knowledge.ts";

const POINT = (letter: string) => `${letter}) tài liệu ${letter} ${"về việc nuôi ong lấy mật ".repeat(30)};`;
const LAW = `---
title: Luật Hợp tác xã Mẫu
language: vi
kind: law
number: 98/2090/QH16
issued: 2019-01-01
effective: 2020-01-01
validity: in-force
---

# Luật Hợp tác xã Mẫu

### Điều 1. Thành lập

1. Hợp tác xã phải có ít nhất 9 thành viên chính thức tự nguyện thành lập.

2. Liên hiệp hợp tác xã phải có ít nhất 4 hợp tác xã tự nguyện thành lập.

### Điều 2. Tuổi của thành viên

1. Thành viên hợp tác xã gồm những người sau:
a) người từ đủ 19 tuổi trở lên;
b) người từ đủ 16 tuổi đến dưới 19 tuổi, khi cha mẹ đồng ý.

### Điều 3. Vay vốn ưu đãi

1. Hợp tác xã được vay vốn ưu đãi của quỹ.

### Điều 4. Tiêu chí hỗ trợ

1. Hợp tác xã được xem xét hưởng chính sách hỗ trợ của Nhà nước khi đáp ứng các tiêu chí sau:
a) có ít nhất 15 thành viên;
b) không đang thi hành quyết định xử phạt;
c) có báo cáo kiểm toán.

### Điều 5. Hồ sơ nuôi ong

1. Hồ sơ nuôi ong gồm những giấy tờ sau:
${["a", "b", "c", "d"].map(POINT).join("\n")}

### Điều 6. Lập doanh nghiệp

1. Hợp tác xã được thành lập doanh nghiệp.

2. Doanh nghiệp của hợp tác xã ký hợp đồng độc lập.

3. Khi thành lập doanh nghiệp, hợp tác xã phải bảo đảm hai điều:
a) Đại hội thành viên thông qua;
b) không dùng quỹ chung không chia.

### Điều 7. Mở chi nhánh

1. Hợp tác xã được mở chi nhánh.

2. Nơi nuôi ong phải bảo đảm vệ sinh.
`;

let assistant: Assistant;
beforeAll(async () => {
  ({ assistant } = await openKnowledge({ "laws/mau.vi.md": LAW }));
});
const ask = (text: string): Promise<Answer> => assistant.answer({ text, history: [] });
const marks = ({ statements }: Answer) => statements.map(({ condition }) => condition);
const locators = ({ citations }: Answer) => citations.map(({ locator }) => locator);

describe("a figure that one bound decides", () => {
  it.each([
    ["5 người có lập được hợp tác xã không?", "Chưa đủ: cần ít nhất 9 thành viên chính thức.", "not-met"],
    [
      "HTX có 12 thành viên chính thức thì lập được không?",
      "Đủ mức quy định: cần ít nhất 9 thành viên chính thức.",
      "met",
    ],
    [
      "11 ho co lap duoc htx khong",
      "Đủ mức quy định, nếu đó đều là thành viên chính thức: cần ít nhất 9 thành viên chính thức.",
      "met",
    ],
    ["2 hợp tác xã có lập được liên hiệp hợp tác xã không?", "Chưa đủ: cần ít nhất 4 hợp tác xã.", "not-met"],
    [
      "We are 5 farmers. Can we found a cooperative?",
      "Not enough: at least 9 official members required.",
      "not-met",
    ],
    [
      "Vi är fem personer, får vi starta ett kooperativ?",
      "Inte tillräckligt: minst 9 ordinarie medlemmar krävs.",
      "not-met",
    ],
  ])("“%s” is told first, with its clause", async (question, lead, mark) => {
    const answer = await ask(question);
    expect(answer.statements[0]).toEqual({ text: lead, citations: [1], condition: mark });
    expect(answer.statements[1]?.citations).toEqual([1]);
    expect(answer.citations[0]?.locator).toMatch(/^Điều 1 khoản [12]$/u);
  });

  it("is never repeated from the question, which no source backs", async () => {
    const { text, trace } = await ask("5 người có lập được hợp tác xã không?");
    expect(text).not.toContain("5");
    expect(trace.find(({ stage }) => stage === "verify")?.detail).toEqual([]);
  });

  it("is not told where a figure is someone's idea of the rule", async () => {
    const answer = await ask("Nghe nói phải 7 thành viên mới lập được hợp tác xã, đúng không?");
    expect(marks(answer)).toEqual([undefined]);
    expect(answer.text).toContain("ít nhất 9 thành viên");
  });
});

describe("a figure for which rules differ", () => {
  it("is compared with each case, and none decides alone", async () => {
    const answer = await ask("Tôi 17 tuổi có được làm thành viên hợp tác xã không?");
    expect(marks(answer)).toEqual([undefined, "not-met", "unknown"]);
    expect(answer.statements[1]?.text).toBe("Không thuộc trường hợp này – a) người từ đủ 19 tuổi trở lên;");
    expect(locators(answer)).toEqual(["Điều 2 khoản 1", "Điều 2 khoản 1 điểm a", "Điều 2 khoản 1 điểm b"]);
  });
});

describe("a benefit", () => {
  it("brings the criteria, each marked, with what to find out and who decides", async () => {
    const answer = await ask("HTX của tôi 12 thành viên có được vay vốn ưu đãi không?");
    expect(marks(answer)).toEqual([undefined, undefined, "not-met", "unknown", "unknown"]);
    expect(answer.text).toContain("Chưa đạt – a) có ít nhất 15 thành viên;");
    expect(answer.text).toContain("Chưa rõ – c) có báo cáo kiểm toán.");
    expect(locators(answer)).toContain("Điều 4 khoản 1 điểm b");
    expect(answer.notices.join("\n")).toMatch(/cơ quan có thẩm quyền quyết định.*\n.*“Chưa rõ”/u);
  });

  it("has no marks for who tells no case", async () => {
    expect(marks(await ask("Tiêu chí để hợp tác xã được hưởng chính sách hỗ trợ là gì?"))).not.toContain(
      "unknown",
    );
  });
});

describe("a list", () => {
  it("is given whole, also where it fills several passages", async () => {
    const answer = await ask("Hồ sơ nuôi ong gồm những giấy tờ gì?");
    expect(new Set(locators(answer)).size).toBeGreaterThan(1);
    for (const letter of "abcd") expect(answer.text).toContain(`${letter}) tài liệu ${letter}`);
  });
});

describe("leave", () => {
  it("is told with the clause of the same article that sets conditions, and without a bare yes", async () => {
    const answer = await ask("Hợp tác xã thành lập doanh nghiệp được không?");
    expect(answer.statements[0]?.text).toMatch(/^Hợp tác xã được thành lập doanh nghiệp\./u);
    expect(answer.statements[1]?.text).toMatch(/^Khi thành lập doanh nghiệp, hợp tác xã phải bảo đảm/u);
    expect(locators(answer).slice(0, 2)).toEqual(["Điều 6 khoản 1", "Điều 6 khoản 3"]);
  });

  it("is told alone where the conditions beside it are on something else", async () => {
    const answer = await ask("Hợp tác xã mở chi nhánh được không?");
    expect(answer.statements[0]?.text).toMatch(/^Hợp tác xã được mở chi nhánh\./u);
    expect(locators(answer)).not.toContain("Điều 7 khoản 2");
  });
});
