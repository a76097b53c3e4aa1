import { InputFile } from "grammy";
import { describe, expect, it } from "vitest";
import { texts } from "../../src/telegram/texts.ts";
import { answered, citation, declined } from "../support/answers.ts";
import { offlineBot } from "../support/offline-bot.ts";
import { buttonUpdate, groupUpdate, textUpdate } from "../support/telegram-updates.ts";

describe("/privacy", () => {
  it.each(["vi", "en"])(
    "names the days and where to delete, and says that nobody else gets questions (%s)",
    async (code) => {
      const { handle, messages } = await offlineBot({ upkeep: { keepDays: 17 } });
      await handle(textUpdate(5, "/privacy", code));
      const text = String(messages()[0]?.["text"]);
      expect(text.match(/\b17\b/gu)).toHaveLength(2);
      expect(text).toContain("/forget");
      expect(text).toContain("/export");
      expect(text).toContain(texts(code, "privacy-no-third-party"));
    },
  );

  it.each(["vi", "en"])(
    "names the services that questions are sent to, and does not deny it (%s)",
    async (code) => {
      const { handle, messages } = await offlineBot({
        upkeep: { thirdParties: ["claude-x (api.anthropic.com)", "embed (e.example)"] },
      });
      await handle(textUpdate(5, "/privacy", code));
      const text = String(messages()[0]?.["text"]);
      expect(text).toContain("claude-x (api.anthropic.com), embed (e.example)");
      expect(text).not.toContain(texts(code, "privacy-no-third-party"));
    },
  );
});

describe("/forget", () => {
  it("asks first, with the number of questions, and deletes when the person confirms", async () => {
    const { handle, messages, sent, services } = await offlineBot();
    await handle(textUpdate(5, "một?"));
    await handle(textUpdate(6, "của người khác?"));
    await handle(textUpdate(5, "/forget"));
    const question = messages().at(-1);
    expect(question?.["text"]).toBe(texts("vi", "forget-ask", { answers: 1 }));
    expect(JSON.stringify(question?.["reply_markup"])).toContain('"forget:yes:5"');
    expect(services.state.answers.ofUser(5)).toHaveLength(1);
    await handle(buttonUpdate(5, "forget:yes:5"));
    expect(services.state.answers.ofUser(5)).toEqual([]);
    expect(services.state.answers.ofUser(6)).toHaveLength(1);
    expect(sent.slice(-2).map(({ method }) => method)).toEqual(["answerCallbackQuery", "editMessageText"]);
    expect(sent.at(-1)?.payload["text"]).toBe(texts("vi", "forget-done", { answers: 1 }));
  });

  it("says how much it deleted although the button is pressed twice", async () => {
    const { handle, sent } = await offlineBot();
    await handle(textUpdate(5, "một?"));
    await handle(textUpdate(5, "/forget"));
    for (let press = 0; press < 2; press += 1) await handle(buttonUpdate(5, "forget:yes:5", "vi", 9));
    const edits = sent.filter(({ method }) => method === "editMessageText");
    expect(edits.map(({ payload }) => payload["text"])).toEqual([texts("vi", "forget-done", { answers: 1 })]);
  });

  it("answers in the language that is deleted with the rest", async () => {
    const { handle, sent } = await offlineBot();
    await handle(buttonUpdate(5, "language:en"));
    await handle(buttonUpdate(5, "forget:yes:5"));
    expect(sent.at(-1)?.payload["text"]).toBe(texts("en", "forget-done", { answers: 0 }));
    await handle(buttonUpdate(5, "forget:no:5"));
    expect(sent.at(-1)?.payload["text"]).toBe(texts("vi", "forget-kept"));
  });

  it("keeps all when the person thinks better of it", async () => {
    const { handle, sent, services } = await offlineBot();
    await handle(textUpdate(5, "một?"));
    await handle(buttonUpdate(5, "forget:no:5"));
    expect(sent.at(-1)?.payload["text"]).toBe(texts("vi", "forget-kept"));
    expect(services.state.answers.ofUser(5)).toHaveLength(1);
  });

  it("deletes nothing when somebody else presses the button", async () => {
    const { handle, sent, services } = await offlineBot();
    await handle(textUpdate(5, "một?"));
    await handle(textUpdate(6, "hai?"));
    await handle(buttonUpdate(6, "forget:yes:5"));
    expect(sent.at(-1)).toMatchObject({
      method: "answerCallbackQuery",
      payload: { text: texts("vi", "forget-not-yours"), show_alert: true },
    });
    expect(services.state.answers.ofUser(5)).toHaveLength(1);
    expect(services.state.answers.ofUser(6)).toHaveLength(1);
  });

  it("says below the button what it did where the message can no longer be changed", async () => {
    const { handle, messages } = await offlineBot({
      refuse: ({ method }) =>
        method === "editMessageText"
          ? { error_code: 400, description: "Bad Request: message can't be edited" }
          : undefined,
    });
    await handle(buttonUpdate(5, "forget:yes:5"));
    expect(messages().at(-1)?.["text"]).toBe(texts("vi", "forget-done", { answers: 0 }));
  });
});

