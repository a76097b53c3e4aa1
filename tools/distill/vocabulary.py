"""Chooses the entries of the vocabulary: words of three languages, Vietnamese compounds, folded forms, pieces of words.

    python vocabulary.py --texts texts.jsonl --compounds words.txt --out vocabulary.jsonl

Each line of the result is one entry: "key" (as the tokenizer makes it), "texts" with weights (what the teacher is asked to
find its first vector: the word itself, or the readings of a folded form), and "share", its part of running text, from 0 to 1.
"""

from __future__ import annotations

import argparse
import json
import zipfile
from collections import Counter, defaultdict
from pathlib import Path

import wordfreq

from lessons import records
from tokenizer import LONGEST_COMPOUND, Word, accent_key, fold, is_syllable, words_of

#: How many of each sort; the whole must fit the file (README.md, "Sizes").
SIZES = {"en": 14500, "sv": 16000, "vi": 6500, "compounds": 12000, "folded": 8500, "pieces": 2200}
#: Highest whole number with an entry of its own, and the years that have one too.
NUMBERS, YEARS = 100, range(1900, 2051)
LEAST_SHARE = 1e-8
#: Share of running text that a piece of a word is taken to have.
PIECE_SHARE = 3e-5


class Vocabulary:
    def __init__(self) -> None:
        #: Key → text for the teacher → weight.
        self.texts: dict[str, dict[str, float]] = {}
        self.shares: dict[str, float] = {}

    def add(self, key: str, texts: dict[str, float], share: float) -> None:
        if key in self.texts:
            self.shares[key] = max(self.shares[key], share)
            return
        self.texts[key] = texts
        self.shares[key] = max(share, LEAST_SHARE)


def add_words(vocabulary: Vocabulary, language: str, size: int, used: Counter[str]) -> None:
    """The most frequent words of a language, and before them those that our texts use often."""
    listed = {word: wordfreq.word_frequency(word, language) for word in wordfreq.top_n_list(language, 60000)}
    total = max(1, used.total())
    scores: Counter[str] = Counter(listed)
    for word, count in used.items():
        if count >= 4:
            scores[word] += count / total / 4
    taken = 0
    for word, _ in scores.most_common():
        parts = words_of(word)
        if len(parts) != 1 or not any(letter.isalpha() for letter in word):
            continue
        vocabulary.add(parts[0].key, {word: 1.0}, listed.get(word, 0) or used[word] / total)
        taken += 1
        if taken == size:
            return


