import { relative } from "node:path";
import { Composer, type Context } from "grammy";
import { describe } from "../describe.ts";
import { forMaintainers } from "../maintainers.ts";
import { fetchForReview, isReadable, MOST_BYTES, TooLargeError } from "../review.ts";
import { type Feature, languageOf, type Services } from "../services.ts";
import { texts } from "../texts.ts";

/** A file that a maintainer sends is put aside for review. It never enters the corpus by itself. */
export const upload: Feature = (services) => {
  const composer = new Composer();
  forMaintainers(composer, services).on("message:document", (ctx) => keep(ctx, services));
  return composer;
};

async function keep(ctx: Context, services: Services): Promise<void> {
  const document = ctx.message?.document;
  if (!document) return;
  const language = languageOf(ctx, services);
  const name = document.file_name ?? "";
  const tooLarge = texts(language, "upload-too-large", { megabytes: MOST_BYTES / 1024 / 1024 });
  if (!isReadable(name)) {
    await ctx.reply(texts(language, "upload-not-readable"));
    return;
  }
  if ((document.file_size ?? 0) > MOST_BYTES) {
    await ctx.reply(tooLarge);
    return;
  }
  try {
    const file = await fetchForReview(ctx, name, services.upkeep.reviewDir);
    services.logger.info("a document was put aside for review");
    await ctx.reply(
      texts(language, "upload-kept", { command: `npm run -s corpus -- add "${relative("", file)}"` }),
    );
  } catch (error) {
    services.logger.warn({ error: describe(error) }, "a document could not be fetched");
    await ctx.reply(error instanceof TooLargeError ? tooLarge : texts(language, "upload-failed"));
  }
}
