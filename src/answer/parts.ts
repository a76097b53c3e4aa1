import type { Hit, Language, Question } from "../domain.ts";
import { fold, nfc } from "../language/normalize.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
import { open } from "./conversation/wordings.ts";
import { type Draft, extract } from "./extract.ts";
import { gapPick } from "./gaps.ts";
import {
  inContext,
  isOnPart,
  isToldBeside,
  nameIn,
  namesSubject,
  needsFigureOfItsOwn,
  onSubject,
  staysWithin,
} from "./parts-context.ts";
import { countedIn, withNounOf } from "./parts-nouns.ts";
import type { Pick } from "./pick.ts";
import { retrieve } from "./retrieve.ts";
import { type Query, understand } from "./understand.ts";

/** Words that ask, over folded text. "Mấy nhà trong xóm" asks nothing: "mấy" asks behind a verb or a number word. */
const ASKS =
  /\b(?:bao nhieu|bao lau|bao gio|khi nao|luc nao|ngay nao|o dau|la gi|lam gi|gom gi|can gi|nhung gi|the nao|ra sao|lam sao|ai|muc nao|dieu nao|khoan nao|tai sao|vi sao|khac gi|thi sao|bi (?:gi|phat gi|xu ly|phat ra)|may (?:ty|trieu|dong|ngay|thang|nam)|may (?:nguoi|thanh vien)$|(?<=\p{L} )may (?:htx|hop tac xa|to hop tac|lien hiep|lao dong|lop|du an|san pham|tan|ha|phan tram|lan)|(?:co|can|duoc|cho|la|gom|du|tong|thieu|nhat|da|toi da|trong do|trong so do) may|may (?:cai|noi|don vi|chiec)|(?:dieu kien|tieu chuan|giay to|ho so|thu tuc|quyen|viec|loi ich|nghia vu) (?:gi|nao)|(?:vay|gom|mo|lap|tro|lien ket|trong|lai|dat|toi|duoi|tren|khoang|to chuc|het|mat|tong cong) may(?= \p{L})|what|how|when|who|whom|where|which|why|hur|vad|vem|vilk\w+|varfor|var \p{L}+r)\b|\b(?:co|duoc|phai|bi)\b.{1,80}\b(?:khong|chua|hay khong)\b|\bcon (?:hieu luc|ap dung|dung|gia tri)\b.{0,40}\b(?:khong|chua)\b|^(?:and |och )?(?:is|are|does|must|will|far|maste|kan|ar|(?:do|can|may) (?:a|an|the|we|i|it|they|he|she|you|one|our|members?))\b/u;
/** "Số HTX và lợi nhuận bình quân ở …": what is counted and what is measured, each asked for by its name alone. */
const NAMES_FIGURE =
  /^(?:(?:hay |vui long )?(?:cho (?:toi |em |minh )?(?:biet|hoi|xin)|xin|tra cuu|give me|tell me|ge mig|visa)\s+)?(?:(?:so(?: luong)?|the number of|number of|antalet|antal) (?:\p{L}+ )?(?:htx|hop tac xa|to hop tac|lien hiep|thanh vien|quy tin dung|cooperatives?|groups?|unions?|members?|kooperativ\p{L}*|grupper|medlemmar)|(?:(?:the )?(?:average|binh quan|genomsnittlig\p{L}*) )?(?:doanh thu|loi nhuan|thu nhap|(?:revenue|profit|income|intakt\p{L}*|vinst\p{L}*|inkomst\p{L}*)))\b/u;
/** The article is named beside every answer: who asks for it asks nothing more. */
const ASKS_SOURCE =
  /^(?:(?:can cu|theo|o|tai|dua vao|quy dinh o)\s+)?(?:dieu|khoan|diem|dieu khoan|muc) (?:nao|may)\b|^(?:which|what) (?:article|clause)\b|^vilken (?:artikel|paragraf)\b/u;
/** Where one question may end and the next begin. */
const BORDER = /[?;]\s*|,\s+|\s+(?:và|va|and|och|rồi|roi|còn|con)\s+(?=\p{L})/giu;
/** "HTX có giám đốc, không có hội đồng quản trị": what is not there is told, and asks nothing. */
const LACKS = /,\s*(?:ma |nhung |nhung ma )?(?:khong|ko|chua) (?:co|phai|la|lap|bau)\b/gu;
/** A part shorter than this is a list item or a word of courtesy; "ai bầu" is none. */
const SHORTEST = 6;
const MOST = 3;

/** The questions that are asked in one: "Cần mấy thành viên và nộp hồ sơ ở đâu?" asks two. One where it asks only one thing. */
export function questionsIn(text: string): string[] {
  const whole = nfc(text).trim();
  const parts: string[] = [];
  let from = 0;
  for (const border of whole.matchAll(BORDER)) {
    const [before, behind] = [whole.slice(from, border.index), whole.slice(border.index + border[0].length)];
    if (!asks(before) || !asks(behind)) continue;
    parts.push(before.trim());
    from = border.index + border[0].length;
  }
  parts.push(whole.slice(from).trim());
  return parts.length > MOST ? [whole] : parts.filter((part) => part !== "");
}

function asks(part: string): boolean {
  const folded = fold(part.trim());
  const isAsked = ASKS.test(folded.replace(LACKS, ",")) || NAMES_FIGURE.test(folded);
  return folded.length >= SHORTEST && isAsked && !ASKS_SOURCE.test(folded);
}

/** What the parts of a question give together. */
export interface Parts {
  picks: Pick[];
  /** The parts that nothing answers. */
  unanswered: string[];
}

