"""Trains the vectors and writes the model file.

    python train.py --texts texts.jsonl --vocabulary vocabulary.jsonl --cache FOLDER --out ../../models/static-vi-en-sv.bin

1. Every entry gets the teacher's vector of its text (Model2Vec: Tulkens and van Dongen, 2024), weighted by a / (a + share)
   (SIF: Arora et al., A Simple but Tough-to-Beat Baseline for Sentence Embeddings, 2017). One linear map, fitted on whole
   texts by least squares, takes these sums to the teacher's vectors of the texts, and with them also words no text has.
2. The vectors are trained on: the sum for a text must be nearest to the teacher's vector of it (as in tokenlearn, but told
   apart from the other texts of the batch), and to the sums of its translations and of its forms without diacritics.
3. int8 with a scale a row.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix

import measure
from lessons import LANGUAGES, records
from model_file import StaticModel, quantise
from teacher import CachedTeacher
from views import Lessons, TokenCache, View, lessons


#: Part of the mean variance that is added to each input of a regression.
RIDGE = 1e-3
#: Texts of fewer tokens keep their first when tokens are left out.
SHORT = 4


@dataclass(frozen=True)
class Settings:
    dimensions: int = 256
    seed: int = 20
    #: a of SIF; the shares of words are of a thousandth to a hundred-millionth.
    rare: float = 5e-4
    batch: int = 512
    steps: int = 2500
    #: Highest step of Adam (Kingma and Ba, 2015); falls to nothing in a straight line. Vectors have a mean length of 1.
    rate: float = 3e-3
    temperature: float = 0.05
    #: What the three aims weigh: teacher's vector of the text, translation, and closeness to the teacher by cosine.
    taught: float = 1.0
    paired: float = 1.0
    close: float = 1.0
    #: Share of tokens left out, so that no word is relied on alone.
    dropped: float = 0.1


def unit(vectors: np.ndarray) -> np.ndarray:
    return vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-9)


def counts_of(
    views: list[View], rng: np.random.Generator | None = None, dropped: float = 0.0
) -> tuple[csr_matrix, np.ndarray]:
    """How often each token stands in each text: sparse [texts, tokens of the batch], and the places of those tokens."""
    sizes = np.array([len(view.tokens) for view in views])
    tokens = np.concatenate([view.tokens for view in views])
    rows = np.repeat(np.arange(len(views)), sizes)
    if rng is not None:
        starts = np.cumsum(sizes) - sizes
        kept = rng.random(len(tokens)) >= dropped
        # The first token stays where a text is short or would become empty.
        kept[starts] |= (sizes < SHORT) | ~np.logical_or.reduceat(kept, starts)
        tokens, rows = tokens[kept], rows[kept]
    places, columns = np.unique(tokens, return_inverse=True)
    values = np.ones(len(tokens), np.float32)
    return csr_matrix((values, (rows, columns)), shape=(len(views), len(places))), places


class Targets:
    """The teacher's vectors of whole texts without the mean of their language, in fewer dimensions (PCA), of length 1."""

    def __init__(self, vectors: np.ndarray, languages: list[str], dimensions: int) -> None:
        self.means = {}
        centred = vectors.copy()
        names = np.array(languages)
        for language in sorted(set(languages)):
            chosen = names == language
            self.means[language] = vectors[chosen].mean(axis=0)
            centred[chosen] -= self.means[language]
        _, axes = np.linalg.eigh(np.cov(centred.T))
        self.axes = np.ascontiguousarray(axes[:, ::-1][:, :dimensions]).astype(np.float32)
        self.vectors = unit(centred @ self.axes)


def weighted_vectors(entries: list[dict], teacher: CachedTeacher, settings: Settings) -> np.ndarray:
    """The teacher's vector of each entry by itself, less their mean, weighted by rarity; float32 [entries, 384]."""
    asked = list(dict.fromkeys(text for entry in entries for text in entry["texts"]))
    rows = {text: row for row, text in enumerate(asked)}
    vectors = teacher.embed(asked)
    raw = np.empty((len(entries), vectors.shape[1]), np.float32)
    for place, entry in enumerate(entries):
        weights = np.array(list(entry["texts"].values()), np.float32)
        raw[place] = weights @ vectors[[rows[text] for text in entry["texts"]]] / weights.sum()
    raw -= raw.mean(axis=0)
    shares = np.array([entry["share"] for entry in entries])
    return raw * (settings.rare / (settings.rare + shares))[:, None].astype(np.float32)


