"""Writes made-up rankings with the values that trec_eval gives for them; see README.md beside this file."""

import json
import random
import re
from pathlib import Path

import ir_measures
import pytrec_eval
from ir_measures import RR, R, nDCG

SEED = 20260101
QUERIES = 120
CUT = 10
LINE_WIDTH = 110
FIXTURE = Path(__file__).resolve().parents[2] / "tests" / "fixtures" / "ranking-runs.json"


def made_up(rng, shape):
    """A ranking, best first, and the gain of each judged item (0: judged, and not relevant)."""
    items = [f"d{number}" for number in range(60)]
    rng.shuffle(items)
    length = rng.randint(1, CUT - 1) if shape == "short" else rng.randint(CUT + 1, 25)
    ranking, others = items[:length], items[length:]
    if shape == "none-found":
        relevant = rng.sample(others, rng.randint(1, 5))
    elif shape == "many":
        relevant = rng.sample(items[:40], rng.randint(CUT + 1, 16))
    elif shape == "late":
        relevant = rng.sample(ranking[CUT:], 1) + rng.sample(others, rng.randint(0, 3))
    else:
        relevant = rng.sample(items[:30], rng.randint(1, 6))
    graded = rng.random() < 0.5
    gains = {item: rng.randint(1, 3) if graded else 1 for item in relevant}
    rest = [item for item in items if item not in gains]
    gains.update({item: 0 for item in rng.sample(rest, rng.randint(0, 2))})
    return ranking, gains


def scored(ranking):
    """Strictly falling scores: trec_eval orders by score, and ties by name."""
    return {item: float(len(ranking) - place) for place, item in enumerate(ranking)}


def by_trec_eval(rankings, qrels):
    measures = {"recall.1,3,10", "ndcg_cut.10", "recip_rank"}
    whole = pytrec_eval.RelevanceEvaluator(qrels, measures).evaluate(
        {query: scored(ranking) for query, ranking in rankings.items()}
    )
    # trec_eval knows no cut of the reciprocal rank: the run is cut instead.
    cut = pytrec_eval.RelevanceEvaluator(qrels, {"recip_rank"}).evaluate(
        {query: scored(ranking[:CUT]) for query, ranking in rankings.items()}
    )
    late = sum(cut[query]["recip_rank"] != whole[query]["recip_rank"] for query in rankings)
    assert late >= 10, f"the cut matters for {late} queries only"
    return {
        query: {
            "recall@1": whole[query]["recall_1"],
            "recall@3": whole[query]["recall_3"],
            "recall@10": whole[query]["recall_10"],
            "mrr@10": cut[query]["recip_rank"],
            "ndcg@10": whole[query]["ndcg_cut_10"],
        }
        for query in rankings
    }


def by_ir_measures(rankings, qrels):
    names = {R @ 1: "recall@1", R @ 3: "recall@3", R @ 10: "recall@10", RR @ 10: "mrr@10", nDCG @ 10: "ndcg@10"}
    found = {query: {} for query in rankings}
    runs = {query: scored(ranking) for query, ranking in rankings.items()}
    for metric in ir_measures.iter_calc(list(names), qrels, runs):
        found[metric.query_id][names[metric.measure]] = metric.value
    return found


def written(value):
    """JSON as the formatter of this repository wants it: a list on one line where it fits."""

    def on_one_line(match):
        line = re.sub(r"\s+", " ", match[0]).replace("[ ", "[").replace(" ]", "]")
        return line if len(f'    "ranking": {line},') <= LINE_WIDTH else match[0]

    return re.sub(r"\[[^\]]*\]", on_one_line, json.dumps(value, indent=2)) + "\n"


def main():
    rng = random.Random(SEED)
    shapes = ["any", "short", "many", "late", "none-found", "any"]
    made = {f"q{number}": made_up(rng, shapes[number % len(shapes)]) for number in range(QUERIES)}
    rankings = {query: ranking for query, (ranking, _) in made.items()}
    qrels = {query: gains for query, (_, gains) in made.items()}
    expected = by_trec_eval(rankings, qrels)
    other = by_ir_measures(rankings, qrels)
    for query, values in expected.items():
        assert values.keys() == other[query].keys(), (query, values, other[query])
        for name, value in values.items():
            assert abs(value - other[query][name]) < 1e-9, (query, name, value, other[query][name])
    whole = {
        query: {"ranking": rankings[query], "relevant": qrels[query], "expected": expected[query]} for query in made
    }
    FIXTURE.write_text(written(whole), encoding="utf-8")
    print(f"{len(made)} rankings, {FIXTURE.stat().st_size} bytes: {FIXTURE}")


if __name__ == "__main__":
    main()
