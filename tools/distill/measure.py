"""How often a sentence finds its translation: R@1 among the sentences of SIB-200 (Adelani et al., 2024; on FLORES-200)."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import numpy as np

from model_file import StaticModel
from tokenizer import fold

FILES = {"vi": "vie", "en": "eng", "sv": "swe"}
#: Query side, candidate side; "bare" is Vietnamese without diacritics.
DIRECTIONS = (("vi", "en"), ("sv", "en"), ("en", "vi"), ("vi", "sv"), ("bare", "en"), ("bare", "vi"))


def sentences(folder: Path) -> tuple[dict[str, list[str]], np.ndarray]:
    """Texts of each language in order of index_id, and which of them are for tuning (even ids)."""
    tables = {}
    for language, name in FILES.items():
        with (folder / f"{name}.tsv").open(encoding="utf8") as file:
            tables[language] = {int(row["index_id"]): row["text"] for row in csv.DictReader(file, delimiter="\t")}
    ids = sorted(set.intersection(*(set(table) for table in tables.values())))
    texts = {language: [table[i] for i in ids] for language, table in tables.items()}
    texts["bare"] = [fold(text) for text in texts["vi"]]
    return texts, np.array(ids) % 2 == 0


def first_hits(queries: np.ndarray, candidates: np.ndarray) -> np.ndarray:
    """Whether each query's nearest candidate is the one of the same row; bool [queries]."""
    return (queries @ candidates.T).argmax(axis=1) == np.arange(len(queries))


def recalls(vectors: dict[str, np.ndarray], chosen: np.ndarray) -> dict[str, float]:
    """R@1 of each direction over the chosen queries, among all candidates."""
    return {f"{one}→{other}": float(first_hits(vectors[one], vectors[other])[chosen].mean()) for one, other in DIRECTIONS}


def watcher(folder: Path) -> Callable[[StaticModel], str]:
    """What training watches: R@1 over the half that is for tuning."""
    texts, tune = sentences(folder)

    def watch(model: StaticModel) -> str:
        found = recalls({name: model.embed(list_) for name, list_ in texts.items()}, tune)
        return " ".join(f"{name} {value:.3f}" for name, value in found.items())

    return watch
