/** Something about the corpus that a person should look at. An error makes answers wrong or loses a document. */
export interface Finding {
  file: string;
  level: "error" | "warning" | "note";
  problem: string;
}
