import type { ShownPassage } from "../run/result.ts";
import type { Context } from "./html-context.ts";
import { type Html, html } from "./html-escape.ts";
import { count } from "./html-format.ts";

/** Every passage that a run found or cited, to be read where a citation leads. */
export function passagesSection(context: Context): Html {
  return html`<section id="passages" aria-labelledby="passages-title"><h2 id="passages-title">Passages</h2>
<p>The ${count(context.passages.length)} passages that were cited or found, document by document. A source file opens where the corpus lies beside this report.</p>
${context.passages.map((shown) => passage(context, shown))}</section>`;
}

function passage(context: Context, shown: ShownPassage): Html {
  const { id, title, file, locator, language, text, url } = shown;
  return html`<article class="passage" id="${context.passage.get(id)?.anchor ?? ""}"><h3 lang="${language}">${title}, ${locator}</h3><p class="meta"><code>${id}</code> · <a href="${sourcePath(context, file)}">Source file</a>${officialLink(url)}</p><p class="text" lang="${language}">${text}</p></article>
`;
}

function sourcePath({ corpus }: Context, file: string): string {
  return [...corpus.split("/"), ...file.split("/")].map(encodeURIComponent).join("/");
}

/** An address comes from the corpus: anything but a web page ("javascript:…") is shown and not linked. */
function officialLink(url: string | undefined): Html | undefined {
  if (url === undefined) return undefined;
  if (!/^https?:\/\//iu.test(url)) return html` · Official address: ${url}`;
  return html` · <a href="${url}" rel="noreferrer">Official text</a>`;
}

/**
 * A link to a passage in the appendix. Of a passage that only the baseline knew there may be no text: it is named
 * without a link that leads nowhere.
 */
export function passageLink(context: Context, id: string, text: string): Html {
  const found = context.passage.get(id);
  return found === undefined ? html`${text}` : html`<a href="#${found.anchor}">${text}</a>`;
}
