import { detectLanguage } from "../../language/detect.ts";
import { NOUNS } from "../../language/nouns.ts";
import { words } from "../../language/words.ts";
import { DEEDS as NO_THINGS } from "./antecedent.ts";
import { cueSpans } from "./cues.ts";
import { isGeneric, MEASURES } from "./paradigms.ts";
import type { Parts, Phrase } from "./parts.ts";
import { type Pronoun, pronounsIn } from "./pronouns.ts";
import { isInside } from "./topic.ts";

/** Pronouns of a question for which nothing stands before them in it. */
export function missingAntecedents(asked: Parts): Pronoun[] {
  const cues = cueSpans(asked.text);
  const isVietnamese = (detectLanguage(asked.text) ?? "vi") === "vi";
  return pronounsIn(asked.text).filter((pronoun) => {
    if (isInside(pronoun, cues)) return false;
    // "Land it received": behind its noun a clause of its own begins.
    const beside = isVietnamese
      ? undefined
      : asked.phrases.find(({ end, keys }) => end + 1 === pronoun.start && keys.some(isConcept));
    const before = asked.phrases.filter(
      (phrase) =>
        phrase.end <= pronoun.start &&
        !isInside(phrase, cues) &&
        (isInOtherClause(phrase, pronoun, asked.text) || (beside !== undefined && phrase !== beside)),
    );
    // "4 sao mấy cái?": of what is counted, only a noun could be the one that is meant.
    if (pronoun.kind === "classifier") return !before.some(({ keys }) => keys.some((key) => NOUNS.has(key)));
    if (pronoun.head !== undefined) {
      const said = asked.text.slice(0, pronoun.start);
      // Where so much was said before it in the same question, it is one of that.
      if (before.filter(({ keys }) => keys.some(isConcept)).length >= MANY) return false;
      return !words(said).some(({ folded }) => pronoun.head?.split(" ").includes(folded));
    }
    return (
      before.every(({ keys }) => keys.every((key) => isNoThing(key, pronoun))) &&
      asked.places.every(({ end }) => end > pronoun.start)
    );
  });
}

/** Terms of a question that tell a matter of its own. */
const MANY = 3;

function isConcept(key: string): boolean {
  return key.startsWith("#") && !isGeneric(key);
}

/** What parts a clause from the next one. */
const CLAUSE_VI =
  /[,;:.?!–]|(?<!\p{L})(?:thì|thi|mà|ma|nếu|neu|khi|rồi|roi|và|va|nhưng|nhung|vì|vi|để|de|do|hoặc|hoac|hay|rằng)(?!\p{L})/iu;
const CLAUSE =
  /[,;:.?!–]|(?<!\p{L})(?:and|or|but|if|when|whenever|where|before|after|until|unless|because|since|while|that|which|who|so|och|eller|men|om|när|innan|efter|tills|eftersom|medan|att|som)(?!\p{L})/iu;

/** "What field are they in?": a pronoun does not stand for what its own clause names, unless it tells whose something is. */
function isInOtherClause({ end }: Phrase, { start, kind, isPossessive }: Pronoun, text: string): boolean {
  if ((kind !== "person" && kind !== "thing") || isPossessive === true) return true;
  const clause = (detectLanguage(text) ?? "vi") === "vi" ? CLAUSE_VI : CLAUSE;
  return clause.test(text.slice(end, start));
}

/** What a pronoun cannot stand for; "it" is no deed: "nếu giải thể thì chia nó …". */
function isNoThing(key: string, { kind }: Pronoun): boolean {
  return isGeneric(key) || MEASURES.includes(key) || (kind === "thing" && NO_THINGS.has(key));
}
