import { Composer } from "grammy";
import { acknowledge } from "../acknowledge.ts";
import { RecentPresses, recordOf } from "../presses.ts";
import type { Feature } from "../services.ts";
import { answerShown } from "./question.ts";

/** A question that was suggested under an answer is asked for itself, and stands in the chat above its answer. */
export const followUp: Feature = (services) => {
  const composer = new Composer();
  const presses = new RecentPresses();
  composer.callbackQuery(/^ask:([\w-]+):(\d)$/u, (ctx) => {
    const [, id = "", at = ""] = ctx.match;
    return presses.once(ctx, services, async () => {
      const record = await recordOf(ctx, id, services);
      if (record === undefined) return;
      await acknowledge(ctx, services);
      const question = record.answer.followUps[Number(at)];
      if (question === undefined) return;
      await answerShown(ctx, question, services);
    });
  });
  return composer;
};
