import type { SourceDocument } from "../../domain.ts";
import { crossReferences } from "../../language/cross-references.ts";
import { numberKey } from "../../language/document-numbers.ts";
import { inVietnamese } from "../../language/legal-references.ts";
import { affectedNumber } from "../../store/validity.ts";
import { structure } from "../structure.ts";
import type { Finding } from "./finding.ts";

/** Whether what documents say of each other leads anywhere: variants, related documents and articles, amendments. */
export class CorpusLinks {
  readonly #byName = new Map<string, SourceDocument[]>();
  readonly #places = new Map<string, Set<string>>();

  constructor(documents: readonly SourceDocument[]) {
    for (const document of documents) {
      this.#note(document.id, document);
      if (document.metadata.number !== undefined) this.#note(numberKey(document.metadata.number), document);
    }
  }

  check({ file, body, metadata }: SourceDocument): Finding[] {
    const { variantOf, related, amends, amendedBy } = metadata;
    const problems: string[] = [];
    if (variantOf !== undefined && !this.#byName.has(variantOf))
      problems.push(`variantOf names "${variantOf}", which is not there`);
    const beside = structure(body).flatMap(({ related: own = [], locator }) =>
      own.map((entry) => ({ entry, where: `${locator}: related` })),
    );
    for (const { entry, where } of [...related.map((entry) => ({ entry, where: "related" })), ...beside]) {
      const problem = this.#problemOf(entry);
      if (problem !== undefined) problems.push(`${where} names "${entry}", ${problem}`);
    }
    // A law that is amended need not be in the corpus; where it is, the article that is named must be.
    for (const entry of amends) {
      const known = this.#byName.has(numberKey(affectedNumber(entry)));
      const problem = known ? this.#problemOf(entry) : undefined;
      if (problem !== undefined) problems.push(`amends names "${entry}", ${problem}`);
    }
    for (const entry of amendedBy) {
      const [place] = crossReferences(entry);
      const own = this.#placesOf(body);
      if (place && !own.has(placeName(place)))
        problems.push(`amendedBy names "${entry}", which is no article of it`);
    }
    return [...new Set(problems)].map((problem) => ({ file, level: "error", problem }));
  }

  #note(name: string, document: SourceDocument): void {
    this.#byName.set(name, [...(this.#byName.get(name) ?? []), document]);
  }

  #problemOf(entry: string): string | undefined {
    const name = entry.split(" ", 1)[0] ?? "";
    const documents = this.#byName.get(name) ?? this.#byName.get(numberKey(name)) ?? [];
    if (documents.length === 0) return "which is not there";
    const [place] = crossReferences(entry.slice(name.length));
    if (place === undefined) return undefined;
    const isThere = documents.some(({ body }) => this.#placesOf(body).has(placeName(place)));
    return isThere ? undefined : "which has no such article";
  }

  #placesOf(body: string): Set<string> {
    const known = this.#places.get(body);
    if (known) return known;
    const places = new Set(
      structure(body).flatMap(({ locator }) => {
        const place = inVietnamese(locator);
        return [place, place.replace(/ khoản .*$/u, "")];
      }),
    );
    this.#places.set(body, places);
    return places;
  }
}

function placeName({ article, clause }: { article: string; clause?: string }): string {
  return `Điều ${article}${clause === undefined ? "" : ` khoản ${clause}`}`;
}
