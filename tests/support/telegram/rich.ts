import { MarkupError } from "./markup-error.ts";
import { bad } from "./refusal.ts";
import { readRichBlocks } from "./rich-blocks.ts";
import { type Rich, readRichHtml } from "./rich-html.ts";

const MOST = { text: 32_768, blocks: 500, depth: 16, media: 50, columns: 20 };

/** Reads an InputRichMessage. @throws Refusal for what breaks its grammar or its limits. */
export function readRich(
  message: object,
  { isDraft }: { isDraft: boolean },
): { text: string; links: string[] } {
  const { html, markdown, blocks } = message as { html?: unknown; markdown?: unknown; blocks?: unknown };
  if ([html, markdown, blocks].filter((form) => form !== undefined).length !== 1)
    throw bad("exactly one of the fields html, markdown and blocks must be used");
  if (markdown !== undefined) throw bad("markdown of rich messages is not known to this server");
  const rich = read(() => (Array.isArray(blocks) ? readRichBlocks(blocks) : readRichHtml(String(html))));
  for (const [what, most] of Object.entries(MOST)) {
    const counted = what === "text" ? rich.text.length : rich[what as "blocks"];
    if (counted > most) throw bad(`RICH_MESSAGE_TOO_LONG: ${what} ${counted} of at most ${most}`);
  }
  if (new Set(rich.names).size < rich.names.length) throw bad("a name is given twice in the rich message");
  const missing = rich.references.find((name) => name !== "" && !rich.names.includes(name));
  if (missing !== undefined) throw bad(`reference "#${missing}" leads nowhere`);
  if (rich.hasThinking && !isDraft) throw bad("tg-thinking can be used in drafts only");
  if (rich.text.trim() === "" && rich.media === 0 && !rich.hasThinking) throw bad("message text is empty");
  return { text: rich.text.trim(), links: rich.links };
}

function read(reading: () => Rich): Rich {
  try {
    return reading();
  } catch (error) {
    if (!(error instanceof MarkupError)) throw error;
    throw bad(`can't parse rich message: ${error.message}`);
  }
}
