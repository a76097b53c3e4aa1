import { type DomDocument, parseHtml, removeAll } from "./dom.ts";
import { findArticle, LEFT_OUT, removeClutter, STRUCK } from "./html-article.ts";
import { blocksOf } from "./html-blocks.ts";
import { pageMetadata } from "./html-metadata.ts";
import type { LoadedText } from "./loaded.ts";

/** An article of a law at the beginning of a block: enough of them make a legal page, of which nothing may be left out. */
const ARTICLE_LINE = /^(?:#+ )?(?:Điều|Article)\s+\d{1,3}\s*[.:]/gimu;
const LEGAL_ARTICLES = 2;
const FRAME = "nav, aside, footer, header nav, [role=navigation], [role=banner], [role=contentinfo]";
/** A main text shorter than this, and far shorter than the page, means that the main text was not found. */
const MAIN_TEXT_AT_LEAST = 250;

/**
 * Reads a web page: of a legal text the whole, of another page its main text, which Mozilla's Readability finds.
 * Broken HTML is read as browsers would, as far as it goes.
 */
export function readHtml(html: string): LoadedText {
  const document = parseHtml(html);
  const meta = pageMetadata(document);
  const pictures = document.querySelectorAll("p img, td img").length;
  const struck = struckOut(document);
  removeAll(document, LEFT_OUT);
  const whole = blocksOf(document.body, { headings: false });
  const isLegal = (whole.match(ARTICLE_LINE) ?? []).length >= LEGAL_ARTICLES;
  const warnings = [
    ...(isLegal && pictures > 0 ? [`${pictures} pictures in the text (formulas, perhaps) are not read`] : []),
    ...(struck > 0 ? [`${struck} passages that are struck out are not read`] : []),
  ];
  return {
    ...meta,
    ...(warnings.length > 0 ? { warnings } : {}),
    text: isLegal ? whole : mainText(html, document, meta.title),
  };
}

/** The whole text of HTML that holds nothing else, as a converter of documents writes it. */
export function readWholeHtml(html: string): string {
  const document = parseHtml(html);
  const plain = blocksOf(document.body, { headings: false });
  return (plain.match(ARTICLE_LINE) ?? []).length >= LEGAL_ARTICLES
    ? plain
    : blocksOf(document.body, { headings: true });
}

function struckOut(document: DomDocument): number {
  return [...document.querySelectorAll(STRUCK)].filter(({ textContent }) => /\S/u.test(textContent ?? ""))
    .length;
}

function mainText(html: string, document: DomDocument, title: string | undefined): string {
  const article = findArticle(document, html);
  const main = article ? blocksOf(article, { headings: true }) : "";
  removeAll(document, FRAME);
  const whole = blocksOf(document.body, { headings: true });
  removeClutter(document);
  const page = blocksOf(document.body, { headings: true }) || whole;
  if (main === "" || (main.length < MAIN_TEXT_AT_LEAST && main.length * 3 < page.length)) return page;
  return title === undefined || main.includes(title) ? main : `# ${title}\n\n${main}`;
}
