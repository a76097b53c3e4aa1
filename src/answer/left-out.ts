import { fold } from "../language/normalize.ts";
import { FIELDS } from "../language/nouns.ts";
import { type ContentUnit, contentUnits } from "../language/tokenize.ts";
import { type Span, spansOf } from "./saying-nothing.ts";

/** What is named, up to what is asked behind it: "chứ không phải HTX thì được vay bao nhiêu?" */
const NAMED =
  "\\s[^?.,;)]{2,60}?(?=\\s*(?:$|[?.,;)]|\\b(?:thi|co (?:duoc|can|phai|bao|may)|duoc (?:khong|vay|lam)|bao nhieu|o dau|khi nao|how|what|when|who|hur|vad|nar|vem)\\b))";
/** "(not cooperatives)", "không tính doanh nghiệp": what is left out is not asked for. */
const EXCLUDED = new RegExp(
  `\\((?:not|excluding|without|khong phai|chu khong phai|ko phai|inte|ej)\\s[^)]*\\)|\\b(?:(?:khong|ko|chua|chu khong) (?:tinh|ke)|chu (?:khong|ko) phai|not counting|not including|excluding|inte raknat|exklusive|(?:khong|ko) phai (?:nhung|may|cac) (?:cai|htx|hop tac xa|noi|ben|nguoi|loai|cho)(?! (?:nao|gi)\\b))${NAMED}`,
  "gu",
);
/** "Tôi không hỏi …", "I don't mean …", "not those with …": the same in a clause of its own. */
const NOT_MEANT = new RegExp(
  [
    "\\b(?:(?:toi|em|minh|tui|chau|day) (?:khong|ko|k|chang)|chu (?:khong|ko|dung)|khong phai) (?:dinh |muon )?(?:hoi|noi|nhac|can biet)(?: (?:ve|den|toi))?(?! y\\b)",
    "\\bnot (?:(?:the|a|its|their) )?(?=(?:(?:19|20)\\d\\d )?(?:plans?|targets?|goals?|aims?)\\b)",
    "\\binte (?=(?:planen|malet|malen)\\b)",
    "\\bi (?:do not|don['’]?t|am not|['’]m not) (?:mean|asking|talking|ask|talk)(?: (?:about|for|of))?",
    "\\bnot (?:(?:about|counting) )?(?:the ones|those|the others) (?:that|who|which|with|in|of|using)",
    "\\bjag (?:menar|fragar|avser|syftar)(?: alltsa)? inte(?: (?:om|efter|pa))?",
    "\\b(?:inte|ej) (?:dem|de|sadana) (?:som|med|i|av)",
  ]
    .map((said) => `${said}(?:(?<=\\s)| )[^?.,;]{2,80}`)
    .join("|"),
  "gu",
);
const BODY =
  "(?:htx|hop tac xa|doanh nghiep|cong ty|cooperatives?|co-?ops?|compan(?:y|ies)|enterprises?|kooperativ|foretag|bolag)";
/** "A group that is not a cooperative": what a body is not tells which one is meant, and asks nothing of the other. */
const NO_SUCH_BODY = new RegExp(
  [
    `(?<=\\b(?:to hop tac|to hop|tht|lien hiep|doanh nghiep|cong ty)) (?:ma |chu )?(?:chua|khong|ko) phai (?:la )?${BODY}\\b(?!\\s*(?:$|[?.!]|(?:khong|ko|ha|sao|a|phai khong|dung khong)\\b))`,
    `\\b(?:that|which) (?:(?:is|are) not|isn['’]?t|aren['’]?t) (?:yet )?(?:an? )?${BODY}\\b`,
    `\\bsom inte ar (?:an )?(?:ett |en )?${BODY}\\b`,
  ].join("|"),
  "gu",
);
/** "Không làm ruộng mà …": of other fields than this one. */
const OF_OTHER_FIELDS =
  /\b(?:khong|ko|chang) (?:phai |lam |trong |nuoi |thuoc |hoat dong |o )+[^,.?;]{2,40}?(?= ma (?!khong|van|con|lai)\p{L})/gu;

const ALL = "(?:ca|chung|het|tat ca|toan bo|moi|nguoi khac|ho|ben ngoai)";
/** "…, của riêng HTX hay tính chung hết": whether of some or of all is told by what tells the figure. */
const OF_SOME_OR_ALL = new RegExp(
  [
    `,?\\s*(?<!\\p{L})(?:(?:toan|rieng|chi|tinh|la|do|cua|cho)\\s+){1,4}${BODY}(?: (?:lam ra|lam|rieng))? (?:hay|hoac)(?: (?:la|cua|tinh|ke|gom|do|ca|luon|cho))* ${ALL}(?: ${ALL})*(?= *(?:$|[?.!,;]))`,
    `,?\\s*(?<!\\p{L})(?:only|just) (?:by |of |from )?(?:the )?${BODY} or (?:by |of |from )?(?:everyone|everybody|all (?:producers|of them)|anyone|others (?:too|as well))(?= *(?:$|[?.!,;]))`,
    `,?\\s*(?<!\\p{L})(?:bara|endast) (?:av |fran )?${BODY}\\p{L}* eller (?:av |fran )?(?:alla|samtliga|andra)(?: \\p{L}+)?(?= *(?:$|[?.!,;]))`,
  ].join("|"),
  "gu",
);

/** Where a question names what it does not ask for; empty where folding changes its length. */
export function leftOut(text: string): Span[] {
  const folded = fold(text);
  return folded.length === text.length
    ? [EXCLUDED, NOT_MEANT, NO_SUCH_BODY, OF_OTHER_FIELDS, OF_SOME_OR_ALL].flatMap((what) =>
        spansOf(folded, what),
      )
    : [];
}

/** Fields of work of which nothing is asked: "HTX không làm ruộng mà …", "HTX phi nông nghiệp". */
export function fieldsLeftOut(text: string, units: readonly ContentUnit[]): string[] {
  const others = units.some(({ key }) => key === "#non-agriculture") ? ["#agriculture"] : [];
  const folded = fold(text);
  if (folded.length !== text.length) return others;
  const keys = spansOf(folded, OF_OTHER_FIELDS).flatMap(({ start, end }) =>
    contentUnits(text.slice(start, end)).map(({ key }) => key),
  );
  return [...others, ...keys.filter((key) => FIELDS.includes(key))];
}
