import type { OnStatement, TokenUsage } from "../domain.ts";
import type { ChatModel } from "../models/chat.ts";
import type { Asking } from "./asking.ts";
import type { Composed } from "./compose.ts";
import type { Gathered } from "./gather.ts";
import { generate } from "./generate.ts";
import type { Quoted } from "./quote.ts";
import { isWordable } from "./wordable.ts";

/** What came of asking a chat model: its words, where they stand the checks, and what they cost in either case. */
export interface Reworded {
  written?: Composed & { model: string };
  usage?: TokenUsage | undefined;
}

/** Lets a chat model word the answer. What code has set side by side, or marked one by one, is not worded anew. */
export async function reword(
  { kb, query, stage }: Asking,
  { draft, compared, parts }: Gathered,
  { picks, considered, check, said }: Quoted,
  chat: ChatModel | undefined,
  onStatement: OnStatement | undefined,
): Promise<Reworded> {
  const isPlain = compared === undefined && considered === undefined && parts === undefined;
  if (!chat || !isPlain || said.statements.length === 0 || !isWordable(query, picks)) return {};
  const task = { kb, query, draft: { ...draft, picks: [...picks] }, quoted: said, check, onStatement };
  const { written, usage } = await stage(
    "generate",
    () => generate(chat, task),
    ({ rounds, problem }) => ({ rounds, problem }),
  );
  return { usage, ...(written === undefined ? {} : { written: { ...written, model: chat.name } }) };
}
