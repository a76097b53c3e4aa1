/** Text on one line, cut at `limit` UTF-16 units with "…", never inside a surrogate pair. */
export function shorten(text: string, limit: number): string {
  const flat = text.replace(/\s+/gu, " ").trim();
  if (flat.length <= limit) return flat;
  return `${flat
    .slice(0, limit - 1)
    .replace(/[\uD800-\uDBFF]$/u, "")
    .trimEnd()}…`;
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
