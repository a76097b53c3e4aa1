import { fold } from "./normalize.ts";

const LOCAL_ISSUER =
  /^(?:the )?(?:hoi dong nhan dan|uy ban nhan dan|hdnd|ubnd|chu tich (?:uy ban nhan dan|ubnd)|(?:provincial )?people'?s (?:committee|council))(?!\p{L})/u;
/** "18/2025/NQ-HĐND", "45/KH-UBND". */
const LOCAL_NUMBER = /-(?:hdnd|ubnd)(?!\p{L})/u;

/** Whether a people's council or people's committee has issued a document: its rules hold in its own province alone. */
export function isOfLocalBody({ issuer = "", number = "" }: { issuer?: string; number?: string }): boolean {
  return LOCAL_ISSUER.test(fold(issuer)) || LOCAL_NUMBER.test(fold(number));
}
