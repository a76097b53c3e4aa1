/** Something particular that a question asks for, and that a sentence either tells or does not, whatever else it is on. */
interface Particular {
  /** In the folded question. */
  asked: RegExp;
  /** In the text of the passage. */
  told: RegExp;
}

const OFFICE =
  "(?:pho )?(?:chu tich|giam doc|bi thu|bo truong|thu tuong|ke toan truong|truong ban|chanh van phong)";
const OFFICE_EN =
  "(?:vice |deputy )?(?:chair(?:man|woman|person)?|director|minister|secretary|chief accountant|head|leader)";
const DOCUMENT =
  "(?:nghi dinh|thong tu|luat|nghi quyet|quyet dinh|decree|circular|law|resolution|dekret\\p{L}*|lag\\p{L}*)";

/** Who holds an office, or who signed a text: a name, and not what the office does. */
const NAME: Particular = {
  asked: new RegExp(
    [
      `\\b${OFFICE}\\b.{3,60}\\b(?:la ai|ten (?:la )?gi)(?: vay| a| the| nhi)*\\W*$`,
      // "Ai làm kế toán trưởng được?" asks who may, not for a name.
      `\\bai (?:dang )?(?:la|lam) ${OFFICE}\\b(?!.*\\b(?:duoc|can|phai)\\b)`,
      `\\bwho is (?:the )?(?:current |present )?(?:\\p{L}+ ){0,2}${OFFICE_EN}\\b(?! (?:of|at) (?:the )?(?:meeting|assembly))`,
      `\\bvem ar .{0,40}(?:ordforande|direktor|minister|sekreterare)\\b(?! (?:pa|vid|nar|under)\\b)`,
      // Who leads a cooperative is told by the law; an alliance has a leader with a name.
      "\\bai (?:dang |hien (?:nay |dang )?)?(?:dung dau|lanh dao|phu trach|cam dau) (?:lien minh|lm htx|lmhtx)\\b",
      "\\b(?:who (?:currently )?(?:leads|heads|chairs|runs|led|headed|chaired)|vem (?:leder|ledde|styr|basar over|star i spetsen for)) .{0,40}(?:alliance|allians)",
      `\\b(?:who (?:wrote|signed|drafted)|ai da ky|ai ky(?! luat)(?=.{0,20}\\d)|(?:bo truong|thu tuong) nao ky|vem (?:skrev|undertecknade)) .{0,20}${DOCUMENT}\\b`,
    ].join("|"),
    "u",
  ),
  told: /(?<!\p{L})(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|Mr\.?|Ms\.?|Mrs\.?|herr|fru)\s+\p{Lu}|(?:[Gg]iám đốc|[Cc]hủ tịch|[Dd]irector|[Cc]hair(?:man|woman|person)?|[Oo]rdförande|[Dd]irektör)(?:\s(?:HTX|HĐQT|hợp tác xã))?\s(?!(?:Sở|Ban|Hội|Liên|Quỹ|Chi|Ủy|Công|Ngân|Bộ|Cục|Trung)\s)\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,3}(?:,\s\d\d)?,\s(?:(?:som är|who is|là|the|its|hiện là)\s)?(?:\p{L}+\s)?(?:giám đốc|chủ tịch|director|chair(?:man|woman|person)?|ordförande|direktör)|(?<!\p{L})(?:là|is|was|är|var|heter|:|by|ký|signed)\s+\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+){1,3}/u,
};

/** Which single one has the most of something: who tells how many there are does not tell that. */
const MOST: Particular = {
  asked:
    /\b(?:htx|hop tac xa|quy|huyen|xa) nao\b.{0,40}\b(?:lon|nhieu|cao|it|nho|manh|lau|dong)(?: \p{L}+){0,3} nhat\b|\b(?:which|what) (?:\p{L}+ ){0,2}(?:cooperative|fund|district|commune|group)\b.{0,40}\b(?:largest|biggest|smallest|highest|lowest|oldest|most|fewest)\b|\bvilke[nt] (?:\p{L}+ ){0,2}(?:kooperativ|fond|distrikt)\b.{0,40}\b(?:storst|minst|hogst|lagst|aldst|flest)/u,
  told: /(?<!\p{L})nhất(?!\p{L})|\b(?:largest|biggest|smallest|highest|lowest|oldest|most|fewest|above all)\b|(?<!\p{L})(?:störst|minst|högst|lägst|äldst|flest)/iu,
};

/** Which number a form has: who tells what is written in it does not tell that. */
const FORM: Particular = {
  asked:
    /\b(?:mau|bieu mau|phu luc)(?: don| so)? (?:may|bao nhieu)\b|\bmau (?:don )?so nao\b|\b(?:form|annex|appendix) (?:no|number)\b|\b(?:number of the|which numbered) (?:form|annex)\b|\b(?:blankett|bilaga)(?:ns?)? ?nummer\b|\bvilket nummer .{0,20}(?:blankett|bilaga)/u,
  told: /(?<!\p{L})(?:mẫu|phụ lục|form|annex|appendix|blankett|bilaga)(?: đơn)?(?: số| no\.?| number| nr)? ?(?:\d|[IVX]+(?!\p{L}))/iu,
};

const PARTICULARS = { name: NAME, most: MOST, form: FORM } as const;
export type ParticularKind = keyof typeof PARTICULARS;

/** The particulars that a folded question asks for. */
export function particularsAsked(folded: string): ParticularKind[] {
  return kinds().filter((kind) => PARTICULARS[kind].asked.test(folded));
}

/** Whether a text tells each of them. */
export function tellsParticulars(asked: readonly ParticularKind[], text: string): boolean {
  return asked.every((kind) => PARTICULARS[kind].told.test(text));
}

function kinds(): ParticularKind[] {
  return Object.keys(PARTICULARS) as ParticularKind[];
}
