/** Bodies that are told apart: members of cooperative groups are no members of cooperatives. */
export const BODIES: readonly string[] = [
  "#cooperative",
  "#cooperative-group",
  "#cooperative-union",
  "#peoples-credit-fund",
  "#cooperative-alliance",
];

/** What is counted in these texts. */
export const NOUNS: ReadonlySet<string> = new Set([
  ...BODIES,
  "#member",
  "#worker",
  "#household",
  "#training-course",
  "#conference",
  "#project",
  "#product",
  "#model",
  "#person",
  "#manager",
]);

/** What people work in. */
export const FIELDS: readonly string[] = [
  "#agriculture",
  "#non-agriculture",
  "#industry-construction",
  "#trade-services",
  "#handicraft",
  "#transport",
  "#forestry",
  "#fishery",
  "#livestock",
  "#crop",
  "#rice",
  "#vegetable",
  "#fruit",
];

/** What money is measured of; the figure belongs to the nearest of them before it. */
export const MEASURES = new Set([
  "#revenue",
  "#profit",
  "#income",
  "#cost",
  "#outstanding-loan",
  "#disburse",
  "#wage",
  "#capital",
  "#charter-capital",
  "#loan",
]);

/** Words beside a noun that do not narrow it: "557 registered cooperatives in operation" are the cooperatives. */
export const TRANSPARENT: ReadonlySet<string> = new Set([
  "#registration",
  "#operating",
  "#province",
  "#city",
  "#total",
  "#regular",
  "#local",
]);
