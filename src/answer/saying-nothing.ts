import { fold } from "../language/normalize.ts";

/** A part of a text: from the letter at `start` up to the one at `end`. */
export interface Span {
  start: number;
  end: number;
}

/** Who is asked, and for whom: "quý cơ quan", "em". */
const WHO =
  "(?:tro ly|bot|ad|admin|ban|anh|chi|anh chi|em|toi|minh|tui|chau|con|chung toi|chung em|ben em|don vi|quy co quan|quy lien minh|lien minh)";
/** What stands at the end of a clause. */
const ENDS = "(?=\\s*(?:$|[?.!,;]))";

/** Patterns over folded text for what belongs to the asking and not to what is asked. */
const PATTERNS: readonly string[] = [
  // "Đề nghị (quý cơ quan) cho biết", "xin cung cấp", "cho em hỏi", "tôi cần tra cứu"
  `\\b(?:(?:de nghi|xin|vui long|lam on|nho|mong|kinh mong|yeu cau)\\s+(?:${WHO}\\s+)?(?:vui long\\s+)?(?:giup\\s+)?)?cho\\s+(?:${WHO}\\s+)?(?:duoc\\s+)?(?:hoi|biet|xin hoi)\\b(?:\\s+(?:ve|rang|xiu|chut|ti))?`,
  `\\b(?:de nghi|xin|vui long|lam on|nho|mong|kinh mong)\\s+(?:${WHO}\\s+)?(?:vui long\\s+)?(?:cung cap|neu(?: ro)?|tra cuu|trich dan|giai dap|thong tin|tra loi|cho xin|huong dan)\\b(?:\\s+(?:giup|gium|ho|${WHO}|thong tin))*`,
  `\\b(?:toi|em|minh|tui|chung toi|don vi)\\s+(?:dang\\s+)?(?:can|muon)\\s+(?:biet|hoi|tim hieu|tra cuu|xac nhan|kiem tra)\\b`,
  // "ai biết chỉ với", "bác nào rành chỉ giúp": nobody in particular is asked.
  `[,;.]?\\s*\\b(?:co )?(?:ai|anh chi nao|bac nao|anh nao|chi nao|ban nao|cao nhan nao) (?:biet|ranh|nam ro|tung lam)(?: (?:ve|vu nay|cai nay|khong))?(?: (?:thi |xin |vui long |lam on )?(?:chi|bao|mach|tu van|giup|noi)(?: (?:giup|dum|gium|ho|cho|voi|em|toi|minh|tui|nghe|nha|a|nhe|biet))*)?${ENDS}`,
  "\\bplease\\b|\\bkindly\\b|\\btell (?:me|us)\\b|\\b(?:can|could|would) you (?:please )?(?:tell|give|show|provide|send)(?: (?:me|us))?\\b",
  "\\b(?:i|we)(?:'d like| would like| want| need) (?:to (?:know|find out|check|confirm)|(?=the (?:number|figure|amount|share|total|name|exact)\\b))",
  `,? do you (?:have|know) (?:it|that|this|them)\\b|,?\\s*(?:and )?with (?:the |its )?(?:source|date|reference)s?(?: of the (?:figure|data))?${ENDS}`,
  "\\b(?:kan (?:du|ni)|skulle (?:du|ni) kunna) (?:saga|beratta|ge|visa)(?: (?:mig|oss|om))?\\b|\\bjag (?:behover|vill|skulle vilja) (?:fa )?(?:veta|fraga)\\b|\\b(?:vanligen|snalla|var god)\\b",
  // "kèm thời điểm số liệu", "nêu rõ nguồn", ", căn cứ điều khoản nào?": every answer has its source.
  `[,;]?\\s*(?:va\\s+)?\\b(?:kem(?: theo)?|neu ro|ghi ro)\\s+(?:ca\\s+)?(?:nguon|thoi diem|can cu|trich dan|dan chieu)(?:\\s+(?:so lieu|cua so lieu|phap ly|thong tin|va|nguon|thoi diem|can cu|cu the|ro rang|nam))*${ENDS}`,
  `(?:[,;]|\\bva\\b)\\s*(?:duoc\\s+)?(?:can cu(?: vao| theo)?|theo|quy dinh (?:tai|o|trong)|nam o)\\s+(?:van ban|dieu khoan|dieu|khoan|quy dinh|luat|nghi dinh)(?:,?\\s*(?:dieu|khoan|so|hay))*\\s+nao${ENDS}`,
  // "Both counts please.", "säg båda talen": of a comparison each side is shown anyway.
  `[,;]?\\s*(?:and )?(?:(?:give|tell|state|show|name)(?: (?:me|us))? )?(?:both|each|the two)(?: (?:the|of the))? (?:counts?|figures?|numbers?|totals?)(?:,? please)?${ENDS}`,
  `[,;]?\\s*(?:och )?(?:ge|sag|ange|visa|namn) (?:mig |oss )?(?:bada|de tva)(?: (?:antalen|talen|siffrorna|antal|tal))?${ENDS}`,
  `[,;]?\\s*(?:va )?(?:cho|noi|neu|ke|dua|lay|doc)(?: (?:ro|toi|em|minh|tui|xin|biet|ra))* (?:ca )?(?:hai|2) (?:con )?so(?: (?:luon|nha|nhe|di|do|ra))*${ENDS}`,
  // "trên địa bàn tỉnh …" only names the place.
  "\\btren dia ban(?=\\s*(?:(?:toan )?(?:tinh|thanh pho|tp|huyen|quan)\\b|toan quoc|ca nuoc|$|[?.!,;]))",
  // "phải đủ bao nhiêu người mới được lập?": only then, and not new.
  "(?<=\\b(?:phai|can|du|toi thieu|it nhat|khi nao|bao gio|chung nao|lam sao|the nao)\\b[^?.,;]{0,60})\\bmoi(?= (?:duoc|dc|du|co the|xep|goi la|la|thanh (?!vien|lap)|tro thanh|dat|hop le|thong qua|lap duoc|hop duoc|vay duoc|tinh la)\\b)",
  // "Bình thường ít nhất mấy người?", "how many does it normally take?"
  "\\b(?:binh thuong|thong thuong|thuong thi|noi chung)(?= (?:thi|it nhat|nhieu nhat|toi thieu|toi da|can|phai|co|duoc|la|bao nhieu|may|ai|o dau|mat)\\b|,)|\\b(?:normally|usually|generally|typically|normalt(?: sett)?|vanligtvis|vanligen)\\b",
  "\\bright (?:now|away)\\b|\\b(?:theo (?:(?:cac )?bai )?bao(?: chi)?|according to the (?:article|press|newspaper|source)s?|enligt (?:artikeln|tidningen|pressen|kallan))\\b(?! cao)",
];
/** "Is a digital one fine?": good enough, and no sum to be paid. */
const FINE_AS_GOOD =
  /(?<=\b(?:is|are|was|were|be|been|seems?|sounds?|works?|ones?|it|its|that|this|just|also|still|all|perfectly|quite)\s)fine\b(?! (?:of|for (?:a|an|the)|imposed|us|me|him|her|them|you|the)\b)/gu;
const SAYS_NOTHING = new RegExp(PATTERNS.join("|"), "gu");

/**
 * What says nothing of the subject of a question: how it is put ("đề nghị cho biết …"), what every answer has ("kèm nguồn"), who tells
 * it. Empty where folding changes the length, and where nothing else would be left.
 */
export function sayingNothing(text: string): Span[] {
  const folded = fold(text);
  if (folded.length !== text.length) return [];
  const found = [...spansOf(folded, SAYS_NOTHING), ...spansOf(folded, FINE_AS_GOOD)];
  const rest = found.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), folded);
  return /\p{L}{2}/u.test(rest) ? found : [];
}

/** A folded question without the English "fine" that is no penalty. */
export function withoutFineAsGood(folded: string): string {
  return folded.replace(FINE_AS_GOOD, "good");
}

/** Where a pattern (with flag g) is found in a text. */
export function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ 0: hit, index }) => ({ start: index, end: index + hit.length }));
}
