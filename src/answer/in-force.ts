import type { Amendment } from "../store/amendments.ts";
import type { KnowledgeBase } from "../store/knowledge-base.ts";
import type { Pick } from "./pick.ts";

const LONGEST_WORDING = 2000;

/**
 * What applies today: a clause that another text of the corpus has changed gives way to the new wording; where the corpus
 * does not have that, the clause is told as a former one. Of a clause in which one point was changed the rest still applies.
 */
export function inForce(kb: KnowledgeBase, picks: readonly Pick[]): Pick[] {
  const current: Pick[] = [];
  for (const pick of picks.flatMap((one) => todayOf(kb, one))) {
    const isThere = current.some(
      ({ hit, quote }) => hit.passage.id === pick.hit.passage.id && quote === pick.quote,
    );
    if (!isThere) current.push(pick);
  }
  return current;
}

/** "Bãi bỏ khoản 3 Điều 6.": says nothing of what no longer holds, which is told behind it. */
const REPEALS = /^(?:\p{Ll}\)\s)?(?:Bãi bỏ|Hủy bỏ|Huỷ bỏ|(?:To )?[Rr]epeal)(?!\p{L})[^"“”]*$/u;

function todayOf(kb: KnowledgeBase, pick: Pick): Pick[] {
  const { passage } = pick.hit;
  const amendment = kb.amendments.of(passage);
  if (amendment === undefined) return retold(kb, pick);
  const replaces = { passage, amendment };
  const changed = changedPart(pick, amendment);
  if (changed === "none") return [{ ...pick, replaces }];
  const wording = newWording(pick, replaces);
  const former = { ...pick, replaces, isFormer: true };
  if (changed === "all" && wording !== undefined && REPEALS.test(wording.quote)) return [wording, former];
  if (changed === "all") return [wording ?? former];
  return [...(wording ? [wording] : []), { ...pick, replaces, exceptPoint: changed }];
}

/** A guide that retells a clause is as old as that clause: where it was changed, or its law has ended, it is told as former. */
function retold(kb: KnowledgeBase, pick: Pick): Pick[] {
  const { passage, document } = pick.hit;
  if (/(?:Điều|Article) \d/u.test(passage.locator)) return [pick];
  const told = kb.references.of(passage).filter(({ documentId }) => documentId !== document.id);
  const changed = told.find((clause) => kb.amendments.of(clause) !== undefined);
  const amendment = changed && kb.amendments.of(changed);
  if (changed && amendment) {
    const replaces = { passage: changed, amendment };
    const wording = newWording(pick, replaces);
    return [...(wording ? [wording] : []), { ...pick, replaces, isFormer: true }];
  }
  const hasEnded = told.some(
    ({ documentId }) => kb.documents.get(documentId)?.metadata.validity === "expired",
  );
  return [hasEnded ? { ...pick, isFormer: true } : pick];
}

/** Whether a quote is of what was changed: wholly, not at all, or in one of its points, which is given by its letter. */
function changedPart({ hit, start, end }: Pick, { point }: Amendment): string {
  const { text } = hit.passage;
  const starts = [...text.matchAll(/^[ \t]*(\p{Ll}{1,2})\)\s/gmu)];
  const at = starts.findIndex(([, letter]) => letter === point);
  if (point === undefined || at < 0 || starts.length === 1) return "all";
  const [from, to] = [starts[at]?.index ?? 0, starts[at + 1]?.index ?? text.length];
  if (end <= from || start >= to) return "none";
  return start >= from && end <= to ? "all" : point;
}

function newWording(pick: Pick, replaces: NonNullable<Pick["replaces"]>): Pick | undefined {
  const { by: document, passage } = replaces.amendment;
  if (passage === undefined || document === undefined) return undefined;
  const start = /^\d{1,3}[a-z]?\.\s+/u.exec(passage.text)?.[0].length ?? 0;
  const end = Math.min(passage.text.length, LONGEST_WORDING);
  const { lead: _ofFormerWording, ...rest } = pick;
  const hit = { ...pick.hit, passage, document };
  return {
    ...rest,
    hit,
    quote: passage.text.slice(start, end),
    start,
    end,
    replaces,
    isTarget: false,
    isFormer: false,
  };
}
