import { describe, expect, it } from "vitest";
import { questionsIn } from "../../src/answer/parts-split.ts";

describe("two questions in one are told apart", () => {
  it.each([
    ["Lập HTX cần mấy thành viên và nộp hồ sơ ở đâu?", ["Lập HTX cần mấy thành viên", "nộp hồ sơ ở đâu?"]],
    [
      "Họ đã có giấy được 8 tháng, ai cũng ưng, lên được chưa?",
      ["Họ đã có giấy được 8 tháng, ai cũng ưng, lên được chưa?"],
    ],
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
    ["Kho cần mấy người, làm được mấy năm thì đổi?", ["Kho cần mấy người", "làm được mấy năm thì đổi?"]],
    ["co phai lap so kho ko, nha kho thi sao", ["co phai lap so kho ko", "nha kho thi sao"]],
    ["phai nop o dau va co dc nop tre hong", ["phai nop o dau", "co dc nop tre hong"]],
    ["nop don o cho nao, cho may ngay", ["nop don o cho nao", "cho may ngay"]],
    ["HTX nào phải kiểm kê, mấy năm một lần?", ["HTX nào phải kiểm kê", "mấy năm một lần?"]],
    [
      "Có hiệu lực từ ngày nào và thay thế văn bản nào?",
      ["Có hiệu lực từ ngày nào", "thay thế văn bản nào?"],
    ],
    ["När måste listan lämnas in och vem tar emot den?", ["När måste listan lämnas in", "vem tar emot den?"]],
    [
      "How soon must the list reach the office and the staff, and who sends it?",
      ["How soon must the list reach the office and the staff", "and who sends it?"],
    ],
    ["Phí bao nhiêu, đối với liên hiệp, nộp ở đâu?", ["Phí bao nhiêu", "đối với liên hiệp, nộp ở đâu?"]],
    ["Vay được bao lâu, ai được vay, khoản nào?", ["Vay được bao lâu", "ai được vay?"]],
    ["What does a clerk do and who pays, where there are both?", ["What does a clerk do", "who pays?"]],
    ["Nộp tại cơ quan nào, nộp bằng mấy cách?", ["Nộp tại cơ quan nào", "nộp bằng mấy cách?"]],
    [
      "Vi är 30 personer. Får vi rösta på nätet, och räcker det med ett bud?",
      ["Vi är 30 personer. Får vi rösta på nätet", "och räcker det med ett bud?"],
    ],
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
    "HTX Hoa Lư có bao nhiêu xã viên, ai biết chỉ với",
    "Toàn tỉnh được mấy HTX rồi, hỏi số đạt được chứ không phải chỉ tiêu nha",
    "Xin hỗ trợ máy móc rồi, bao nhiêu ngày có trả lời?",
    "Mấy nhà trong xóm tôi rủ nhau mở HTX, luật đòi ít nhất mấy người?",
    "HTX và liên hiệp HTX khác nhau thế nào?",
    "Thành viên góp vốn tối đa bao nhiêu, căn cứ khoản nào?",
    "Điều kiện vay vốn, hồ sơ, lãi suất",
    "htx toi chi co giam doc, khong co hoi dong quan tri, cho ba con vay duoc chua",
    "What is a cooperative and a cooperative union?",
    "When a warehouse is closed, who keeps the keys?",
    "Nếu ai đó không trả, bị phạt gì?",
    "Ba năm chẳng họp lần nào, có bị phạt không?",
    "Thành viên được góp ruộng, bò, máy không?",
  ])("%s", (text) => {
    expect(questionsIn(text)).toEqual([text]);
  });
});
