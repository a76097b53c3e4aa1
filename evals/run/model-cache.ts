import { createHash } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { ChatModel, ChatReply } from "../../src/models/chat.ts";

const stored = z.object({
  text: z.string(),
  usage: z.object({ inputTokens: z.number(), outputTokens: z.number() }).optional(),
});

/**
 * A chat model whose replies are kept on disk by the hash of what it was asked: its name and address, the messages, and
 * the trial, so that trials differ as they would without a cache. A changed prompt or passage asks anew by itself.
 */
export function withDiskCache(
  chat: ChatModel,
  { folder, address, trial }: { folder: string; address: string; trial: number },
): ChatModel {
  return {
    ...chat,
    async complete(messages, signal) {
      const key = createHash("sha256")
        .update(JSON.stringify([chat.name, address, trial, messages]))
        .digest("hex");
      const path = join(folder, key.slice(0, 2), `${key}.json`);
      const known = await readReply(path);
      if (known) return known;
      const reply = await chat.complete(messages, signal);
      await mkdir(dirname(path), { recursive: true });
      // Two questions may ask the same at once: each writes aside.
      const aside = `${path}.${process.pid}-${Math.random().toString(36).slice(2)}`;
      await writeFile(aside, JSON.stringify(reply));
      await rename(aside, path);
      return reply;
    },
  };
}

/** A damaged file is as good as none. */
async function readReply(path: string): Promise<ChatReply | undefined> {
  const text = await readFile(path, "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  try {
    const { text: said, usage } = stored.parse(JSON.parse(text));
    return { text: said, ...(usage === undefined ? {} : { usage }) };
  } catch {
    return undefined;
  }
}
