/** Forms of file that can be read; told from the content, the ending of the name only helps. */
export type Format = "markdown" | "text" | "html" | "pdf" | "docx";

/**
 * Stands in front of the first character of every page of a paged document. A private-use character, because a page
 * may begin within a paragraph or a word; it is taken out, and its place kept, when the text has been cleaned.
 */
export const PAGE_MARK = "\uE000";

/** What a loader makes of a file. */
export interface LoadedText {
  /**
   * Plain text with one block (paragraph, heading, list item, table row) a line and a blank line between paragraphs.
   * A heading that the format itself marks as one begins with "#" to "######", as in Markdown.
   * Cells of a table row stand between "|", also at both ends of the line.
   */
  text: string;
  /** What the file itself says of the document, outside its text. */
  title?: string;
  publisher?: string;
  /** ISO 8601 date. */
  published?: string;
  url?: string;
  /** What a person should know of how the file was read ("page 3 has no text"). */
  warnings?: string[];
}
