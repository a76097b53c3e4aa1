import { describe, expect, it } from "vitest";
import { texts } from "../../src/telegram/texts.ts";
import { answered, declined } from "../support/answers.ts";
import { helpOf } from "../support/fake-assistant.ts";
import { offlineBot } from "../support/offline-bot.ts";
import { BOT, buttonUpdate, placeUpdate, textUpdate } from "../support/telegram-updates.ts";

describe("a question", () => {
  it("is answered in the same chat, as HTML without a preview of the links, after a sign of typing", async () => {
    const { handle, sent } = await offlineBot();
    await handle(textUpdate(5, "Cần mấy thành viên?"));
    expect(sent.map(({ method }) => method)).toEqual(["sendChatAction", "sendMessage"]);
    expect(sent[1]?.payload).toMatchObject({
      chat_id: 5,
      parse_mode: "HTML",
      link_preview_options: { is_disabled: true },
    });
    expect(sent[1]?.payload["text"]).toContain('<a href="https://example.org/sample">');
  });

  it("loses the bot's own name and the blanks around it", async () => {
    const { handle, asked } = await offlineBot();
    await handle(textUpdate(5, `@${BOT.username} Cần mấy thành viên?  `));
    expect(asked[0]?.text).toBe("Cần mấy thành viên?");
  });

  it("is answered although the sign of typing is refused", async () => {
    const { handle, messages } = await offlineBot({
      refuse: ({ method }) =>
        method === "sendChatAction" ? { error_code: 400, description: "Bad Request: no typing" } : undefined,
    });
    await handle(textUpdate(5, "Cần mấy thành viên?"));
    expect(messages()).toHaveLength(1);
  });

  it("gets a long answer in several messages, in order", async () => {
    const lines = Array.from(
      { length: 400 },
      (_, i) => `Dòng số ${String(i).padStart(3, "0")} của câu trả lời.`,
    );
    const { handle, messages } = await offlineBot({ reply: () => answered({ text: lines.join("\n") }) });
    await handle(textUpdate(5, "Kể hết?"));
    const said = messages().map(({ text }) => String(text));
    expect(said.length).toBeGreaterThan(2);
    expect(
      said
        .join("\n")
        .replace(/<\/?b>/gu, "")
        .match(/Dòng số \d{3}/gu),
    ).toEqual(lines.map((line) => line.slice(0, 11)));
  });

  it("is answered in plain words when Telegram refuses the markup", async () => {
    const { handle, messages } = await offlineBot({
      reply: () => answered({ text: 'Vốn < 5 & "góp" > 1 [1]' }),
      refuse: ({ payload }) =>
        payload["parse_mode"] === "HTML"
          ? { error_code: 400, description: "Bad Request: can't parse entities: Unsupported start tag" }
          : undefined,
    });
    await handle(textUpdate(5, "Vốn?"));
    expect(messages()[1]).not.toHaveProperty("parse_mode");
    expect(messages()[1]?.["text"]).toBe(
      'Vốn < 5 & "góp" > 1 [1]\n\nNguồn\n[1] Luật Mẫu, Điều 3 khoản 1\nHợp tác xã có ít nhất 11 thành viên.',
    );
  });
});

describe("what was said before", () => {
  it("goes with the next question of the same chat only", async () => {
    const { handle, asked } = await offlineBot();
    await handle(textUpdate(5, "Cần mấy thành viên?"));
    await handle(textUpdate(6, "Vốn tối thiểu?"));
    await handle(textUpdate(5, "Còn liên hiệp?"));
    expect(asked.map(({ history }) => history)).toEqual([
      [],
      [],
      [{ question: "Cần mấy thành viên?", answer: "Cần ít nhất 11 thành viên. [1]" }],
    ]);
  });

  it("leaves out a refusal", async () => {
    const { handle, asked } = await offlineBot({ reply: () => declined() });
    await handle(textUpdate(5, "Thời tiết?"));
    await handle(textUpdate(5, "Còn mai?"));
    expect(asked[1]?.history).toEqual([]);
  });
});

