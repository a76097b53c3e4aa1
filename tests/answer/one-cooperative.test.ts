import { beforeAll, describe, expect, it } from "vitest";
import type { Assistant } from "../../src/answer/pipeline.ts";
import { openKnowledge } from "../support/made-up-knowledge.ts";

type Answered = { statements?: { text: string }[]; text: string };

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

describe("a cooperative that its paragraph calls “HTX”", () => {
  let told: Assistant;
  beforeAll(async () => {
    ({ assistant: told } = await openKnowledge({
      "press/son-la.txt": `Sơn La: hợp tác xã gắn với chế biến

Doanh thu bình quân của một HTX ở Sơn La năm 2033 là 1,9 tỷ đồng.

Ở huyện Mai Sơn, HTX Dược liệu Pù Lót liên kết với 215 hộ trồng 60 ha cà gai leo. HTX được thành lập tháng 6/2023, do ông Phan Văn Ong làm Giám đốc. Năm 2033 HTX bán 1.800 tấn quả, doanh thu 32 tỷ đồng.

HTX Dịch vụ nông nghiệp Tân Bình Phát (xã Hát Lót, Mai Sơn) có 27 thành viên. Chủ tịch HĐQT là ông Nguyễn Hữu Ong. HTX đầu tư 3 kho lạnh, trong đó Nhà nước hỗ trợ 1,5 tỷ đồng.

Huyện Mộc Châu có 64 HTX. Riêng xã Tân Hợp có 7 HTX với 2.310 thành viên.
`,
    }));
  });

  it.each([
    ["HTX Dược liệu Pù Lót thành lập khi nào?", "tháng 6/2023"],
    ["htx duoc lieu pu lot thanh lap nam nao", "tháng 6/2023"],
    ["Ai là Giám đốc HTX Dược liệu Pù Lót?", "Phan Văn Ong"],
    ["HTX Pù Lót có doanh thu bao nhiêu?", "32 tỷ đồng"],
    ["Ai là Chủ tịch HĐQT HTX Tân Bình Phát?", "Nguyễn Hữu Ong"],
    ["HTX Tân Bình Phát được Nhà nước hỗ trợ bao nhiêu tiền làm kho lạnh?", "1,5 tỷ đồng"],
  ])("is told of by name: %s", async (question, words) => {
    const { kind, text } = await told.answer({ text: question, history: [] });
    expect(kind).toBe("answered");
    expect(text).toMatch(/^(?:Pù Lót|Tân Bình Phát), /u);
    expect(text).toContain(words);
  });

  it.each([
    ["Doanh thu bình quân của một HTX ở Sơn La là bao nhiêu?", "1,9 tỷ", "32 tỷ"],
    ["Huyện Mộc Châu có bao nhiêu thành viên hợp tác xã?", "", "2.310"],
    ["Xã Tân Hợp có bao nhiêu thành viên hợp tác xã?", "2.310", "Mộc Châu"],
  ])("and a commune, do not stand for more than themselves: %s", async (question, words, other) => {
    const { statements, text } = (await told.answer({ text: question, history: [] })) as Answered;
    const said = (statements ?? []).map((statement) => statement.text).join(" ");
    expect(words === "" ? said : text).toContain(words);
    expect(said).not.toContain(other);
  });
});

it("a caption does not make a figure that of its district", async () => {
  const answer = await ask("How many agricultural cooperatives are there in Ha Nam?");
  expect(answer.text).toContain("212 cooperatives");
});
