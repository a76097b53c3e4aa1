import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { exampleQuestions } from "../../src/telegram/features/start.ts";
import { texts, UI_LANGUAGES } from "../../src/telegram/texts.ts";
import { inlineUpdate } from "../support/group-updates.ts";
import { openKnowledge } from "../support/made-up-knowledge.ts";
import { type PollingBot, pollingBot, pressOf } from "../support/polling-bot.ts";
import { readCorpus } from "../support/shipped-corpus.ts";
import { textUpdate } from "../support/telegram-updates.ts";

// One index of the corpus that is shipped and one bot serve all tests; each uses a chat of its own.
let bot: PollingBot;
let assistant: Awaited<ReturnType<typeof openKnowledge>>["assistant"];
beforeAll(async () => {
  ({ assistant } = await openKnowledge(await readCorpus()));
  bot = await pollingBot(assistant);
}, 300_000);
afterAll(() => bot.stop());

const labels = (message: { keyboard: { text?: string }[][] }) =>
  message.keyboard.flat().map(({ text }) => text ?? "");
const dataOf = (message: { keyboard: { text?: string; callback_data?: string }[][] }, label: string) => {
  const found = message.keyboard.flat().find(({ text }) => text?.includes(label));
  if (found?.callback_data === undefined)
    throw new Error(`no button "${label}" among ${labels(message).join(" | ")}`);
  return found.callback_data;
};

describe("/start", () => {
  it("has example questions that the corpus answers, in each language", async () => {
    const found = {
      vi: ["5 thành viên", "557 hợp tác xã", "mô hình quản trị đầy đủ"],
      en: ["5 official members", "557 registered cooperatives", "full governance model"],
    };
    for (const language of UI_LANGUAGES)
      for (const [i, text] of exampleQuestions(language).entries()) {
        const answer = await assistant.answer({ text, history: [] });
        expect(answer.kind, text).toBe("answered");
        expect(answer.language, text).toBe(language);
        expect(answer.text, text).toContain(found[language][i]);
      }
  });

  it("greets in three lines, with the examples as buttons, whatever a link puts behind it", async () => {
    for (const command of ["/start", "/start inline", "/start ../../etc"]) {
      const { text, keyboard } = await bot.reply(301, textUpdate(301, command));
      expect(text).toBe(texts("vi", "start"));
      expect(keyboard.flat().map((button) => button.text)).toEqual(exampleQuestions("vi"));
    }
  });

  it("answers an example that is pressed as if it had been typed, and what follows goes on from there", async () => {
    const greeting = await bot.reply(302, textUpdate(302, "/start"));
    await bot.press(greeting, dataOf(greeting, "Lạng Sơn"));
    expect((await bot.telegram.message(302, 2)).text).toBe("💬 Lạng Sơn có bao nhiêu HTX?");
    expect((await bot.telegram.message(302, 3)).text).toContain("557 hợp tác xã");
    const next = await bot.reply(302, textUpdate(302, "còn Hưng Yên?"));
    expect(next.text).toContain("Hưng Yên");
  });
});

it("an example that is pressed twice is answered once", async () => {
  const greeting = await bot.reply(303, textUpdate(303, "/start"));
  const [press, again] = [0, 1].map(() => pressOf(greeting, dataOf(greeting, "Lạng Sơn")));
  if (press && again) bot.telegram.push(press, again);
  const last = await bot.reply(303, textUpdate(303, "/privacy"));
  await bot.telegram.until("the last answer", () => bot.telegram.delivered(303).at(3));
  expect(bot.telegram.delivered(303)).toHaveLength(4);
  expect(last).toBeDefined();
});

describe("/new", () => {
  it("forgets what was said before", async () => {
    await bot.reply(303, textUpdate(303, "Lạng Sơn có bao nhiêu HTX?"));
    await bot.telegram.message(303, 1);
    expect((await bot.reply(303, textUpdate(303, "/new"))).text).toBe(texts("vi", "new-done"));
    expect(bot.services.state.sessions.history("303::")).toEqual([]);
  });
});