describe("several questions at once", () => {
  it("of one chat are answered one after the other, those of another chat meanwhile", async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { handle, asked, messages } = await offlineBot({
      reply: async ({ text }) => {
        if (text === "một") await held;
        return answered({ text });
      },
    });
    const first = handle(textUpdate(5, "một"));
    const second = handle(textUpdate(5, "hai"));
    await handle(textUpdate(6, "ba"));
    expect(asked.map(({ text }) => text)).toEqual(["một", "ba"]);
    release();
    await Promise.all([first, second]);
    expect(messages().map(({ chat_id }) => chat_id)).toEqual([6, 5, 5]);
    expect(asked.map(({ text }) => text)).toEqual(["một", "ba", "hai"]);
  });
});

describe("commands", () => {
  it.each([
    ["/start", "vi", texts("vi", "start")],
    ["/start", "en", texts("en", "start")],
    ["/help", "vi", helpOf("vi")],
    ["/help", "sv", helpOf("en")],
    [`/help@${BOT.username}`, "vi", helpOf("vi")],
  ])(
    "%s answers a Telegram set to %s in its language, without asking the assistant",
    async (command, code, text) => {
      const { handle, messages, asked } = await offlineBot();
      await handle(textUpdate(5, command, code));
      expect(messages().map((message) => message["text"])).toEqual([text]);
      expect(asked).toEqual([]);
    },
  );

  it("/language offers a button for each language", async () => {
    const { handle, messages } = await offlineBot();
    await handle(textUpdate(5, "/language"));
    expect(messages()[0]?.["reply_markup"]).toMatchObject({
      inline_keyboard: [
        [
          { text: "Tiếng Việt", callback_data: "language:vi" },
          { text: "English", callback_data: "language:en" },
        ],
      ],
    });
  });
});

describe("a language button", () => {
  it("is confirmed in the language chosen, which later instructions keep, in this chat only", async () => {
    const { handle, sent, messages } = await offlineBot();
    await handle(buttonUpdate(5, "language:en"));
    await handle(textUpdate(5, "/help"));
    await handle(textUpdate(6, "/help"));
    expect(sent[0]?.method).toBe("answerCallbackQuery");
    expect(messages().map(({ text }) => text)).toEqual([
      texts("en", "language-set"),
      helpOf("en"),
      helpOf("vi"),
    ]);
  });

  it("works although Telegram finds the press too old to be confirmed", async () => {
    const { handle, messages } = await offlineBot({
      refuse: ({ method }) =>
        method === "answerCallbackQuery"
          ? { error_code: 400, description: "Bad Request: query is too old and response timeout expired" }
          : undefined,
    });
    await handle(buttonUpdate(5, "language:en"));
    expect(messages().map(({ text }) => text)).toEqual([texts("en", "language-set")]);
  });
});

describe("a message without text", () => {
  it("is told that only text is read", async () => {
    const { handle, messages, asked } = await offlineBot();
    await handle(placeUpdate(5, "en"));
    expect(messages().map(({ text }) => text)).toEqual([texts("en", "text-only")]);
    expect(asked).toEqual([]);
  });
});

describe("an album", () => {
  const picture = (caption?: string, album = "7") => {
    const { message, ...update } = placeUpdate(5);
    const rest = caption === undefined ? {} : { caption };
    return {
      ...update,
      message: { ...message, location: undefined, photo: [], media_group_id: album, ...rest },
    };
  };

  it("is told once that only text is read", async () => {
    const { handle, messages } = await offlineBot();
    for (const update of [picture(), picture(), picture(), picture(undefined, "8")])
      await handle(update as never);
    expect(messages().map(({ text }) => text)).toEqual([texts("vi", "text-only"), texts("vi", "text-only")]);
  });

  it("is its caption, and nothing is said of the other pictures", async () => {
    const { handle, messages, asked } = await offlineBot();
    for (const update of [picture("HTX là gì?"), picture(), picture()]) await handle(update as never);
    expect(asked.map(({ text }) => text)).toEqual(["HTX là gì?"]);
    expect(messages()).toHaveLength(1);
  });
});

