import { places } from "../../language/places.ts";

/** "trên địa bàn tỉnh Nghệ An", "in Nghe An province": the first lines of a text say where it applies. */
const APPLIES_IN =
  /(?:trên địa bàn|trong phạm vi|(?:hội đồng|ủy ban|uỷ ban) nhân dân)\s+(?:tỉnh|thành phố)\s[^.;\n]{2,40}|(?:in|of) [^.;\n]{2,30} (?:province|city)(?!\p{L})/iu;

/** Where a people's council or committee speaks of itself and its province, the surest first. */
export interface LocalSigns {
  issuer: string;
  title: string;
  /** "Nghệ An, ngày 11 tháng 7 năm 2025". */
  dateLine: string;
  body: string;
}

/** The province of a document of a local body: the first of its signs that names just one. */
export function localPlaces({ issuer, title, dateLine, body }: LocalSigns): string[] {
  const told = [issuer, title, dateLine, APPLIES_IN.exec(body)?.[0] ?? ""].map((text) => [
    ...new Set(places.find(text).map(({ province }) => province)),
  ]);
  return told.find(({ length }) => length === 1) ?? [];
}
