import { describe, expect, it } from "vitest";
import {
  ADMIN_COMMANDS,
  GROUP_COMMANDS,
  PRIVATE_COMMANDS,
  publishCommands,
} from "../../src/telegram/menu.ts";
import { offlineBot } from "../support/offline-bot.ts";

describe("the command menu", () => {
  it("is told for private chats and for groups, in both languages, Vietnamese for everyone else", async () => {
    const { bot, sent } = await offlineBot();
    await publishCommands(bot.api);
    expect(sent.map(({ payload }) => [payload["scope"], payload["language_code"]])).toEqual([
      [{ type: "all_private_chats" }, undefined],
      [{ type: "all_private_chats" }, "en"],
      [{ type: "all_group_chats" }, undefined],
      [{ type: "all_group_chats" }, "en"],
    ]);
    const names = sent.map(({ payload }) =>
      (payload["commands"] as { command: string }[]).map(({ command }) => command),
    );
    expect(names).toEqual([PRIVATE_COMMANDS, PRIVATE_COMMANDS, GROUP_COMMANDS, GROUP_COMMANDS]);
    expect(sent[1]?.payload["commands"]).toContainEqual({
      command: "sources",
      description: "See and search the documents",
    });
  });

  it("has what maintainers can do in their own private chats only", async () => {
    const { bot, sent } = await offlineBot();
    await publishCommands(bot.api, [77]);
    const own = sent.filter(({ payload }) => (payload["scope"] as { chat_id?: number }).chat_id === 77);
    expect(own).toHaveLength(2);
    expect(JSON.stringify(own[0]?.payload["commands"])).toContain('"stats"');
    for (const { payload } of sent.filter((call) => !own.includes(call)))
      for (const { command } of payload["commands"] as { command: string }[])
        expect(ADMIN_COMMANDS).not.toContain(command);
  });

  it("names only commands that Telegram takes", () => {
    for (const name of [...PRIVATE_COMMANDS, ...GROUP_COMMANDS, ...ADMIN_COMMANDS])
      expect(name).toMatch(/^[a-z\d_]{1,32}$/u);
  });
});