describe("what stands under a picture", () => {
  it("is a question", async () => {
    const { handle, asked } = await offlineBot();
    const { message, ...update } = placeUpdate(5);
    await handle({
      ...update,
      message: { ...message, location: undefined, photo: [], caption: "HTX là gì?" },
    } as never);
    expect(asked.map(({ text }) => text)).toEqual(["HTX là gì?"]);
  });
});

describe("nothing is said to", () => {
  const changed = (change: object) => {
    const { message, ...update } = textUpdate(5, "HTX là gì?");
    return { ...update, message: { ...message, ...change } } as never;
  };
  it.each([
    ["a message that Telegram writes", { text: undefined, pinned_message: { message_id: 1, date: 0 } }],
    ["another bot", { from: { id: 6, is_bot: true, first_name: "B" } }],
    ["a quote from the bot's own inline mode", { via_bot: BOT }],
  ])("%s", async (_name, change) => {
    const { handle, sent, asked } = await offlineBot();
    await handle(changed(change));
    expect([...sent, ...asked]).toEqual([]);
  });

  it("but an anonymous administrator is answered", async () => {
    const { handle, asked } = await offlineBot();
    await handle(
      changed({
        from: { id: 6, is_bot: true, first_name: "G" },
        sender_chat: { id: -1, type: "supergroup", title: "HTX" },
      }),
    );
    expect(asked).toHaveLength(1);
  });
});

describe("a button that nobody knows", () => {
  it.each(["former:button", "start:vi:9", "province:set:"])("%s says that it is old", async (data) => {
    const { handle, sent } = await offlineBot();
    await handle(buttonUpdate(5, data));
    expect(sent).toEqual([
      {
        method: "answerCallbackQuery",
        payload: expect.objectContaining({ text: texts("vi", "button-unknown") }),
      },
    ]);
  });
});

describe("a server without editMessageReplyMarkup", () => {
  it("has the reasons of a 👎 in a message of their own", async () => {
    const { handle, messages, services } = await offlineBot({
      refuse: ({ method }) =>
        method === "editMessageReplyMarkup" ? { error_code: 404, description: "Not Found" } : undefined,
    });
    await handle(textUpdate(5, "HTX là gì?"));
    const [record] = services.state.answers.ofUser(5);
    await handle(buttonUpdate(5, `rate:${record?.id}:down`));
    await handle(buttonUpdate(5, `rate:${record?.id}:incomplete`));
    expect(messages()).toHaveLength(2);
    expect(JSON.stringify(messages()[1]?.["reply_markup"])).toContain(`rate:${record?.id}:incomplete`);
    expect(services.state.feedback.opinion(record?.id ?? "", 5)).toMatchObject({ reason: "incomplete" });
  });
});

describe("a failure", () => {
  it("is told to the person by an incident number, without its cause", async () => {
    const { handle, messages, log } = await offlineBot({
      reply: () => {
        throw new RangeError("the store broke");
      },
    });
    await handle(textUpdate(5, "câu hỏi bí mật"));
    const [, incident] = /Mã sự cố: ([\da-f]{8})/u.exec(String(messages()[0]?.["text"])) ?? [];
    expect(messages()[0]?.["text"]).toBe(texts("vi", "error", { incident: incident ?? "" }));
    expect(log()).toContain(incident);
    expect(log()).toContain("RangeError: the store broke");
    expect(log()).not.toContain("bí mật");
  });

  it("to send anything at all is logged and leaves the bot working", async () => {
    let blocked = true;
    const { handle, messages, log } = await offlineBot({
      refuse: ({ method }) =>
        blocked && method === "sendMessage"
          ? { error_code: 403, description: "Forbidden: bot was blocked by the user" }
          : undefined,
    });
    await handle(textUpdate(5, "Cần mấy thành viên?"));
    expect(log()).toContain("sendMessage: 403 Forbidden: bot was blocked by the user");
    blocked = false;
    await handle(textUpdate(5, "/help"));
    expect(messages().at(-1)?.["text"]).toBe(helpOf("vi"));
  });
});
