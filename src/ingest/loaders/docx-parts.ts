import { posix } from "node:path";
import { DocumentError } from "../../errors.ts";
import { childElements, parseXml } from "./docx-xml.ts";
import { openZip, type ZipContent } from "./zip.ts";

/** Last word of the relationship type (the same in the transitional and the strict variant) → usual place. */
const USUAL = {
  styles: "styles.xml",
  numbering: "numbering.xml",
  footnotes: "footnotes.xml",
  endnotes: "endnotes.xml",
} as const;
const PACKAGE_RELS = "_rels/.rels";

/** Roots of the parts that matter; all but the document may be missing. */
export interface Parts {
  document: Element;
  styles: Element | undefined;
  numbering: Element | undefined;
  footnotes: Element | undefined;
  endnotes: Element | undefined;
  core: Element | undefined;
}

/**
 * Finds and reads the parts of a Word document by the relationships in it (ECMA-376 part 2, 8.3): not every program
 * calls them "word/document.xml" and "word/numbering.xml", and a numbering that is not found is numbers lost.
 * @throws DocumentError when it is another kind of file, or damaged.
 */
export function readParts(bytes: Uint8Array, file: string): Parts {
  const rels = openZip(bytes, file, (name) => name.endsWith(".rels"));
  const main = relation(rels, PACKAGE_RELS, "officeDocument", file) ?? "word/document.xml";
  checkKind(rels.names, main, file);
  const folder = posix.dirname(main);
  const mainRels = posix.join(folder, "_rels", `${posix.basename(main)}.rels`);
  const places = new Map<string, string>([
    ["document", main],
    ["core", relation(rels, PACKAGE_RELS, "core-properties", file) ?? "docProps/core.xml"],
    ...Object.entries(USUAL).map(
      ([role, usual]) => [role, relation(rels, mainRels, role, file) ?? posix.join(folder, usual)] as const,
    ),
  ]);
  const wanted = new Set(places.values());
  const { entries } = openZip(bytes, file, (name) => wanted.has(name));
  const read = (role: string): Element | undefined => {
    const place = places.get(role) ?? "";
    const content = entries.get(place);
    return content && parseXml(content, place, file);
  };
  const document = read("document");
  if (document?.localName !== "document") throw notWord(file, "a Word document without a text part");
  return {
    document,
    styles: read("styles"),
    numbering: read("numbering"),
    footnotes: read("footnotes"),
    endnotes: read("endnotes"),
    core: read("core"),
  };
}

/** The target of the first relationship of a kind, as the name of an entry that exists. */
function relation(zip: ZipContent, part: string, kind: string, file: string): string | undefined {
  const content = zip.entries.get(part);
  if (content === undefined) return undefined;
  const folder = posix.dirname(posix.dirname(part));
  return childElements(parseXml(content, part, file))
    .filter((node) => node.getAttribute("Type")?.endsWith(`/${kind}`))
    .map((node) => posix.resolve("/", folder, node.getAttribute("Target") ?? "").slice(1))
    .find((path) => zip.names.includes(path));
}

function checkKind(names: readonly string[], main: string, file: string): void {
  const has = (start: string) => names.some((name) => name.startsWith(start));
  if (has("xl/")) throw notWord(file, "an Excel workbook");
  if (has("ppt/")) throw notWord(file, "a PowerPoint presentation");
  if (has("content.xml") && has("META-INF/")) throw notWord(file, "an OpenDocument file (LibreOffice)");
  if (has("META-INF/container.xml")) throw notWord(file, "an EPUB book");
  if (names.includes(main)) return;
  if (has("word/")) throw notWord(file, "a Word document without a text part");
  throw notWord(file, "an ordinary ZIP archive");
}

function notWord(file: string, what: string): DocumentError {
  return new DocumentError(
    `${file}: this is ${what}, not a Word document that can be read.`,
    "Save it as .docx or .pdf, or unpack it, and try again.",
  );
}