def used_words(texts: list[dict[str, str]], language: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for one in texts:
        if language in one:
            counts.update(_surfaces(one[language]))
    return counts


def _surfaces(text: str) -> list[str]:
    return [word for word in wordfreq.simple_tokenize(text) if len(words_of(word)) == 1]


def compound_counts(texts: list[dict[str, str]], candidates: set[str]) -> tuple[Counter[str], int]:
    """How often each candidate stands in our Vietnamese texts, and how many words these have."""
    counts: Counter[str] = Counter()
    total = 0
    for one in texts:
        for name in ("vi", "query"):
            if name in one:
                words = words_of(one[name])
                total += len(words)
                counts.update(key for key in _runs(words) if key in candidates)
    return counts, total


def _runs(words: list[Word]) -> list[str]:
    found: list[str] = []
    for at in range(len(words)):
        for count in range(2, LONGEST_COMPOUND + 1):
            span = words[at : at + count]
            if len(span) == count and all(word.follows for word in span[1:]):
                found.append(" ".join(word.key for word in span))
    return found


def add_compounds(vocabulary: Vocabulary, texts: list[dict[str, str]], lists: list[str], sizes: dict[str, int]) -> None:
    surfaces: dict[str, str] = {}
    for surface in lists:
        words = words_of(surface)
        if 2 <= len(words) <= LONGEST_COMPOUND and all(is_syllable(word.folded) for word in words):
            surfaces.setdefault(" ".join(word.key for word in words), surface)
    counts, total = compound_counts(texts, set(surfaces))

    def score(key: str) -> float:
        """Count in our texts, and for those that are not in them the frequency of their rarest syllable."""
        rarest = min(wordfreq.word_frequency(word, "vi") for word in surfaces[key].split())
        return counts[key] + min(1, 2000 * rarest)

    ranked = sorted(surfaces, key=lambda key: (-score(key), key))
    for key in ranked[: sizes["compounds"]]:
        vocabulary.add(key, {surfaces[key]: 1.0}, (counts[key] + 0.3) / total)
    readings: dict[str, dict[str, float]] = defaultdict(dict)
    for key in ranked[: sizes["compounds"]]:
        if key != fold(key):
            readings["~" + fold(surfaces[key])][surfaces[key]] = counts[key] + 0.3
    for key in list(readings)[: sizes["folded"]]:
        vocabulary.add(key, readings[key], sum(readings[key].values()) / total)


def add_folded_syllables(vocabulary: Vocabulary) -> None:
    """Single syllables without diacritics, as the mean of their readings by frequency."""
    readings: dict[str, dict[str, float]] = defaultdict(dict)
    for word in wordfreq.top_n_list("vi", 20000):
        folded = fold(word)
        if is_syllable(folded):
            readings["~" + folded][word] = wordfreq.word_frequency(word, "vi")
    for key, texts in readings.items():
        vocabulary.add(key, texts, sum(texts.values()))


def add_numbers(vocabulary: Vocabulary) -> None:
    for number in [*range(NUMBERS + 1), *YEARS]:
        vocabulary.add(str(number), {str(number): 1.0}, wordfreq.word_frequency(str(number), "en"))
    for digits in [str(n) for n in range(10)] + [f"{n:02}" for n in range(100)]:
        vocabulary.add(f"#{digits}", {digits: 1.0}, PIECE_SHARE)


def add_pieces(vocabulary: Vocabulary, size: int) -> None:
    """Every letter, then the beginnings, middles and ends of words that cut most of the words left out."""
    counts: Counter[str] = Counter()
    letters: Counter[str] = Counter()
    for language in ("en", "sv", "vi"):
        for word in wordfreq.top_n_list(language, 60000):
            key = accent_key(word)
            letters.update(letter for letter in key if ord(letter) < 0x250 and letter.isalpha())
            if key in vocabulary.texts or not key.isalpha():
                continue
            weight = wordfreq.word_frequency(word, language)
            for start in range(len(key)):
                for length in range(2, 8):
                    if start + length <= len(key):
                        # A longer piece saves others, and a whole beginning or end means more than a middle.
                        edge = 1.5 if start == 0 or start + length == len(key) else 0.7
                        counts[key[start : start + length]] += weight * (length - 1) * edge
    ordered = [piece for piece, _ in letters.most_common(80)] + [piece for piece, _ in counts.most_common(size)]
    for piece in ordered[:size]:
        vocabulary.add(f"#{piece}", {piece: 1.0}, PIECE_SHARE)


def choose(texts: list[dict[str, str]], compounds: list[str], sizes: dict[str, int] = SIZES) -> Vocabulary:
    vocabulary = Vocabulary()
    for language in ("vi", "en", "sv"):
        add_words(vocabulary, language, sizes[language], used_words(texts, language))
    glossary = [one["vi"] for one in texts if one["source"] == "glossary" and "vi" in one]
    add_compounds(vocabulary, texts, [*compounds, *glossary], sizes)
    add_folded_syllables(vocabulary)
    add_numbers(vocabulary)
    add_pieces(vocabulary, sizes["pieces"])
    return vocabulary


def read_compounds(path: Path) -> list[str]:
    """Compounds of a word list: a text file, or a wheel of pyvi that holds one."""
    if path.suffix != ".whl":
        return path.read_text("utf8").lower().splitlines()
    with zipfile.ZipFile(path) as wheel:
        return wheel.read("pyvi/models/words.txt").decode().lower().splitlines()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name in ("texts", "compounds", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--sizes", nargs="*", default=[], metavar="SORT=COUNT", help="sizes other than the usual ones")
    arguments = parser.parse_args()
    sizes = SIZES | {name: int(size) for name, size in (pair.split("=") for pair in arguments.sizes)}
    vocabulary = choose(records(arguments.texts), read_compounds(arguments.compounds), sizes)
    with arguments.out.open("w", encoding="utf8") as out:
        for key in sorted(vocabulary.texts, key=str.encode):
            entry = {"key": key, "texts": vocabulary.texts[key], "share": vocabulary.shares[key]}
            out.write(json.dumps(entry, ensure_ascii=False) + "\n")
    bytes_of_keys = sum(len(key.encode()) for key in vocabulary.texts)
    print(f"{len(vocabulary.texts)} entries, {bytes_of_keys} bytes of keys")


if __name__ == "__main__":
    main()
