import { BODIES, FIELDS } from "../../language/nouns.ts";

/** Measures that are told of the same body: one is asked for in the place of another. */
export const MEASURES: readonly string[] = [
  "#revenue",
  "#profit",
  "#income",
  "#wage",
  "#outstanding-loan",
  "#disburse",
  "#cost",
  "#debt",
  "#loss",
  "#capital",
  "#charter-capital",
];

/**
 * Concepts of which one takes the place of another: whoever asked about groups and then says "and unions?" wants the same of
 * unions. The more special kinds come first, since a term may stand for several concepts ("associate member").
 */
const PARADIGMS: readonly (readonly string[])[] = [
  ["#with-capital", "#without-capital"],
  ["#official-status", "#associate", "#foreign-investor", "#foreigner"],
  ["#first-time", "#second-time", "#third-time"],
  ["#micro", "#small-size", "#medium-size", "#large-size"],
  FIELDS,
  [...BODIES, "#support-fund", "#cooperative-bank", "#household-business", "#collective-economy"],
  [
    "#director",
    "#chair",
    "#vice-chair",
    "#board",
    "#control-board",
    "#controller",
    "#chief-accountant",
    "#accounting",
    "#treasurer",
    "#legal-representative",
    "#manager",
    "#delegate",
    "#founder",
  ],
  MEASURES,
  ["#merge", "#split", "#convert", "#dissolve", "#bankruptcy", "#suspend", "#found"],
  ["#undivided-asset", "#divisible-asset", "#common-asset"],
  ["#branch", "#representative-office", "#business-place", "#head-office"],
  ["#expel", "#leave", "#death", "#end-of-membership"],
  ["#product", "#project", "#model", "#training-course", "#conference", "#household", "#worker"],
  ["#star-rating"],
  ["#minimum", "#maximum"],
];

/** The kind of thing that a term speaks of, as a number; undefined where nothing is known to take its place. */
export function paradigmOf(keys: readonly string[]): number | undefined {
  const at = PARADIGMS.findIndex((paradigm) => keys.some((key) => paradigm.includes(key)));
  return at < 0 ? undefined : at;
}

/** What can be asked about anything: a question that has nothing else leans on the one before. */
const GENERIC = new Set(
  `condition criteria procedure dossier deadline approve authority apply hand-in-papers how-to-apply cost fee total maximum
  minimum percentage period average target result in-force where compulsory penalty who-decides decision provision definition
  growth decrease working-day answer signature yearly monthly support-level province city district commune country-wide
  per-person reason in-writing notify payment publish price interest-rate loan-term loan-limit term-of-office operating-term
  person law principle effective beneficiary quorum majority vote-count meeting level document exceed right duty support-policy
  effect majority scope vietnam remaining phone online by-post in-person right risk forbidden amend expired law- contract
  extend postpone preferential support regular statistics`
    .split(/\s+/u)
    .map((id) => `#${id}`),
);
/** The same, for words that are no terms, folded. */
const GENERIC_WORDS = new Set(
  `duyet quyet dinh nop ky xin cap lam tra chiu mat ton tinh tham gia ap dung ap nham toi nang muon thay doi xu ly phat che tai mau
  gui hop lan back phieu so cai to nguoi ong ba cu vu quy dieu khoan diem luat nghi noi dung nhan bat buoc phep hieu luc chi phi duoi
  tren hon kem dong ty trieu tien thanh pho huyen xa rieng gom co ban thoi diem hai ba bon nam sau bay tam chin muoi them nua khac
  phan noi nao gi vay the sao la ra truoc tiep theo du dap ung minh ben nha nuoc
  decide decides decided pay cost costs long often many include includes included cover covers full else more other others lau
  take takes start starts apply applies else happen happens sign signs approve send sent submit file filed whom kind kinds long legal
  mandatory optional possible much say article clause point else last next first both same
  required needed need needs work works belong belongs belonged ask asks asked demand demands demanded require requires cung tillhor krav kraver kravs kravde kravdes behov behovs behovde behover galler gallde enligt
  ngay thang gio can cao thap
  chiem account accounts utgor andel share proportion betala kostar lange ofta galler borjar inga ingar skicka lamna beslutar bestammer tillsammans annat artikel tradde trader kraft`.split(
    /\s+/u,
  ),
);

export function isGeneric(key: string): boolean {
  return GENERIC.has(key) || GENERIC_WORDS.has(key);
}

/** What a question may add to the one before without asking for something else. */
const SIDE_REMARKS = new Set([
  "#province",
  "#city",
  "#district",
  "#total",
  "#target",
  "#period",
  "#person",
  "#country-wide",
]);

export function isSideRemark(keys: readonly string[]): boolean {
  return keys.every((key) => SIDE_REMARKS.has(key) || GENERIC_WORDS.has(key));
}
