"""Training texts as lists of vocabulary places: each record's texts in each language, and Vietnamese also as people type it.

A view is one text of a record in one form: "vi", "en", "sv", "query", and of Vietnamese ones "vi bare" and "query bare" (no
diacritics) and "vi partly" (some words without). They mean the same, so each must find the other.
"""

from __future__ import annotations

import hashlib
import pickle
import re
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

import tokenizer
from lessons import LANGUAGES, SUBJECT
from tokenizer import fold, tokenize

#: Share of words that lose their diacritics in a partly typed text.
PARTLY = 0.4
#: How often a record of the project's own subject is read in one round over the texts.
SUBJECT_WEIGHT = 2


@dataclass
class View:
    tokens: np.ndarray
    #: Row of the teacher's vector of this text as it should have been typed, or -1.
    target: int
    form: str


@dataclass
class Lessons:
    #: Views of each record.
    records: list[list[View]] = field(default_factory=list)
    #: Texts for the teacher, by row, with their language.
    texts: list[str] = field(default_factory=list)
    languages: list[str] = field(default_factory=list)


def partly(text: str) -> str:
    """The text with the diacritics of some words left out; which ones is decided by the text alone."""

    def typed(match: re.Match[str]) -> str:
        draw = hashlib.sha1(f"{match.start()}{text}".encode()).digest()[0] / 256
        return fold(match[0]) if draw < PARTLY else match[0]

    return re.sub(r"\S+", typed, text)


class TokenCache:
    """Tokens of texts by one vocabulary and the rules as they stand, kept on disk: cutting all texts takes minutes."""

    def __init__(self, folder: Path, places: dict[str, int]) -> None:
        rules = Path(tokenizer.__file__).read_bytes()
        name = hashlib.sha256("\0".join(places).encode() + rules).hexdigest()[:16]
        self.path = folder / f"tokens-{name}.pickle"
        self.places = places
        self.known: dict[str, np.ndarray] = {}
        if self.path.exists():
            self.known = pickle.loads(self.path.read_bytes())  # noqa: S301: written below, by the same person

    def tokens(self, text: str) -> np.ndarray:
        found = self.known.get(text)
        if found is None:
            found = np.array([self.places[key] for key in tokenize(text, self.places)], np.int32)
            self.known[text] = found
        return found

    def save(self) -> None:
        self.path.write_bytes(pickle.dumps(self.known, protocol=5))


def lessons(records: list[dict[str, str]], cut: TokenCache, known: set[str]) -> Lessons:
    """All views of all records; `known` are the texts whose teacher vectors are at hand."""
    made = Lessons()
    rows: dict[str, int] = {}

    def view(text: str, form: str, original: str, language: str) -> View:
        if original in known and original not in rows:
            rows[original] = len(made.texts)
            made.texts.append(original)
            made.languages.append(language)
        return View(cut.tokens(text), rows.get(original, -1), form)

    for one in records:
        names = [name for name in (*LANGUAGES, "query") if name in one]
        if len(names) == 1 and names != ["vi"] and one[names[0]] not in known:
            continue  # nothing to learn from
        views: list[View] = []
        for name in names:
            text = one[name]
            language = one["language"] if name == "query" else name
            views.append(view(text, name, text, language))
            if language == "vi":
                views.append(view(fold(text), f"{name} bare", text, language))
                if name == "vi":
                    views.append(view(partly(text), "vi partly", text, language))
        views = [found for found in views if len(found.tokens)]
        if len(views) > 1 or any(found.target >= 0 for found in views):
            made.records.extend([views] * (SUBJECT_WEIGHT if one["source"] in SUBJECT else 1))
    return made