def first_vectors(weighted: np.ndarray, made: Lessons, targets: Targets, settings: Settings) -> np.ndarray:
    """Step 1: float32 [entries, dimensions], of mean length 1."""
    taught = [view for views in made.records for view in views if view.target >= 0]
    gram = np.zeros((weighted.shape[1], weighted.shape[1]))
    cross = np.zeros((weighted.shape[1], settings.dimensions))
    for at in range(0, len(taught), 8192):
        part = taught[at : at + 8192]
        counts, places = counts_of(part)
        sums = unit(counts @ weighted[places])
        gram += sums.T @ sums
        cross += sums.T @ targets.vectors[[view.target for view in part]]
    mapped = weighted @ solve(gram, cross)
    return mapped / np.linalg.norm(mapped, axis=1).mean()


def solve(gram: np.ndarray, cross: np.ndarray) -> np.ndarray:
    """Ridge regression from its sums: float32 [inputs, outputs]."""
    ridge = RIDGE * np.trace(gram) / len(gram) * np.eye(len(gram))
    return np.linalg.solve(gram + ridge, cross).astype(np.float32)


def contrast(
    left: np.ndarray, right: np.ndarray, temperature: float, same: np.ndarray | None = None
) -> tuple[float, np.ndarray, np.ndarray]:
    """InfoNCE both ways: loss, and its gradients for both sides [texts, dimensions]. `same` marks pairs that are no contrast."""
    scores = left @ right.T / temperature
    if same is not None:
        scores[same] = -np.inf
    loss, change = 0.0, np.zeros_like(scores)
    diagonal = np.arange(len(left))
    for axis in (1, 0):
        odds = np.exp(scores - scores.max(axis=axis, keepdims=True))
        odds /= odds.sum(axis=axis, keepdims=True)
        loss -= np.log(odds[diagonal, diagonal] + 1e-12).mean() / 2
        odds[diagonal, diagonal] -= 1
        change += odds / (2 * len(left) * temperature)
    return loss, change @ right, change.T @ left


