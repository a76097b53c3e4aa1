import { strToU8, zipSync } from "fflate";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const OTHERS =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

/** The inner XML of each part; parts that are left out are not in the file. */
export interface MadeUpDocx {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  title?: string;
}

/** Writes a Word document. @param extra more entries, or other content for those that are there. */
export function madeUpDocx(parts: MadeUpDocx, extra: Record<string, string> = {}): Uint8Array {
  const { body, styles, numbering, footnotes, title } = parts;
  const entries: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relations({
      "word/document.xml": `${RELATIONS}/officeDocument`,
      "docProps/core.xml": CORE,
    }),
    "word/document.xml": `<w:document ${W} ${OTHERS}><w:body>${body}</w:body></w:document>`,
  };
  if (styles !== undefined) entries["word/styles.xml"] = `<w:styles ${W}>${styles}</w:styles>`;
  if (numbering !== undefined) entries["word/numbering.xml"] = `<w:numbering ${W}>${numbering}</w:numbering>`;
  if (footnotes !== undefined) entries["word/footnotes.xml"] = `<w:footnotes ${W}>${footnotes}</w:footnotes>`;
  if (title !== undefined)
    entries["docProps/core.xml"] =
      `<c:p xmlns:c="c" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></c:p>`;
  return zipOf({ ...entries, ...extra });
}

export function zipOf(entries: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])));
}

/** A part with relationships: target → type. */
export function relations(targets: Record<string, string>): string {
  const list = Object.entries(targets).map(
    ([target, type]) => `<Relationship Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships>${list.join("")}</Relationships>`;
}

export function run(text: string, properties = ""): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph. @param content text, or XML of runs. @param properties XML inside w:pPr. */
export function paragraph(content: string, properties = ""): string {
  const inner = content === "" || content.startsWith("<") ? content : run(content);
  return `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
}

/** A paragraph that belongs to a list. */
export function item(content: string, list: number, level = 0): string {
  return paragraph(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

/** A paragraph with a style. */
export function styled(content: string, style: string, properties = ""): string {
  return paragraph(content, `<w:pStyle w:val="${style}"/>${properties}`);
}

/** One level of a list: its format, its text ("%1.") and what else w:lvl holds. */
export type MadeUpLevel = [format: string, text: string, more?: string];

/** A list definition (w:abstractNum); each level starts at 1 unless it says otherwise. */
export function definition(id: number, levels: MadeUpLevel[]): string {
  const all = levels.map(([format, text, more = ""], i) => {
    const start = more.includes("<w:start ") ? "" : '<w:start w:val="1"/>';
    return `<w:lvl w:ilvl="${i}">${start}<w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  });
  return `<w:abstractNum w:abstractNumId="${id}">${all.join("")}</w:abstractNum>`;
}

/** A list (w:num) of a definition. @param starts level → number at which this list starts anew. */
export function list(id: number, definitionId: number, starts: Record<number, number> = {}): string {
  const overrides = Object.entries(starts).map(
    ([level, start]) =>
      `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
  );
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definitionId}"/>${overrides.join("")}</w:num>`;
}

/** A paragraph style. @param properties XML inside w:pPr. */
export function style(id: string, name: string, properties = "", basedOn = ""): string {
  const parent = basedOn === "" ? "" : `<w:basedOn w:val="${basedOn}"/>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${parent}<w:pPr>${properties}</w:pPr></w:style>`;
}
