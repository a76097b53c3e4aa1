import { Readability } from "@mozilla/readability";
import { publishedDate } from "../infer/published.ts";
import { type DomDocument, parseHtml, removeAll } from "./dom.ts";
import { blocksOf } from "./html-blocks.ts";
import type { LoadedText } from "./loaded.ts";

/** An article of a law at the beginning of a block: enough of them make a legal page, of which nothing may be left out. */
const ARTICLE_LINE = /^(?:#+ )?(?:Điều|Article)\s+\d{1,3}\s*[.:]/gimu;
const LEGAL_ARTICLES = 2;
const NEVER_TEXT =
  "script, style, noscript, template, svg, iframe, object, embed, button, select, input, textarea, head, [hidden]";
const FRAME = "nav, aside, footer, header nav, [role=navigation], [role=banner], [role=contentinfo]";
/** A main text shorter than this, and far shorter than the page, means that the main text was not found. */
const MAIN_TEXT_AT_LEAST = 250;

/**
 * Reads a web page: of a legal text the whole, of another page its main text as Mozilla's Readability finds it.
 * Broken HTML is read as browsers would, as far as it goes.
 */
export function readHtml(html: string): LoadedText {
  const document = parseHtml(html);
  const meta = metadataOf(document);
  const pictures = document.querySelectorAll("p img, td img").length;
  removeAll(document, NEVER_TEXT);
  const whole = blocksOf(document.body, { headings: false });
  if ((whole.match(ARTICLE_LINE) ?? []).length >= LEGAL_ARTICLES) {
    const warnings =
      pictures > 0 ? { warnings: [`${pictures} pictures in the text (formulas, perhaps) are not read`] } : {};
    return { ...meta, ...warnings, text: whole };
  }
  return { ...meta, text: mainText(html, document) };
}

/** The whole text of HTML that holds nothing else, as a converter of documents writes it. */
export function readWholeHtml(html: string): string {
  const document = parseHtml(html);
  const plain = blocksOf(document.body, { headings: false });
  return (plain.match(ARTICLE_LINE) ?? []).length >= LEGAL_ARTICLES
    ? plain
    : blocksOf(document.body, { headings: true });
}

function mainText(html: string, document: DomDocument): string {
  removeAll(document, FRAME);
  const page = blocksOf(document.body, { headings: true });
  // Readability takes the document apart, so it gets one of its own.
  const copy = parseHtml(html);
  removeAll(copy, NEVER_TEXT);
  const article = new Readability(copy as never, { charThreshold: MAIN_TEXT_AT_LEAST }).parse();
  if (!article?.content) return page;
  const main = blocksOf(parseHtml(article.content).body, { headings: true });
  if (main.length < MAIN_TEXT_AT_LEAST && main.length * 3 < page.length) return page;
  const heading = article.title && !main.includes(article.title) ? `# ${article.title}\n\n` : "";
  return heading + main;
}

function metadataOf(document: DomDocument): Omit<LoadedText, "text"> {
  const content = (selector: string) =>
    document.querySelector(selector)?.getAttribute("content")?.trim() || undefined;
  const title =
    content('meta[property="og:title"]') ??
    (document.querySelector("title")?.textContent?.trim() || undefined);
  const publisher = content('meta[property="og:site_name"]') ?? content('meta[name="publisher"]');
  const url =
    document.querySelector('link[rel="canonical"]')?.getAttribute("href") ??
    content('meta[property="og:url"]');
  const date = publishedDate(
    content('meta[property="article:published_time"]') ??
      content('meta[name="pubdate"]') ??
      content('meta[itemprop="datePublished"]') ??
      document.querySelector("time[datetime]")?.getAttribute("datetime") ??
      /"datePublished"\s*:\s*"([^"]+)"/u.exec(
        document.querySelector('script[type="application/ld+json"]')?.textContent ?? "",
      )?.[1],
  );
  return {
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(url && /^https?:\/\//u.test(url) ? { url } : {}),
    ...(date === undefined ? {} : { published: date }),
  };
}
