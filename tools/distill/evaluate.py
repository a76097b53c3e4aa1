"""Prints the figures of the model card.

    python evaluate.py --model ../../models/static-vi-en-sv.bin --sentences FOLDER [--cache FOLDER] [--law PAGE --evals FOLDER]

R@1 of sentences that look for their translation among all 1,004 of SIB-200: over the half never looked at in tuning (odd
index_id), and over all; for the model file as shipped, and with --cache for the teacher ("query: " on both sides). With
--law and --evals: questions of the tune part that look for their article among the clauses of the law as published.
"""

from __future__ import annotations

import argparse
import html
import json
import re
from pathlib import Path

import numpy as np

from measure import DIRECTIONS, recalls, sentences
from model_file import StaticModel
from tokenizer import fold


def sentence_table(embedders: dict, folder: Path) -> list[str]:
    texts, tune = sentences(folder)
    found = {}
    for name, embed in embedders.items():
        vectors = {side: embed(list_) for side, list_ in texts.items()}
        found[name] = (recalls(vectors, ~tune), recalls(vectors, np.ones_like(tune)))
    lines = ["| R@1 among 1,004 | " + " | ".join(f"{name}, held-out half | {name}, all" for name in found) + " |"]
    lines.append("|---" * (1 + 2 * len(found)) + "|")
    for one, other in DIRECTIONS:
        cells = [f"{part[f'{one}→{other}']:.3f}" for pair in found.values() for part in pair]
        lines.append(f"| {one} → {other} | " + " | ".join(cells) + " |")
    return lines


def law_passages(page: Path) -> list[tuple[str, str]]:
    """Clauses of the Law on Cooperatives as officially published, each under the heading of its article: (article, text)."""
    text = re.sub(r"<(style|script).*?</\1>", " ", page.read_text("utf8", "replace"), flags=re.S | re.I)
    text = re.sub(r"</(p|div|tr|h\d|li)>|<br[^>]*>", "\n", text, flags=re.I)
    lines = [re.sub(r"\s+", " ", line).strip() for line in html.unescape(re.sub(r"<[^>]*>", " ", text)).split("\n")]
    found: list[tuple[str, str]] = []
    article, heading = "", ""
    for line in filter(None, lines):
        opening = re.match(r"Điều (\d+)\.", line)
        if opening:
            article, heading = opening[1], line
        elif article and (re.match(r"\d+\. ", line) or not found or found[-1][0] != article):
            found.append((article, f"{heading}. {line}"))
        elif article:
            found[-1] = (article, f"{found[-1][1]} {line}")
    return found


def law_questions(datasets: Path) -> list[tuple[str, str, str]]:
    """Tune questions on the law: how they are typed, question, article that answers."""
    found = []
    for path in sorted(datasets.glob("**/*.jsonl")):
        for line in path.read_text("utf8").splitlines():
            case = json.loads(line)
            gold = (case.get("gold") or [{}])[0]
            article = re.match(r"Điều (\d+)", gold.get("locator") or "")
            is_law = gold.get("document") in ("laws/luat-hop-tac-xa-2023", "laws/doc-166269")
            if case.get("split") == "tune" and is_law and article and not case.get("history"):
                found.append((case["language"], case.get("typing") or "", case["question"], article[1]))
    return [(f"{language} {typing}".strip(), question, article) for language, typing, question, article in found]


def law_table(embedders: dict, page: Path, datasets: Path) -> list[str]:
    """Share of the tune questions whose article stands among the first five clauses."""
    questions = law_questions(datasets)
    questions += [("vi bare", fold(text), article) for kind, text, article in questions if kind == "vi"]
    passages = law_passages(page)
    hits = {}
    for name, (ask, tell) in embedders.items():
        scores = ask([text for _, text, _ in questions]) @ tell([text for _, text in passages]).T
        best = np.argsort(-scores, axis=1)[:, :5]
        hits[name] = [any(passages[i][0] == gold for i in row) for row, (_, _, gold) in zip(best, questions, strict=True)]
    lines = [f"| question → its article in the first 5 of {len(passages)} clauses | questions | " + " | ".join(hits) + " |"]
    lines.append("|---" * (2 + len(hits)) + "|")
    for kind in sorted({kind for kind, *_ in questions}):
        chosen = np.array([other == kind for other, *_ in questions])
        cells = [f"{np.mean(np.array(found)[chosen]):.3f}" for found in hits.values()]
        lines.append(f"| {kind} | {chosen.sum()} | " + " | ".join(cells) + " |")
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--sentences", type=Path, required=True)
    parser.add_argument("--cache", type=Path, help="folder of the teacher's vectors; without it the teacher is left out")
    parser.add_argument("--law", type=Path, help="page of the Law on Cooperatives 17/2023/QH15")
    parser.add_argument("--evals", type=Path, help="folder of the development set, of which the tune part is asked")
    arguments = parser.parse_args()
    static = StaticModel.load(arguments.model).embed
    embedders, both_ways = {"static": static}, {"static": (static, static)}
    if arguments.cache:
        from teacher import WHOLE, CachedTeacher, Teacher

        embedders["teacher"] = CachedTeacher(arguments.cache).embed
        both_ways["teacher"] = (Teacher().embed, lambda texts: Teacher(WHOLE).embed(texts, is_query=False))
    print("\n".join(sentence_table(embedders, arguments.sentences)))
    if arguments.law and arguments.evals:
        print("\n" + "\n".join(law_table(both_ways, arguments.law, arguments.evals)))


if __name__ == "__main__":
    main()
