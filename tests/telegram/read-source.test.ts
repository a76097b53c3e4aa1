import { afterEach, describe, expect, it } from "vitest";
import { texts } from "../../src/telegram/texts.ts";
import { answered, citation } from "../support/answers.ts";
import { madeLibrary } from "../support/made-up-library.ts";
import { labelsOf, Phone } from "../support/phone.ts";

const QUOTE = "Hợp tác xã có ít nhất 11 thành viên.";
const CLAUSES = [`Trước đây khác. ${QUOTE}`, "Mỗi thành viên góp vốn & sức.", "Thành viên được rút vốn."];
const CHANGED = [{ by: "Luật <sửa đổi>", isOfClause: true }];

let phone: Phone;
afterEach(async () => phone.stop());

async function answeredPhone(library = madeLibrary(CLAUSES)) {
  phone = await Phone.start({ library });
  return phone.says("Cần mấy thành viên?");
}

describe("reading a source", () => {
  it("shows the document, its dates and validity, where the passage stands, and the passage with what was quoted in bold", async () => {
    const answer = await answeredPhone();
    await phone.presses("📖");
    const [, reading] = phone.messages;
    expect(reading?.replyTo).toBe(answer.messageId);
    expect(reading?.raw).toBe(
      [
        "<b>Điều 3 khoản 1</b>",
        "Luật &lt;Mẫu&gt;",
        "9/2031/QH16 · Quốc hội · ban hành ngày 3/2/2031",
        "<i>Chương I › Điều 3. Thành viên</i>",
        `<blockquote>Trước đây khác. <b>${QUOTE}</b></blockquote>`,
        "<i>🟢 Đang có hiệu lực (từ ngày 1/7/2031)</i>",
      ].join("\n"),
    );
    expect(reading && labelsOf(reading)).toEqual([["Đoạn sau ▶"], ["Mở bản gốc", "✕ Đóng"]]);
    expect(reading?.keyboard[1]?.[0]?.url).toBe("https://example.org/sample");
  });

  it("goes on to the clauses around it in the same message, and away when it is closed", async () => {
    await answeredPhone();
    await phone.presses("📖");
    await phone.presses("Đoạn sau");
    expect(phone.messages).toHaveLength(2);
    expect(phone.messages[1]?.raw).toContain("<b>Điều 3 khoản 2</b>");
    expect(phone.messages[1]?.raw).toContain("<blockquote>Mỗi thành viên góp vốn &amp; sức.</blockquote>");
    await phone.presses("Đoạn sau");
    const last = phone.messages[1];
    expect(last?.text).toContain("Thành viên được rút vốn.");
    expect(last && labelsOf(last)[0]).toEqual(["◀ Đoạn trước"]);
    await phone.presses("◀ Đoạn trước");
    await phone.presses("◀ Đoạn trước");
    expect(phone.messages[1]?.raw).toContain(`<b>${QUOTE}</b>`);
    await phone.presses("✕");
    expect(phone.messages).toHaveLength(1);
  });

  it("tells what has changed the clause, and that a document is no longer in force", async () => {
    await answeredPhone(madeLibrary(CLAUSES, { validity: "expired", expires: "2033-01-01" }, CHANGED));
    await phone.presses("📖");
    expect(phone.messages[1]?.text).toContain(
      "🔴 Đã hết hiệu lực (từ ngày 1/1/2033)\n✏️ Đã được sửa đổi, bổ sung bởi Luật <sửa đổi>",
    );
  });

  it("answers two presses at once with one message", async () => {
    await answeredPhone();
    await phone.presses("📖", 2);
    expect(phone.messages).toHaveLength(2);
    phone.now += 60_000;
    await phone.presses("📖 Nguồn");
    expect(phone.messages).toHaveLength(3);
  });

  it("works after a restart, also where clauses were put in front of the one that is cited", async () => {
    await answeredPhone();
    await phone.restart({ library: madeLibrary(["Điều mới.", ...CLAUSES]) });
    await phone.presses("📖");
    expect(phone.messages[1]?.raw).toMatch(
      new RegExp(`Điều 3 khoản 2</b>[^]*<blockquote>Trước đây khác. <b>${QUOTE}</b>`, "u"),
    );
  });

  it("says kindly that the documents have changed", async () => {
    await answeredPhone();
    await phone.restart({ library: madeLibrary(["Điều khác hẳn."]) });
    expect(await phone.presses("📖")).toEqual({ text: texts("vi", "reading-gone"), isAlert: true });
    await phone.restart();
    expect(await phone.presses("📖")).toEqual({ text: texts("vi", "reading-gone"), isAlert: true });
  });

  it("says kindly that the answer is kept no longer", async () => {
    await answeredPhone();
    phone.services.state.database.exec("DELETE FROM answers");
    for (const button of ["📖", "👍", "👎"])
      expect(await phone.presses(button)).toEqual({ text: texts("vi", "button-old"), isAlert: true });
    expect(phone.messages).toHaveLength(1);
  });

  it("of a message that is gone for Telegram comes in a new one", async () => {
    await answeredPhone();
    await phone.presses("📖");
    const { message, data } = phone.button("Đoạn sau");
    await phone.presses("✕");
    await phone.pressesData(data, message.messageId);
    expect(phone.messages[1]?.text).toContain("Mỗi thành viên góp vốn");
  });

  it("that is too old to be deleted loses its buttons when it is closed", async () => {
    await answeredPhone();
    await phone.presses("📖");
    phone.telegram.fail("deleteMessage", {
      status: 400,
      description: "Bad Request: message can't be deleted for everyone",
    });
    await phone.presses("✕");
    expect(phone.messages[1]?.keyboard).toEqual([]);
  });

  it("begins a long passage at the page with what is quoted, from which one turns the others", async () => {
    const long = `${"đầu <&> ".repeat(900)}${QUOTE}${" cuối 🌾".repeat(900)}`;
    await answeredPhone(madeLibrary([long]));
    await phone.presses("📖");
    const shown = () => phone.messages[1];
    expect(shown()?.raw).toContain(`<b>${QUOTE}</b>`);
    const [, at = 0, of = 0] = (/\(trang (\d+)\/(\d+)\)/u.exec(shown()?.text ?? "") ?? []).map(Number);
    expect(at).toBeGreaterThan(1);
    expect(of).toBeGreaterThan(at);
    await phone.presses("◀ Trang trước");
    expect(shown()?.text).toContain(`(trang ${at - 1}/${of})`);
    await phone.presses("Trang sau ▶");
    await phone.presses("Trang sau ▶");
    expect(shown()?.text).toContain(`(trang ${at + 1}/${of})`);
    expect(phone.messages).toHaveLength(2);
  });

  it("of several shows each by its number", async () => {
    const other = citation({
      n: 2,
      locator: "Điều 3 khoản 2",
      passageId: "laws/sample#2",
      quote: CLAUSES[1] ?? "",
    });
    phone = await Phone.start({
      library: madeLibrary(CLAUSES),
      reply: () => answered({ citations: [citation(), other] }),
    });
    await phone.says("Cần gì?");
    await phone.presses("📖 2");
    expect(phone.messages[1]?.raw).toContain("<b>Mỗi thành viên góp vốn &amp; sức.</b>");
  });
});