describe("/sources", () => {
  it("lists what there is ten a page, and turns pages in the same message", async () => {
    const list = await bot.reply(310, textUpdate(310, "/sources"));
    expect(list.text).toContain("Luật Hợp tác xã số 17/2023/QH15");
    expect(list.text).toContain("Đang có hiệu lực (từ ngày 1/7/2024)");
    expect(list.text).toContain("Lạng Sơn");
    expect(list.text.match(/^\d+\. /gmu)).toHaveLength(10);
    const second = await bot.press(list, dataOf(list, "Trang sau"));
    expect(second.messageId).toBe(list.messageId);
    expect(second.text).toMatch(/^11\. /mu);
    expect(labels(second)).toContain(texts("vi", "page-previous"));
  });

  it("filters by kind", async () => {
    const list = await bot.reply(311, textUpdate(311, "/sources"));
    const press = await bot.press(list, dataOf(list, "Báo chí"));
    expect(press.text).toContain("Ninh Bình");
    expect(press.text).not.toContain("Nghị định");
  });

  it.each([
    ["lãi suất", "Quỹ hỗ trợ phát triển hợp tác xã"],
    ["lai suat", "Quỹ hỗ trợ phát triển hợp tác xã"],
    ["lang son", "Lạng Sơn: hợp tác xã"],
    ["113/2024", "Nghị định 113/2024/NĐ-CP"],
    ["113", "Nghị định 113/2024/NĐ-CP"],
    ["kế toán", "Thông tư 71/2024/TT-BTC"],
    ["Nam Định", "Ninh Bình: hợp tác xã"],
    ["còn hiệu lực", "Luật Hợp tác xã"],
    ["1/11/2024", "Nghị định 113/2024/NĐ-CP"],
  ])("finds %s", async (words, title) => {
    const { text } = await bot.reply(312, textUpdate(312, `/sources ${words}`));
    expect(text.split("\n").find((line) => line.startsWith("1. "))).toContain(title);
  });

  it("says when nothing fits, and leads back to all", async () => {
    const none = await bot.reply(313, textUpdate(313, "/sources vũ trụ <b>"));
    expect(none.text).toBe(texts("vi", "sources-none", { search: "vũ trụ <b>" }));
    expect((await bot.press(none, dataOf(none, "tất cả"))).text).toContain("Luật Hợp tác xã");
  });

  it("opens a card, from it the contents by chapter, and the document from its beginning", async () => {
    const list = await bot.reply(314, textUpdate(314, "/sources 17/2023"));
    const card = await bot.press(list, dataOf(list, "1"));
    for (const fact of [
      "Số hiệu: 17/2023/QH15",
      "Nơi ban hành: Quốc hội",
      "Có hiệu lực từ: 1/7/2024",
      "Thay thế: 23/2012/QH13",
      "Hiệu lực: Đang có hiệu lực",
      "Đối chiếu với nguồn lần cuối:",
    ])
      expect(card.text).toContain(fact);
    const original = card.keyboard.flat().find(({ url }) => url !== undefined);
    expect(original?.url).toMatch(/^https:\/\/vbpl\.vn/u);
    const contents = await bot.press(card, dataOf(card, "Mục lục"));
    expect(contents.text).toContain("Chương I.");
    expect(contents.text).toContain("Điều 4. Giải thích từ ngữ");
    const article = await bot.press(contents, dataOf(contents, "4"));
    expect(article.text).toContain("Điều");
    const again = await bot.press(article, dataOf(article, "Về tài liệu này"));
    const start = await bot.press(again, dataOf(again, "Đọc từ đầu"));
    expect(start.text).toContain("Bản tóm lược này kể lại");
  });

  it("says kindly when a document is not there any more", async () => {
    bot.telegram.push({ ...textUpdate(315, "/sources") });
    const list = await bot.telegram.message(315, 1);
    const { pressOf } = await import("../support/polling-bot.ts");
    const update = pressOf(list, "law:AAAAAAAA:n3");
    bot.telegram.push(update);
    const id = update.callback_query?.id ?? "";
    const notice = await bot.telegram.until("the notice", () => bot.telegram.queries.notices.get(id));
    expect(notice.text).toBe(texts("vi", "law-gone"));
  });

  it("is in English for whom Telegram is", async () => {
    const { text } = await bot.reply(316, textUpdate(316, "/sources interest", "en"));
    expect(text).toContain("Cooperative Development Support Fund");
  });
});