class Trainer:
    """Step 2, with Adam on the rows that a batch touches."""

    def __init__(self, vectors: np.ndarray, made: Lessons, targets: Targets, settings: Settings) -> None:
        self.vectors = vectors.copy()
        self.made, self.targets, self.settings = made, targets, settings
        self.rng = np.random.default_rng(settings.seed)
        self.momentum = np.zeros_like(vectors)
        self.spread = np.zeros_like(vectors)
        self.seen = np.zeros(len(vectors), np.int32)

    def run(self, report: Callable[[np.ndarray], str]) -> None:
        started = time.perf_counter()
        order = np.empty(0, np.int64)
        losses: list[tuple[float, float, float]] = []
        for step in range(self.settings.steps):
            if len(order) < self.settings.batch:
                order = self.rng.permutation(len(self.made.records))
            batch, order = order[: self.settings.batch], order[self.settings.batch :]
            losses.append(self._step([self.made.records[i] for i in batch], 1 - step / self.settings.steps))
            if (step + 1) % 500 == 0:
                means = " ".join(f"{value:.3f}" for value in np.mean(losses, axis=0))
                seconds = time.perf_counter() - started
                print(f"step {step + 1}, {seconds:.0f} s, losses {means}, {report(self.vectors)}", flush=True)
                losses = []

    def _draw(self, views: list[View]) -> tuple[View, View]:
        """Two forms of one thing, in two languages where it has them."""
        first = views[self.rng.integers(len(views))]
        others = [view for view in views if view.form.split()[0] != first.form.split()[0]]
        if not others or self.rng.random() < 0.15:
            others = [view for view in views if view is not first] or [first]
        return first, others[self.rng.integers(len(others))]

    def _step(self, batch: list[list[View]], left_over: float) -> tuple[float, float, float]:
        settings = self.settings
        drawn = [self._draw(views) for views in batch]
        views = [pair[0] for pair in drawn] + [pair[1] for pair in drawn]
        counts, places = counts_of(views, self.rng, settings.dropped)
        sums = counts @ self.vectors[places]
        lengths = np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-6)
        texts = sums / lengths
        change = np.zeros_like(texts)

        pair_loss, ahead, paired = self._translations(drawn, texts)
        change[paired] += settings.paired * ahead
        taught_loss, distance, ahead, taught = self._lessons(views, texts)
        change[taught] += ahead
        change = (change - (change * texts).sum(axis=1, keepdims=True) * texts) / lengths
        self._update(places, counts.T @ change, left_over)
        return pair_loss, taught_loss, distance

    def _translations(self, drawn: list[tuple[View, View]], texts: np.ndarray) -> tuple[float, np.ndarray, np.ndarray]:
        """Two forms of one thing must find each other: loss, gradient, and the rows it is for."""
        pairs = np.array([i for i, (one, other) in enumerate(drawn) if one is not other])
        others = pairs + len(drawn)
        loss, left, right = contrast(texts[pairs], texts[others], self.settings.temperature)
        return loss, np.concatenate([left, right]), np.concatenate([pairs, others])

    def _lessons(self, views: list[View], texts: np.ndarray) -> tuple[float, float, np.ndarray, np.ndarray]:
        """Texts must find the teacher's vectors and be near them: loss, mean distance, gradient, and the rows it is for."""
        settings = self.settings
        rows = np.array([view.target for view in views])
        taught = np.flatnonzero(rows >= 0)
        taught = taught[np.unique(rows[taught], return_index=True)[1]]
        wanted = self.targets.vectors[rows[taught]]
        # The two forms of one thing have like vectors, so neither is a contrast to the other.
        owner = taught % (len(views) // 2)
        same = (owner[:, None] == owner[None, :]) & ~np.eye(len(taught), dtype=bool)
        loss, gradient, _ = contrast(texts[taught], wanted, settings.temperature, same)
        distance = float(1 - (texts[taught] * wanted).sum(axis=1).mean())
        return loss, distance, settings.taught * gradient - settings.close * wanted / len(taught), taught

    def _update(self, places: np.ndarray, change: np.ndarray, left_over: float) -> None:
        settings = self.settings
        self.seen[places] += 1
        age = self.seen[places][:, None]
        momentum = 0.9 * self.momentum[places] + 0.1 * change
        spread = 0.99 * self.spread[places] + 0.01 * change**2
        self.momentum[places], self.spread[places] = momentum, spread
        step = (momentum / (1 - 0.9**age)) / (np.sqrt(spread / (1 - 0.99**age)) + 1e-8)
        self.vectors[places] -= settings.rate * left_over * step


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name in ("texts", "vocabulary", "cache", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--sentences", type=Path, help="folder of SIB-200, of which one half is watched while training")
    parser.add_argument("--without", nargs="*", default=[], help="sources left out, by the beginning of their name")
    parser.add_argument("--set", nargs="*", default=[], metavar="NAME=VALUE", help="settings other than the usual ones")
    arguments = parser.parse_args()
    kinds = Settings.__annotations__
    changes = dict(pair.split("=") for pair in arguments.set)
    settings = Settings(**{name: (int if kinds[name] == "int" else float)(value) for name, value in changes.items()})
    entries = [json.loads(line) for line in arguments.vocabulary.read_text("utf8").splitlines()]
    keys = [entry["key"] for entry in entries]
    teacher = CachedTeacher(arguments.cache)
    texts = [one for one in records(arguments.texts) if not one["source"].startswith(tuple(arguments.without))]
    names = (*LANGUAGES, "query")
    known = {text for one in texts for name, text in one.items() if name in names and teacher.has(text)}
    cut = TokenCache(arguments.cache, {key: place for place, key in enumerate(keys)})
    made = lessons(texts, cut, known)
    cut.save()
    print(f"{len(keys)} entries, {len(made.records)} records, {len(made.texts)} taught texts", flush=True)
    targets = Targets(teacher.embed(made.texts), made.languages, settings.dimensions)
    weighted = weighted_vectors(entries, teacher, settings)
    vectors = first_vectors(weighted, made, targets, settings)
    meta = {
        "name": "static-vi-en-sv", "version": 1, "dimensions": settings.dimensions,
        "teacher": "intfloat/multilingual-e5-small", "licence": "MIT",
    }

    def model_of(trained: np.ndarray) -> StaticModel:
        return StaticModel(keys, *quantise(trained), meta)

    watch = measure.watcher(arguments.sentences) if arguments.sentences else lambda _: ""
    print("first vectors:", watch(model_of(vectors)), flush=True)
    trainer = Trainer(vectors, made, targets, settings)
    trainer.run(lambda trained: watch(model_of(trained)))
    model_of(trainer.vectors).save(arguments.out)
    print(f"{arguments.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