describe("/export", () => {
  const read = async (document: unknown) => {
    expect(document).toBeInstanceOf(InputFile);
    const raw = await (document as InputFile).toRaw();
    return { name: (document as InputFile).filename, text: Buffer.from(raw as Uint8Array).toString("utf8") };
  };

  it("sends a page to read and JSON, with questions, answers, sources and opinions of this person only", async () => {
    const source = citation({ url: "https://example.org/a?b=1&c=2", quote: 'Có "11" <thành viên>.' });
    const { handle, sent, services } = await offlineBot({
      now: () => Date.UTC(2026, 10, 21, 18, 5),
      reply: ({ text }) =>
        text === "hai?" ? declined() : answered({ text: `<b>${text}</b> [1]`, citations: [source] }),
    });
    await handle(textUpdate(5, "một <script>?"));
    await handle(textUpdate(5, "hai?"));
    await handle(textUpdate(6, "của người khác?"));
    const [first] = services.state.answers.ofUser(5);
    if (first) services.state.feedback.set(first, 5, { verdict: "down", comment: "sai số" });
    await handle(textUpdate(5, "/export"));
    const documents = sent.filter(({ method }) => method === "sendDocument").map(({ payload }) => payload);
    expect(documents.map(({ chat_id }) => chat_id)).toEqual([5, 5]);
    expect(documents[0]?.["caption"]).toBe(texts("vi", "export-caption", { questions: 2 }));
    const page = await read(documents[0]?.["document"]);
    expect(page.name).toBe("cau-hoi-cua-toi-2026-11-22.html");
    expect(page.text).toContain("2026-11-22 01:05");
    expect(page.text).toContain("một &lt;script&gt;?");
    expect(page.text).toContain('<a href="https://example.org/a?b=1&amp;c=2">Luật Mẫu, Điều 3 khoản 1</a>');
    expect(page.text).toContain("Có &quot;11&quot; &lt;thành viên&gt;.");
    expect(page.text).not.toMatch(/<script|người khác/u);
    const json = await read(documents[1]?.["document"]);
    expect(json.name).toBe("cau-hoi-cua-toi-2026-11-22.json");
    expect(JSON.parse(json.text)).toMatchObject({
      exportedAt: "2026-11-21T18:05:00.000Z",
      user: 5,
      questions: [
        {
          question: "một <script>?",
          answer: { kind: "answered", citations: [{ n: 1, quote: source.quote }] },
        },
        { question: "hai?", answer: { kind: "declined", reason: "no-evidence" } },
      ],
      feedback: [{ verdict: "down", comment: "sai số" }],
    });
    expect(json.text).not.toContain("người khác");
  });

  it("makes no link of an address that a browser would run", async () => {
    const { handle, sent } = await offlineBot({
      reply: () => answered({ citations: [citation({ url: "javascript:alert(1)" })] }),
    });
    await handle(textUpdate(5, "một?"));
    await handle(textUpdate(5, "/export"));
    const document = sent.find(({ method }) => method === "sendDocument")?.payload["document"];
    expect((await read(document)).text).not.toContain("<a ");
  });

  it("says so when there is nothing, and in a group asks to write in private", async () => {
    const { handle, messages, sent } = await offlineBot();
    await handle(textUpdate(5, "/export"));
    await handle(groupUpdate(-7, 5, "/export"));
    expect(messages().map(({ text }) => text)).toEqual([
      texts("vi", "export-nothing"),
      texts("vi", "export-in-private"),
    ]);
    expect(sent.some(({ method }) => method === "sendDocument")).toBe(false);
  });
});
