import { MarkupError } from "./markup-error.ts";
import { emptyRich, type Rich } from "./rich-html.ts";

type Node = Record<string, unknown> & { type?: string };

const INLINE = new Set(
  "bold italic underline strikethrough spoiler date_time text_mention subscript superscript marked code custom_emoji mathematical_expression url email_address phone_number bank_card_number mention hashtag cashtag bot_command button anchor anchor_link reference reference_link".split(
    " ",
  ),
);
const BLOCKS = new Set(
  "paragraph heading pre footer divider mathematical_expression anchor list blockquote expandable_blockquote pullquote collage slideshow table details map animation audio document photo video voice_note buttons thinking".split(
    " ",
  ),
);
const MEDIA = new Set("map animation audio document photo video voice_note".split(" "));

/** Reads a rich message given as blocks. @throws MarkupError for a type that is not known or has not what it needs. */
export function readRichBlocks(blocks: unknown[]): Rich {
  const rich = emptyRich();
  readBlocks(blocks as Node[], rich, 1);
  return rich;
}

function readBlocks(blocks: Node[], rich: Rich, depth: number): void {
  rich.depth = Math.max(rich.depth, depth);
  for (const block of blocks) {
    if (!BLOCKS.has(block.type ?? "")) throw new MarkupError(`Unsupported block "${String(block.type)}"`);
    rich.blocks += 1;
    if (MEDIA.has(block.type ?? "")) rich.media += 1;
    if (block.type === "thinking") rich.hasThinking = true;
    if (block.type === "anchor") rich.names.push(String(block["name"]));
    for (const part of ["summary", "text", "credit", "caption"]) readText(block[part], rich, depth);
    if (block.type === "list") {
      for (const item of (block["items"] ?? []) as Node[]) {
        rich.blocks += 1;
        readBlocks((item["blocks"] ?? []) as Node[], rich, depth + 1);
      }
    }
    if (block.type === "table") readTable((block["cells"] ?? []) as Node[][], rich, depth);
    if (Array.isArray(block["blocks"])) readBlocks(block["blocks"] as Node[], rich, depth + 1);
    rich.text += "\n";
  }
}

function readTable(rows: Node[][], rich: Rich, depth: number): void {
  for (const row of rows) {
    rich.blocks += 1;
    const columns = row.reduce((sum, cell) => sum + Number(cell["colspan"] ?? 1), 0);
    rich.columns = Math.max(rich.columns, columns);
    for (const cell of row) {
      readText(cell["text"], rich, depth + 1);
      rich.text += "\t";
    }
    rich.text += "\n";
  }
}

function readText(value: unknown, rich: Rich, depth: number): void {
  rich.depth = Math.max(rich.depth, depth);
  if (value === undefined || value === null) return;
  if (typeof value === "string") {
    rich.text += value;
    return;
  }
  if (Array.isArray(value)) {
    for (const part of value) readText(part, rich, depth);
    return;
  }
  const node = value as Node;
  // A caption has no type; everything else has.
  if (node.type !== undefined && !INLINE.has(node.type))
    throw new MarkupError(`Unsupported text "${node.type}"`);
  if (node.type === "anchor" || node.type === "reference") rich.names.push(String(node["name"]));
  if (node.type === "anchor_link") rich.references.push(String(node["anchor_name"]));
  if (node.type === "reference_link") rich.references.push(String(node["reference_name"]));
  if (node.type === "url") rich.links.push(String(node["url"]));
  readText(node["text"], rich, depth + 1);
  readText(node["credit"], rich, depth + 1);
}
