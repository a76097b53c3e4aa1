import { stringify } from "yaml";
import { type DocumentMetadata, isLegalKind } from "../../domain.ts";

type Field = keyof DocumentMetadata;

/** The order in which a person reads them. */
const ORDER: readonly Field[] = [
  "title",
  "language",
  "kind",
  "number",
  "issuer",
  "publisher",
  "url",
  "issued",
  "effective",
  "expires",
  "published",
  "validity",
  "replaces",
  "amends",
  "amendedBy",
  "places",
  "period",
  "scope",
  "topic",
  "related",
  "confidence",
];
const NEEDED_OF_LAW: readonly Field[] = ["number", "issuer", "issued", "effective", "url"];
const NEEDED_OF_PRESS: readonly Field[] = ["publisher", "published", "url", "places", "period"];

/** Fields that a reader of a source will miss and that nothing has told. */
export function missingFields(metadata: DocumentMetadata): Field[] {
  const needed = isLegalKind(metadata.kind)
    ? NEEDED_OF_LAW
    : metadata.kind === "article"
      ? NEEDED_OF_PRESS
      : [];
  return needed.filter((field) => isEmpty(metadata[field]));
}

/** What is known as the lines of front matter or of a sidecar; what is missing as comments to be filled in. */
export function metadataYaml(metadata: DocumentMetadata): string {
  const known = ORDER.filter((field) => !isEmpty(metadata[field]) && !isDefault(field, metadata));
  const lines = stringify(Object.fromEntries(known.map((field) => [field, metadata[field]])), {
    lineWidth: 0,
  });
  const open = missingFields(metadata).map((field) => `# ${field}:\n`);
  return lines + open.join("");
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
}

/** Validity is worked out from dates where nobody has stated it. */
function isDefault(field: Field, { validity }: DocumentMetadata): boolean {
  return field === "validity" && (validity === "unknown" || validity === "not-applicable");
}
