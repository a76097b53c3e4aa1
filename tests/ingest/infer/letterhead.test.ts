import { describe, expect, it } from "vitest";
import { issuerOnLetterhead } from "../../../src/ingest/infer/letterhead.ts";

describe("who writes, by the letterhead", () => {
  it.each([
    ["a fund", "QUỸ TÍN DỤNG NHÂN DÂN ĐỒNG ONG\nSố: 5/TB-QTD\n\nTHÔNG BÁO", "Quỹ tín dụng nhân dân Đồng Ong"],
    ["a name on the next line", "QUỸ TÍN DỤNG\nĐỒNG ONG\nSố: 5/TB-QTD", "Quỹ tín dụng Đồng Ong"],
    [
      "a cooperative with what it does, beside the motto",
      "HỢP TÁC XÃ NÔNG NGHIỆP SÁP VÀNG  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 9/BC-HTX",
      "Hợp tác xã nông nghiệp Sáp Vàng",
    ],
    [
      "an office of a province",
      "**CỤC THỐNG KÊ TỈNH GIA LAI**\n\n# Số liệu về ong",
      "Cục thống kê tỉnh Gia Lai",
    ],
  ])("%s", (_what, text, issuer) => {
    expect(issuerOnLetterhead(text)).toBe(issuer);
  });

  it.each([
    ["a headline in capitals", "HỢP TÁC XÃ ĐỒNG ONG VƯỢT KHÓ\n\nÔng An nuôi ong."],
    ["a headline that names a province", "HỢP TÁC XÃ Ở TỈNH GIA LAI VƯỢT KHÓ\n\nÔng An nuôi ong."],
    ["an article", "Quỹ tín dụng cho vay\n\nÔng An vay tiền."],
  ])("is not told by %s", (_what, text) => {
    expect(issuerOnLetterhead(text)).toBeUndefined();
  });
});
