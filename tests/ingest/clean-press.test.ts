import { describe, expect, it } from "vitest";
import { cleanPress, sourceUrl } from "../../src/ingest/clean-press.ts";

const LONG_A = "Hội ong của huyện có thêm nhiều đàn ong trong mùa nhãn năm nay.";
const LONG_B = "Người nuôi ong bán mật ở chợ huyện và ở chợ phiên của tỉnh bên.";
const page = (...lines: string[]) => lines.join("\n");

describe("cleanPress", () => {
  it.each([
    [
      "source and comment lines",
      page("Tin", "Bình luận (3)", "Source: https://example.org/a", "Hết"),
      page("Tin", "Hết"),
    ],
    ["a lone word for the source", page(LONG_A, "Source", "Comment (0)"), LONG_A],
    [
      "the credit of a photo",
      page(LONG_A, "Ong ở vườn nhãn. Ảnh: Lan Chi/Báo Ong", LONG_B),
      page(LONG_A, LONG_B),
    ],
    ["a menu on one line", page("Trang chủ | Thời sự | Kinh tế | Đời sống", LONG_A), LONG_A],
    ["a trail of links", page("Trang chủ > Kinh tế", LONG_A), LONG_A],
    ["a menu that comes twice", page("Kinh tế", "Xã hội", LONG_A, "Kinh tế", "Xã hội"), LONG_A],
    ["the author's name under the text", page(LONG_A, LONG_B, "Lan Chi"), page(LONG_A, LONG_B)],
    [
      "the author's name above the source",
      page(LONG_A, LONG_B, "Autumn Summer", "Source", "Comment (0)"),
      page(LONG_A, LONG_B),
    ],
    ["a byline", page("Bài, ảnh: Lan Chi", LONG_A), LONG_A],
  ])("takes away %s", (_what, text, cleaned) => {
    expect(cleanPress(text)).toBe(cleaned);
    expect(cleanPress(cleanPress(text))).toBe(cleaned);
  });

  it.each([
    ["a sentence about a source", "Nguồn vốn của hội lấy từ mật ong."],
    ["a sentence about photos", "Hội treo ảnh: mỗi tổ một tấm, đặt ở cửa nhà kho."],
    ["a caption with a figure", page(LONG_A, "Ong 2023. Photo: 12 hives", LONG_B)],
    ["a sub-heading", page(LONG_A, "Giải pháp lâu dài", LONG_B)],
    ["rows with figures that are the same", page("Tổ một 5", LONG_A, "Tổ một 5")],
    ["a name in a short note", page("Hội ong", "Lan Chi")],
    ["a menu's look within the text", page(LONG_A, "Mật • Sáp • Phấn • Keo", LONG_B)],
    ["a sub-heading with a label's word", page("Thực hiện luật mới", LONG_A, LONG_B)],
    ["a short sentence that begins like a byline", page("By the river they met", LONG_A, LONG_B)],
    ["Swedish that begins like a byline", page("Av medlemmarna är många nya", LONG_A, LONG_B)],
    ["a list of names at the end", page(LONG_A, LONG_B, "Tổ Hoa Mai", "Tổ Hoa Sen")],
    ["the one name of a list", page(LONG_A, LONG_B, "Tổ nuôi giỏi nhất:", "Hoa Sen")],
    ["a title that comes again", page("Mật ong", LONG_A, LONG_B, "Mật ong", LONG_A)],
    ["a name that is a title", page("Lan Chi", LONG_A, LONG_B)],
  ])("leaves %s", (_what, text) => {
    expect(cleanPress(text)).toBe(text);
  });
});

describe("sourceUrl", () => {
  it("completes an address without a scheme", () => {
    expect(sourceUrl("Nguồn: baoong.example/tin/5")).toBe("https://baoong.example/tin/5");
  });

  it.each(["Source: https://example.org/a?b=1", "Tin\nnguồn : https://example.org/a?b=1 \nHết"])(
    "finds the address in %j",
    (text) => {
      expect(sourceUrl(text)).toBe("https://example.org/a?b=1");
    },
  );

  it("finds none in ordinary text", () => {
    expect(sourceUrl("Xem https://example.org/a")).toBeUndefined();
  });
});
