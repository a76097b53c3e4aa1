import { Composer } from "grammy";
import { type Feature, languageOf } from "../services.ts";
import { texts } from "../texts.ts";

/** /privacy: what is kept, where, how long, who reads it, and how to have it deleted. */
export const privacy: Feature = (services) => {
  const composer = new Composer();
  composer.command("privacy", (ctx) => {
    const language = languageOf(ctx, services);
    const { keepDays, thirdParties } = services.upkeep;
    const parties =
      thirdParties.length === 0
        ? texts(language, "privacy-no-third-party")
        : texts(language, "privacy-third-parties", { services: thirdParties.join(", ") });
    return ctx.reply(texts(language, "privacy", { days: keepDays, parties }));
  });
  return composer;
};
