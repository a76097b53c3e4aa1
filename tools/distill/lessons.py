"""Which texts are worth the teacher's time, in what order; asks it for them.

    python lessons.py --texts texts.jsonl --cache FOLDER --count 60000

The teacher reads some thirty sentences a second on one core, so it is shown first what matters most: the project's own
subject, then sentences of every subject, and the language of programs last. The order depends on the texts alone.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import time
from pathlib import Path

from teacher import CachedTeacher

LANGUAGES = ("vi", "en", "sv")
#: Share of a source's records that is taught in each round; what is not named has the last value.
SUBJECT = ("corpus", "samples", "tune-questions", "glossary")
PLAIN = ("wordnet", "wesnoth", "mediawiki", "cldr", "gnucash", "evolution", "gramps", "libreoffice-help", "firefox", "thunderbird")
#: Longest text taught, in characters: the teacher's time grows with length, and a sentence says as much a token.
LONGEST = 320


def records(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text("utf8").splitlines()]


def _draw(text: str) -> float:
    """A number from 0 to 1 that the text alone decides."""
    return int.from_bytes(hashlib.sha1(text.encode()).digest()[:4], "big") / 2**32


def _round(one: dict[str, str], language: str, text: str) -> float:
    """When a text is taught: small comes first."""
    source = one["source"]
    if source in SUBJECT:
        return 0 if source != "glossary" else 0.9
    if one["kind"] == "term":
        return 3 + _draw(text)
    common = next((i for i, name in enumerate(PLAIN) if source.startswith(name)), None)
    if common is None:
        return 2.5 + 2 * _draw(text)
    cost = {"en": 1.0, "vi": 1.2, "sv": 1.2}[language]
    weight = {"wordnet": 3.0, "wesnoth": 0.6, "mediawiki": 0.8}.get(PLAIN[common], 1.5)
    return 1 + cost * weight * _draw(text)


def in_order(texts: list[dict[str, str]]) -> list[str]:
    """The texts to teach, each once."""
    ranked: dict[str, float] = {}
    for one in texts:
        for language in (*LANGUAGES, "query"):
            text = one.get(language)
            if text is None or len(text) > LONGEST or len(text.split()) < 2:
                continue
            rank = 0.5 if language == "query" else _round(one, language, text)
            ranked[text] = min(rank, ranked.get(text, rank))
    return sorted(ranked, key=lambda text: (ranked[text], text))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--texts", type=Path, required=True)
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--count", type=int, required=True)
    arguments = parser.parse_args()
    wanted = in_order(records(arguments.texts))[: arguments.count]
    teacher = CachedTeacher(arguments.cache)
    started = time.perf_counter()
    for at in range(0, len(wanted), 4096):
        teacher.embed(wanted[at : at + 4096])
        print(f"{at + 4096} of {len(wanted)} texts, {time.perf_counter() - started:.0f} s", flush=True)


if __name__ == "__main__":
    main()
