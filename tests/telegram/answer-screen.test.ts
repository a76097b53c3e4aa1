import { afterEach, describe, expect, it } from "vitest";
import { texts } from "../../src/telegram/texts.ts";
import { answered, citation, declined } from "../support/answers.ts";
import { labelsOf, Phone } from "../support/phone.ts";

let phone: Phone;
afterEach(async () => phone.stop());

const compared = () =>
  answered({
    comparison: {
      sides: [
        { name: "Hà Nội", figure: "2.021", citation: 1 },
        { name: "Lạng Sơn", figure: "557", citation: 1 },
      ],
      verdict: "highest",
    },
  });
const calls = (method: string) => phone.telegram.calls.filter((call) => call.method === method);

describe("an answer", () => {
  it("has buttons for its sources, for an opinion and for what to ask next, in three rows at most", async () => {
    const followUps = [
      "Ai quyết định việc đó trong hợp tác xã, đại hội hay hội đồng quản trị?",
      "Góp bao nhiêu?",
      "Khi nào?",
    ];
    phone = await Phone.start({ reply: () => answered({ followUps }) });
    const { text, keyboard, ...message } = await phone.says("Cần mấy thành viên?");
    expect(labelsOf({ text, keyboard, ...message })).toEqual([
      ["📖 Nguồn 1", "👍", "👎"],
      ["Góp bao nhiêu?"],
      ["Khi nào?"],
    ]);
    expect(text).not.toContain("Góp bao nhiêu");
  });

  it("shows the beginning of a question that is too long for a button, whole words only", async () => {
    const followUps = ["Tất cả thành viên liên kết cộng lại được góp mấy phần trăm?", `${"🌾".repeat(60)}?`];
    phone = await Phone.start({ reply: () => answered({ followUps }) });
    const [, first, second] = labelsOf(await phone.says("Cần mấy thành viên?"));
    expect(first).toEqual(["Tất cả thành viên liên kết cộng lại…"]);
    expect(second).toEqual([`${"🌾".repeat(19)}…`]);
  });

  it("with many sources has a row of them", async () => {
    const citations = Array.from({ length: 12 }, (_, at) => citation({ n: at + 1, documentId: `d${at}` }));
    phone = await Phone.start({ reply: () => answered({ citations, followUps: ["Khi nào?", "Ở đâu?"] }) });
    const [first, ...rest] = labelsOf(await phone.says("Cần gì?"));
    expect(first).toHaveLength(8);
    expect(rest).toEqual([["👍", "👎"], ["Khi nào?"]]);
  });

  it("to a greeting or to thanks has no buttons, and is no refusal for the maintainers", async () => {
    phone = await Phone.start({
      reply: () => ({ ...declined({ citations: [] }), kind: "declined", reason: "not-a-question" }),
    });
    expect((await phone.says("Cảm ơn")).keyboard).toEqual([]);
    const { statistics } = phone.services.state;
    expect(statistics.since(0)).toMatchObject({ questions: 0, declined: 0 });
    expect(statistics.declined()).toEqual([]);
  });

  it("without sources can still be rated", async () => {
    phone = await Phone.start({ reply: () => declined({ citations: [] }) });
    expect(labelsOf(await phone.says("Thời tiết?"))).toEqual([["👍", "👎"]]);
  });

  it("that is long has its buttons under the last message, and its list of sources whole", async () => {
    const text = Array.from({ length: 120 }, (_, at) => `Dòng ${at} của câu trả lời dài. [1]`).join("\n");
    const citations = Array.from({ length: 9 }, (_, at) =>
      citation({ n: at + 1, documentId: `d${at}`, quote: `Đoạn ${at}. ${"x ".repeat(120)}` }),
    );
    phone = await Phone.start({ reply: () => answered({ text, citations }) });
    await phone.says("Kể hết?");
    await phone.telegram.until("the buttons", () =>
      phone.messages.find(({ keyboard }) => keyboard.length > 0),
    );
    const [list, ...more] = phone.messages.filter((message) => message.text.includes("Nguồn\n"));
    expect(more).toEqual([]);
    expect(list?.text.match(/^\[\d\] /gmu)).toHaveLength(9);
    expect(phone.messages.map(({ keyboard }) => keyboard.length > 0)).toEqual(
      phone.messages.map((_, at) => at === phone.messages.length - 1),
    );
  });
});

describe("a comparison", () => {
  it("goes out as a rich message with its buttons", async () => {
    phone = await Phone.start({ reply: compared });
    const sent = await phone.says("Đâu nhiều hơn?");
    expect(sent).toMatchObject({ kind: "rich" });
    expect(sent.raw).toContain("<table");
    expect(labelsOf(sent)).toEqual([["📖 Nguồn 1", "👍", "👎"]]);
    await phone.presses("👎");
    expect(phone.messages[0] && labelsOf(phone.messages[0])[0]).toEqual(["Sai số liệu", "Sai nguồn"]);
  });

  it("goes out as classic HTML where the server refuses it, and as a rich message the next time", async () => {
    phone = await Phone.start({ reply: compared });
    phone.telegram.fail("sendRichMessage", { status: 400, description: "Bad Request: RICH_MESSAGE_INVALID" });
    expect(await phone.says("Đâu nhiều hơn?")).toMatchObject({ kind: "text" });
    expect(await phone.says("Đâu nhiều hơn?")).toMatchObject({ kind: "rich" });
  });

  it("goes out as classic HTML on a server without rich messages, which is not asked again", async () => {
    phone = await Phone.start({ reply: compared });
    phone.telegram.fail("sendRichMessage", { status: 404, description: "Not Found: method not found" });
    const sent = await phone.says("Đâu nhiều hơn?");
    expect(sent).toMatchObject({ kind: "text" });
    expect(labelsOf(sent)).toEqual([["📖 Nguồn 1", "👍", "👎"]]);
    expect(await phone.says("Đâu nhiều hơn?")).toMatchObject({ kind: "text" });
    expect(calls("sendRichMessage")).toHaveLength(1);
  });
});

describe("a question that was suggested", () => {
  const followUps = ["Góp <bao nhiêu> vốn?"];

  it("stands in the chat and is answered for itself, once for two presses", async () => {
    phone = await Phone.start({ reply: ({ text }) => answered({ text: `Về: ${text} [1]`, followUps }) });
    await phone.says("Cần mấy thành viên?");
    await phone.presses("Góp", 2);
    expect(phone.messages.slice(1).map(({ raw }) => raw.split("\n")[0])).toEqual([
      "💬 <b>Góp &lt;bao nhiêu&gt; vốn?</b>",
      "Về: Góp &lt;bao nhiêu&gt; vốn? [1]",
    ]);
    expect(phone.asked[1]).toMatchObject({
      text: "Góp <bao nhiêu> vốn?",
      history: [],
    });
  });

  it("can be asked after a restart, but not when the answer is kept no longer", async () => {
    phone = await Phone.start({ reply: () => answered({ followUps }) });
    await phone.says("Cần mấy thành viên?");
    await phone.restart();
    await phone.presses("Góp");
    expect(phone.asked).toHaveLength(1);
    phone.services.state.database.exec("DELETE FROM answers");
    phone.now += 60_000;
    expect(await phone.presses("Góp")).toEqual({ text: texts("vi", "button-old"), isAlert: true });
    expect(phone.asked).toHaveLength(1);
  });
});
