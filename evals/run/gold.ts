import type { DocumentRecord, Passage } from "../../src/domain.ts";
import { inVietnamese } from "../../src/language/legal-references.ts";
import { fold } from "../../src/language/normalize.ts";
import type { KnowledgeBase } from "../../src/store/knowledge-base.ts";
import type { Case, GoldPlace } from "../cases/schema.ts";

/** One piece of evidence that a full answer needs, as the passages and documents of the index that hold it. */
export interface GoldUnit {
  /** How the case names it. */
  label: string;
  /** Ids of passages, any of which is the evidence; empty when the index has none. */
  passages: ReadonlySet<string>;
  /** Names of documents without their language. */
  documents: ReadonlySet<string>;
  /** The article numbers named, for answers that name the article which they retell. */
  articles: readonly string[];
}

/** The name that all language variants of a document share: "laws/luat-hop-tac-xa-2023". */
export function documentName({ id, metadata }: DocumentRecord): string {
  return shortName(metadata.variantOf ?? id);
}

/** Without the ending of the file and the language: how a case names a document. */
export function shortName(id: string): string {
  return id.replace(/\.(?:html?|txt|pdf|docx|md)$/u, "").replace(/\.(?:vi|en|sv)$/u, "");
}

/** The locator of a passage in Vietnamese, whatever its language: the same clause has the same one everywhere. */
export function canonicalLocator(locator: string): string {
  return inVietnamese(locator).replace(/^(?:đoạn|stycke) (?=\d)/u, "paragraph ");
}

/** Looks gold up in one opened index. */
export class GoldIndex {
  /** Passages by the name of their document, and by its ids, which name one variant only. */
  readonly #passages = new Map<string, Passage[]>();

  constructor(kb: KnowledgeBase) {
    for (const passage of kb.passages) {
      const document = kb.documents.get(passage.documentId);
      const names = new Set([passage.documentId, ...(document ? [documentName(document)] : [])]);
      for (const name of names) {
        const list = this.#passages.get(name);
        if (list) list.push(passage);
        else this.#passages.set(name, [passage]);
      }
    }
  }

  hasDocument(name: string): boolean {
    return this.#passages.has(name);
  }

  unitsOf({ gold = [] }: Case): GoldUnit[] {
    return gold.map(({ or = [], ...first }) => {
      const places = [first, ...or];
      return {
        label: places.map(labelOf).join(" or "),
        passages: new Set(places.flatMap((place) => this.at(place).map(({ id }) => id))),
        documents: new Set(places.map(({ document }) => shortName(document))),
        articles: places.flatMap(({ locator = "" }) => /Điều (\d+\p{L}?)/u.exec(locator)?.[1] ?? []),
      };
    });
  }

  /**
   * Passages at a gold place, in every language of its document. "Điều 4" is the whole article, "Điều 4 khoản 7" one
   * clause, with its points where it was cut between them. Words of the passage find its counterparts by its place.
   */
  at({ document, locator, quote }: GoldPlace): Passage[] {
    const all = this.#passages.get(document) ?? [];
    if (quote !== undefined) {
      const words = plain(quote);
      const places = new Set(
        all
          .filter(({ text }) => plain(text).includes(words))
          .map((passage) => canonicalLocator(passage.locator)),
      );
      return all.filter((passage) => places.has(canonicalLocator(passage.locator)));
    }
    if (locator === undefined) return all;
    // The points of one clause are one passage, or a few: the clause is what is looked for.
    const wanted = canonicalLocator(locator).replace(/ điểm .+$/u, "");
    const at = (place: string) =>
      all.filter((passage) => {
        const own = canonicalLocator(passage.locator);
        return own === place || own.startsWith(`${place} `);
      });
    const article = wanted.replace(/ khoản .+$/u, "");
    const found = at(wanted);
    if (found.length > 0 || article === wanted) return found;
    // An article that was not cut by its clauses is found as a whole.
    const whole = at(article);
    return whole.some((passage) => canonicalLocator(passage.locator).includes(" khoản ")) ? [] : whole;
  }
}

function labelOf({ document, locator, quote }: GoldPlace): string {
  return [document, locator, quote && `“${quote}”`].filter(Boolean).join(" ");
}

function plain(text: string): string {
  return fold(text).replaceAll(/\s+/gu, " ").trim();
}