describe("/law", () => {
  const law = (chat: number, words: string, language = "vi") =>
    bot.reply(chat, textUpdate(chat, `/law ${words}`, language));

  it("shows a clause word for word, with its document, its validity and the way to the original", async () => {
    const { text, raw, keyboard } = await law(320, "18.2");
    expect(text).toMatch(/^Điều 18 khoản 2\nLuật Hợp tác xã số 17\/2023\/QH15/u);
    expect(raw).toContain("<blockquote>2. ");
    expect(text).toContain("Đang có hiệu lực");
    const original = keyboard.flat().find((button) => button.text === texts("vi", "button-open"));
    expect(original?.url).toContain("vbpl.vn");
    const library = await assistant.library();
    const clause = library
      .passagesOf("laws/luat-hop-tac-xa-2023.vi")
      .find(({ locator }) => locator === "Điều 18 khoản 2");
    expect(text).toContain(clause?.text ?? "?");
  });

  it("goes on to the next clause, back, and to the whole article, in the same message", async () => {
    const clause = await law(321, "điều 18 khoản 2");
    const { messageId } = clause;
    expect((await bot.press(clause, dataOf(clause, "sau ▶"))).text).toMatch(/^Điều 18 khoản 3/u);
    expect((await bot.press(clause, dataOf(clause, "◀"))).text).toMatch(/^Điều 18 khoản 2/u);
    const whole = await bot.press(clause, dataOf(clause, "Cả Điều 18"));
    expect(whole.messageId).toBe(messageId);
    for (const n of [1, 2, 3, 4]) expect(whole.text).toMatch(new RegExp(`^${n}\\. `, "mu"));
    expect((await bot.press(whole, dataOf(whole, "Điều 19"))).text).toMatch(/^Điều 19\./u);
  });

  it("reads a long article in pages within Telegram's limit", async () => {
    const first = await law(322, "4");
    const library = await assistant.library();
    const all = library
      .passagesOf("laws/luat-hop-tac-xa-2023.vi")
      .filter(({ locator }) => /^Điều 4(?: |$)/u.test(locator));
    let said = first.text;
    let shown = first;
    for (let page = 2; labels(shown).includes(texts("vi", "page-next")); page += 1) {
      shown = await bot.press(shown, dataOf(shown, "Trang sau"));
      expect(shown.text).toContain(`trang ${page}/`);
      said += shown.text;
    }
    expect(shown).toBe(first);
    for (const { text } of all) expect(said).toContain(text);
  });

  it("offers the documents that a number may be of", async () => {
    const which = await law(323, "113 6");
    expect(labels(which)).toEqual([
      expect.stringContaining("Điều 113 khoản 6 – Luật"),
      expect.stringContaining("Điều 6 – Nghị định 113"),
    ]);
    expect((await bot.press(which, dataOf(which, "Nghị định"))).text).toContain("Nghị định 113/2024/NĐ-CP");
  });

  it("says how far a law goes, and an article", async () => {
    expect((await law(324, "999")).text).toContain("điều cuối cùng là Điều 115");
    expect((await law(324, "18.99")).text).toBe(
      texts("vi", "law-no-clause", { article: "18", clause: "99", last: "4" }),
    );
    expect((await law(324, "thông tư 5/2020/TT-BTC 3")).text).toContain("không có văn bản");
    expect((await law(324, "nghị định 125 điều 3")).text).toContain("không có Điều 3 của Nghị định 125/2025");
    expect((await law(324, "")).text).toBe(texts("vi", "law-usage"));
  });

  it("makes the point bold that is asked for", async () => {
    const { raw } = await law(325, "31 khoản 1 điểm b");
    expect(raw).toMatch(/<b>b\) [^<]+<\/b>/u);
    expect(raw).not.toMatch(/<b>a\)/u);
  });

  it("offers nothing near for words that mean nothing", async () => {
    const { text } = await bot.reply(329, textUpdate(329, "/law xyz"));
    expect(text).toBe(texts("vi", "law-no-document", { named: "xyz" }));
  });

  it("takes words for what a rule is about", async () => {
    const { text, keyboard } = await law(326, "vốn điều lệ tối thiểu");
    expect(text).toContain(texts("vi", "law-nearest"));
    const places = keyboard.flat().map((button) => button.text);
    expect(places).toContainEqual(expect.stringMatching(/^\d\. Điều 40 khoản 8$/u));
    // Each stands in the text with its document and its first words.
    for (const place of places) expect(text).toContain(`${place} – `);
    expect(text).toContain("Điều lệ hợp tác xã, liên hiệp hợp tác xã phải ghi vốn điều lệ");
  });

  it("is in English for whom Telegram is", async () => {
    expect((await law(327, "article 18 clause 2", "en")).text).toMatch(
      /^Article 18 clause 2\nLaw on Cooperatives/u,
    );
  });
});