const HITS = 40;
/** Sentences of each part, so that the answer stays short. */
const PICKS = 2;

/**
 * Answers each question of several in one by itself: the second leans on the first as a question does on the one before.
 * `whole` is the best of what answers the question as if it were one. Undefined where none of the parts has an answer of its own.
 */
export async function draftParts(
  kb: KnowledgeBase,
  districts: ReadonlySet<string>,
  question: Question,
  parts: readonly string[],
  whole?: Pick,
): Promise<Parts | undefined> {
  const queries = readEach(districts, question, parts);
  const read = queries.map(({ own }) => own);
  const drafts: Pick[][] = [];
  let isTold = false;
  for (const [at, { own, onFirst }] of queries.entries()) {
    const query = inContext(own, read);
    const { picks, gap } =
      (onFirst && (await draftOnAll(kb, inContext(onFirst, read)))) ?? (await draftOf(kb, query));
    const told = picks.filter(({ quote }) => staysWithin(parts[at] ?? "", read[0], quote)).slice(0, PICKS);
    isTold ||= told.length > 0;
    drafts.push(
      told.length === 0 && gap !== undefined && isOnPart(parts[at] ?? "", query, gap)
        ? [gapPick(gap, query)]
        : told,
    );
  }
  if (!isTold) return undefined;
  const picks = withoutRepeats(drafts.flat());
  const isUntold = (at: number) =>
    drafts[at]?.length === 0 || needsFigureOfItsOwn(read, at, drafts[at] ?? [], drafts.slice(0, at).flat());
  return {
    picks,
    unanswered: parts.filter((part, at) => isUntold(at) && !isToldBeside(part, read[at], picks, whole)),
  };
}

async function draftOf(kb: KnowledgeBase, query: Query): Promise<Draft> {
  const hits: Hit[] = await retrieve(kb, query, HITS);
  return extract(kb, query, hits);
}

/** Least share of a part and of what the first one is about, together, that one sentence must speak of. */
const ALL = 0.8;

/** The answer to a part that speaks of what the first part is about as well; undefined where none does. */
async function draftOnAll(kb: KnowledgeBase, query: Query): Promise<Draft | undefined> {
  const draft = await draftOf(kb, query);
  const [best] = draft.picks;
  const isOnAll = draft.evidence.some(
    ({ candidate: { hit, start }, coverage }) =>
      hit.passage.id === best?.hit.passage.id && start === best.start && coverage >= ALL,
  );
  return isOnAll ? draft : undefined;
}

/** A part as it is understood, and, where it says itself what it is about, together with the first one. */
interface PartQuery {
  own: Query;
  onFirst?: Query;
}

/** Each part as it is understood behind those before it, in the place that one of them names. */
function readEach(districts: ReadonlySet<string>, question: Question, asked: readonly string[]): PartQuery[] {
  const counted = countedIn(asked[0] ?? "");
  const parts = asked.map((part, at) => (at === 0 ? part : withNounOf(part, counted)));
  const readPart = (text: string, at: number) => {
    const history = [...question.history, ...parts.slice(0, at).map(asTurn)];
    return understand({ ...question, text, history }, districts);
  };
  const alone = parts.map(readPart);
  // "Hur många kooperativ och hur många grupper finns det i Quang Tri?": the last part names the place of all.
  const place = alone.find(({ places }) => places.length > 0)?.places[0];
  const placed = alone.map((query, at) => {
    const [text, isHeaded] = withoutHead(parts[at] ?? "", query);
    return place === undefined || (query.places.length > 0 && !isHeaded)
      ? query
      : readPart(`${open(text)} ${IN[query.language]} ${place.district ?? place.province}`, at);
  });
  return placed.map((own, at) => {
    const [first = ""] = parts;
    if (at === 0) return { own };
    const name = place === undefined ? nameIn(first) : undefined;
    if (name !== undefined && nameIn(parts[at] ?? "") === undefined)
      return { own: { ...readPart(`${name} ${open(parts[at] ?? "")}`, at), wanted: own.wanted } };
    // What is asked is told by the part's own words, whatever the first one asks.
    const onFirst = { ...readPart(onSubject(parts[at] ?? "", first), at), wanted: own.wanted };
    if (!namesSubject(own)) return { own: onFirst };
    return place === undefined ? { own, onFirst: { ...onFirst, focus: own.focus } } : { own };
  });
}

/** "Hung Yen: how many groups …?": a place before a colon is where it is asked of, and no part of the question. */
function withoutHead(part: string, { places }: Query): [text: string, isHeaded: boolean] {
  const [, head, rest] = /^([^:?]{2,40}):\s+(.+)$/su.exec(part) ?? [];
  if (head === undefined || rest === undefined) return [part, false];
  const isPlace = places.some(({ province, district }) =>
    [province, district].some((name) => isNamed(name, head)),
  );
  return isPlace ? [rest, true] : [part, false];
}

function isNamed(name: string | undefined, head: string): boolean {
  const plain = (text: string) => fold(nfc(text)).replace(/[\s-]/gu, "");
  return name !== undefined && plain(head).endsWith(plain(name));
}

const IN: Record<Language, string> = { vi: "ở", en: "in", sv: "i" };

function asTurn(question: string) {
  return { question, answer: "" };
}

function withoutRepeats(picks: readonly Pick[]): Pick[] {
  return picks.filter(
    ({ hit, start, end }, i) =>
      !picks
        .slice(0, i)
        .some((known) => known.hit.passage.id === hit.passage.id && known.start < end && start < known.end),
  );
}
