/** Words that put what is asked into the time to come. */
const FUTURE =
  /\b(?:(?<!(?:19|20)\d\d )den nam|(?<!(?:19|20)\d\d )(?:den|toi|vao|truoc)(?: het| cuoi| nam| moc)* 20(?:2[89]|[3-9]\d)|by (?:the end of )?20\d\d|(?<!(?:19|20)\d\d )till 20\d\d|se dat|will|kommer att)\b/u;
const PLANS =
  "(?:dang |cung |co )?(?:muon|dinh(?! nghia| ky)|du dinh|du kien|du tinh|nham|huong (?:toi|den)|ky vong|dat ra|de ra|phan dau)";
/** "Does the province plan to …?": not what the asker wants to do. */
const PLANS_TO =
  /(?<!\b(?:i|we|you|they|who|jag|vi|du|ni) (?:do |also )?)\b(?:(?:plan|intend|want|hope|aim|expect)(?:s|ed|ing)? to|going to|plans for|planerar|avser|siktar|hoppas|tanker|vill)\b/u;

const COUNTRY =
  "(?:nha nuoc|chinh phu|trung uong|ca nuoc|toan quoc|quoc gia|viet nam|nuoc (?:ta|minh|nha)|dat nuoc)";
const WHOLE_COUNTRY_PLANS = new RegExp(
  `\\b${COUNTRY} ${PLANS}\\b.*\\b20\\d\\d\\b|\\b20\\d\\d\\b.*\\b${COUNTRY} ${PLANS}\\b|\\b(?:vietnam|the (?:state|government|country|nation)) (?:wants?|aims?|plans?|hopes?|intends?)\\b.*\\b20\\d\\d\\b`,
  "u",
);

/** The Swedish "ska" is a duty as well: what is to be is told of a place, or of a year. */
const SHALL = /\bska\b/u;
const YEAR = /\b20\d\d\b/u;

/** Whether a folded question asks of the time to come. */
export function asksOfFuture(folded: string, isOfPlace: boolean): boolean {
  return FUTURE.test(folded) || (SHALL.test(folded) && (isOfPlace || YEAR.test(folded)));
}

/**
 * Whether a question asks for what is planned for a place, and not for what is. `places` holds the folded names that the
 * folded text may call it by: "Lạng Sơn định lập bao nhiêu", "tỉnh muốn đạt bao nhiêu".
 */
export function asksForPlanOf(places: readonly string[], folded: string): boolean {
  if (places.length === 0) return WHOLE_COUNTRY_PLANS.test(folded);
  const who = [...places, "tinh", "thanh pho", "thu do", "dia phuong"].join("|");
  return new RegExp(`\\b(?:${who}) ${PLANS}\\b`, "u").test(folded) || PLANS_TO.test(folded);
}