describe("inline mode", () => {
  it("offers what the corpus says before what it says not to know", async () => {
    const update = inlineUpdate(350, "lang son");
    bot.telegram.push(update);
    const id = update.inline_query?.id ?? "";
    const found = await bot.telegram.until("the results", () => bot.telegram.queries.inlineResults.get(id));
    const isGap = found.map(({ input_message_content: content }) =>
      content?.message_text?.includes("chưa xác nhận được"),
    );
    expect(isGap[0]).toBe(false);
    expect(isGap).toEqual([...isGap].sort());
  });
});

describe("/province", () => {
  const home = (chat: number) => bot.services.state.preferences.of(chat).province;

  it("takes the name behind it, in any spelling, and tells of a merger", async () => {
    expect((await bot.reply(330, textUpdate(330, "/province lang son"))).text).toBe(
      texts("vi", "province-set", { name: "Lạng Sơn" }),
    );
    expect((await bot.reply(330, textUpdate(330, "/province Bắc Giang"))).text).toBe(
      texts("vi", "province-set-merged", { name: "Bắc Giang", partOf: "Bắc Ninh" }),
    );
    expect(home(330)).toBe("Bắc Giang");
  });

  it("waits for the name, and is then used for “tỉnh tôi”", async () => {
    await bot.reply(331, textUpdate(331, "/province"));
    expect((await bot.reply(331, textUpdate(331, "hung yen"))).text).toBe(
      texts("vi", "province-set", { name: "Hưng Yên" }),
    );
    expect((await bot.reply(331, textUpdate(331, "Tỉnh tôi có bao nhiêu hợp tác xã?"))).text).toContain(
      "Hưng Yên",
    );
  });

  it("comes first among places of which none was asked about, and leaves questions on other places alone", async () => {
    const question = "doanh thu bình quân một HTX là bao nhiêu";
    const [first = ""] = (await bot.reply(335, textUpdate(335, question))).text.split("\n");
    expect(first).not.toContain("Hưng Yên");
    await bot.reply(335, textUpdate(335, "/province hung yen"));
    await bot.reply(335, textUpdate(335, "/new"));
    const { text } = await bot.reply(335, textUpdate(335, question));
    expect(text.split("\n")[0]).toMatch(/Hưng Yên.*\[1\]$/u);
    expect(text).toMatch(/\[1\] Hưng Yên/u);
    const other = await bot.reply(335, textUpdate(335, "Hà Nội có bao nhiêu HTX?"));
    expect(other.text).toContain("2.021");
    expect(other.text).not.toContain("Hưng Yên");
  });

  it("waits for another name after one that it does not know", async () => {
    await bot.reply(334, textUpdate(334, "/province sai"));
    expect((await bot.reply(334, textUpdate(334, "Lạng Sơn"))).text).toBe(
      texts("vi", "province-set", { name: "Lạng Sơn" }),
    );
  });

  it("answers a question that comes instead of a name", async () => {
    await bot.reply(332, textUpdate(332, "/province"));
    expect((await bot.reply(332, textUpdate(332, "Lập HTX cần mấy thành viên?"))).text).toContain(
      "5 thành viên",
    );
    expect(bot.services.state.sessions.awaiting("332::")).toBeUndefined();
  });

  it("offers what a slip may have meant, shows what is set, and clears it", async () => {
    const which = await bot.reply(333, textUpdate(333, "/province lạng xơn"));
    expect(labels(which)).toEqual(["Lạng Sơn"]);
    await bot.press(which, dataOf(which, "Lạng Sơn"));
    expect(home(333)).toBe("Lạng Sơn");
    const known = await bot.reply(333, textUpdate(333, "/province"));
    expect(known.text).toBe(texts("vi", "province-known", { name: "Lạng Sơn" }));
    await bot.press(known, "province:clear");
    expect(home(333)).toBeUndefined();
    expect((await bot.reply(333, textUpdate(333, "/province Paris"))).text).toBe(
      texts("vi", "province-unknown", { name: "Paris" }),
    );
  });
});
