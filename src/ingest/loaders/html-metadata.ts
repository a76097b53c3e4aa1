import { publishedDate } from "../infer/published.ts";
import type { DomDocument } from "./dom.ts";
import type { LoadedText } from "./loaded.ts";

const DATES = [
  'meta[property="article:published_time"]',
  'meta[name="pubdate"]',
  'meta[itemprop="datePublished"]',
  'meta[name="dcterms.issued"]',
  'meta[name="DC.date.issued"]',
  'meta[name="date"]',
];
/** " | Báo Ong", " - Báo Ong" at the end of a title. */
const SITE = /\s+(?:[|»·]|[-–—])\s+([^|»·]{2,40})$/u;

/** What a page says of itself, in its head and in its structured data. */
export function pageMetadata(document: DomDocument): Omit<LoadedText, "text"> {
  const data = structuredData(document);
  const publisher =
    contentOf(document, 'meta[property="og:site_name"]') ??
    contentOf(document, 'meta[name="publisher"]') ??
    /"publisher"\s*:\s*\{[^{}]*"name"\s*:\s*"([^"]+)"/u.exec(data)?.[1];
  const title = titleOf(document, publisher);
  const url =
    document.querySelector('link[rel="canonical"]')?.getAttribute("href")?.trim() ||
    contentOf(document, 'meta[property="og:url"]');
  const published = dateOf(document, data);
  return {
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(url && /^https?:\/\//u.test(url) ? { url } : {}),
    ...(published === undefined ? {} : { published }),
  };
}

function contentOf(document: DomDocument, selector: string): string | undefined {
  return oneLine(document.querySelector(selector)?.getAttribute("content"));
}

function oneLine(text: string | null | undefined): string | undefined {
  return text?.replace(/\s+/gu, " ").trim() || undefined;
}

function structuredData(document: DomDocument): string {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  return scripts.map(({ textContent }) => textContent ?? "").join("\n");
}

/** The title without the name of the site, which many pages put behind it. */
function titleOf(document: DomDocument, publisher: string | undefined): string | undefined {
  const shared = contentOf(document, 'meta[property="og:title"]');
  const title = shared ?? oneLine(document.querySelector("title")?.textContent);
  const heading = oneLine(document.querySelector("h1")?.textContent);
  if (title === undefined) return heading;
  if (heading !== undefined && heading.length > 15 && title.startsWith(heading)) return heading;
  const site = SITE.exec(title);
  const isSite = site?.[1] !== undefined && (site[1] === publisher || /\s\|\s/u.test(site[0]));
  return isSite ? title.slice(0, site.index) : title;
}

function dateOf(document: DomDocument, data: string): string | undefined {
  const found = [
    ...DATES.map((selector) => contentOf(document, selector)),
    /"datePublished"\s*:\s*"([^"]+)"/u.exec(data)?.[1],
    document.querySelector("article time[datetime]")?.getAttribute("datetime"),
    document.querySelector("time[datetime]")?.getAttribute("datetime"),
  ];
  return found.map(publishedDate).find((date) => date !== undefined);
}
