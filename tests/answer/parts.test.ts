import { describe, expect, it } from "vitest";
import { questionsIn } from "../../src/answer/parts.ts";

describe("two questions in one are told apart", () => {
  it.each([
    ["Lập HTX cần mấy thành viên và nộp hồ sơ ở đâu?", ["Lập HTX cần mấy thành viên", "nộp hồ sơ ở đâu?"]],
    ["quy cho bao nhieu htx vay, tong may ty", ["quy cho bao nhieu htx vay", "tong may ty"]],
    [
      "How many members do we need, and who registers it?",
      ["How many members do we need", "and who registers it?"],
    ],
    ["Hur många krävs och var registrerar man?", ["Hur många krävs", "var registrerar man?"]],
    ["Cho biết số HTX và thu nhập bình quân ở Cà Mau", ["Cho biết số HTX", "thu nhập bình quân ở Cà Mau"]],
    ["Nộp trễ báo cáo bao lâu, bị phạt gì?", ["Nộp trễ báo cáo bao lâu", "bị phạt gì?"]],
    ["Cà Mau mở mới mấy HTX, lãi bao nhiêu?", ["Cà Mau mở mới mấy HTX", "lãi bao nhiêu?"]],
    ["What is a delegate, and may she speak?", ["What is a delegate", "and may she speak?"]],
    ["Trưởng ban nhiệm kỳ bao lâu, ai bầu?", ["Trưởng ban nhiệm kỳ bao lâu", "ai bầu?"]],
    ["Có mấy loại thành viên? Ai được bầu?", ["Có mấy loại thành viên", "Ai được bầu?"]],
    [
      "Thông tư 9 còn áp dụng không, ban hành khi nào?",
      ["Thông tư 9 còn áp dụng không", "ban hành khi nào?"],
    ],
  ])("%s", (text, parts) => {
    expect(questionsIn(text)).toEqual(parts);
  });
});

describe("one question stays whole", () => {
  it.each([
    "Mấy nhà trong xóm tôi rủ nhau mở HTX, luật đòi ít nhất mấy người?",
    "HTX và liên hiệp HTX khác nhau thế nào?",
    "Thành viên góp vốn tối đa bao nhiêu, căn cứ khoản nào?",
    "Điều kiện vay vốn, hồ sơ, lãi suất",
    "htx toi chi co giam doc, khong co hoi dong quan tri, cho ba con vay duoc chua",
    "What is a cooperative and a cooperative union?",
  ])("%s", (text) => {
    expect(questionsIn(text)).toEqual([text]);
  });
});
