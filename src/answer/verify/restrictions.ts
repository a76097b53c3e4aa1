import type { DocumentKind } from "../../domain.ts";
import { namesCommune } from "../../language/communes.ts";
import { fold } from "../../language/normalize.ts";
import type { Quantity } from "../../language/quantity.ts";
import { WHOLE_PROVINCE } from "../scope.ts";
import { TARGET, tellsTarget } from "../targets.ts";
import { isCaption, ONE_ALONE, ownerOf } from "./owner.ts";
import type { Reading } from "./reading.ts";
import type { SourceSentence } from "./sources.ts";

/** Whether what a sentence tells holds for less than a province, or is yet to come, and the statement does not say so. */
export function unsaidRestriction(
  said: Pick<Reading, "text">,
  sentence: SourceSentence,
  figure?: Quantity,
  isTargetKnown = false,
): string | undefined {
  return (
    (isTargetKnown ? undefined : unsaidTarget(said.text, sentence, figure)) ?? unsaidPart(said, sentence)
  );
}

const SAYS_TARGET = new RegExp(
  `${TARGET.source}|kế hoạch|dự kiến|dự định|đặt ra|sẽ|(?<!\\p{L})(?:plans?|planned|intends?|expected|will|sought|planen|planerar?|ska|skall)(?!\\p{L})`,
  "iu",
);
const TELLS_RESULT =
  /kết quả|đã đạt|đạt được|vượt|thực tế|results?|reported|exceed|achieved|actual|resultat|uppnå|överträff/iu;

/** What a law sets is to be kept, and no target that may be missed. */
function isRule({ source }: SourceSentence): boolean {
  return RULES.includes(source.document.metadata.kind);
}

const RULES: readonly DocumentKind[] = ["law", "ordinance", "decree", "circular"];

/** A target told as if it had been reached. */
export function unsaidTarget(said: string, sentence: SourceSentence, figure?: Quantity): string | undefined {
  if (isRule(sentence) || !tellsTarget(sentence.candidate) || SAYS_TARGET.test(said)) return undefined;
  if (figure && TELLS_RESULT.test(clauseBefore(sentence.text, figure))) return undefined;
  return "a target is told as a result";
}

/** A result told as if it were a target; a statement may set both side by side. */
export function toldAsTarget(said: string, sentence: SourceSentence): string | undefined {
  const isTarget = TARGET.test(withoutDenial(said)) && !TELLS_RESULT.test(said);
  if (!isTarget || isRule(sentence) || tellsTarget(sentence.candidate)) return undefined;
  return "a result is told as a target";
}

/** "chưa phải kết quả", "not a result": how we mark a target, and no negation of what is told. */
export function withoutDenial(said: string): string {
  return said.replace(
    /(?:chưa|không) phải (?:là )?(?:kết quả|mục tiêu|chỉ tiêu)|not (?:yet )?(?:a |an |the )?(?:results?|targets?)|(?:inte|ej) (?:ett |något )?(?:resultat|mål)/giu,
    " ",
  );
}

function clauseBefore(text: string, { start, end }: Quantity): string {
  const before =
    text
      .slice(0, start)
      .split(/[,;:.]\s|\s(?:và|and|och|but|nhưng|men)\s/u)
      .at(-1) ?? "";
  return before + text.slice(start, end + 24);
}

const SAYS_ONE =
  /riêng (?:một )?(?:hợp tác xã|htx)|(?:một|1) (?:hợp tác xã|htx) (?:cụ thể|ở)|(?:one|a) single cooperative|one cooperative|(?:the|this) cooperative(?!s)|hợp tác xã này|htx này|ett (?:enda|enskilt) kooperativ|(?:det här )?kooperativet/iu;
const AVERAGES = /bình quân|trung bình|average|mean|genomsnitt|toàn tỉnh|whole province|hela provinsen/iu;

/** A figure of one cooperative, commune or district that the statement tells without it. */
function unsaidPart(said: Pick<Reading, "text">, sentence: SourceSentence): string | undefined {
  const { metadata } = sentence.source.document;
  if (metadata.kind !== "article" || WHOLE_PROVINCE.test(sentence.text)) return undefined;
  const words = fold(said.text);
  const owner = ownerOf(sentence.text, sentence.candidate);
  if (owner !== undefined)
    return namesOne(words, said.text, owner)
      ? undefined
      : `a figure of one cooperative (${owner}) is told as a general one`;
  const districts = districtsOf(sentence);
  const [district] = districts;
  const isNamed =
    districts.some((name) => words.includes(fold(name)) || words.includes(fold(name).replaceAll(" ", ""))) ||
    /(?<!\p{L})(?:(?:một|các) huyện|(?:one|a) district|ett distrikt)(?!\p{L})/iu.test(said.text);
  return district === undefined || isNamed
    ? undefined
    : `a figure of ${district} district is told without it`;
}

function namesOne(words: string, said: string, owner: string): boolean {
  const parts = fold(owner)
    .split(" ")
    .filter((part) => part.length > 1 && !GENERAL.has(part));
  if (ONE_ALONE.test(said) || (parts.length > 0 && parts.every((part) => words.includes(part)))) return true;
  return SAYS_ONE.test(said) && !AVERAGES.test(said);
}

const GENERAL = new Set(["organic", "agricultural", "service", "production", "one", "cooperative"]);

/** The districts that a sentence tells of: named in it, or in what stands before it in the passage. */
function districtsOf(sentence: SourceSentence): string[] {
  const { sentences } = sentence.source;
  const own = namesOf(sentence);
  if (own.length > 0 || sentence.named.length > 0 || namesCommune(sentence.text)) return own;
  const before = sentences
    .slice(0, sentences.indexOf(sentence))
    .filter(({ text }) => !isCaption(text))
    .findLast(({ text, named }) => named.length > 0 || WHOLE_PROVINCE.test(text));
  return before === undefined || WHOLE_PROVINCE.test(before.text) ? [] : namesOf(before);
}

function namesOf({ named }: Reading): string[] {
  return named.flatMap(({ places }) => places.flatMap(({ district }) => district ?? []));
}
