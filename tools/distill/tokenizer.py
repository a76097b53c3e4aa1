"""How a text becomes tokens. README.md states the same rules in words; models/golden.json holds examples of them.

The TypeScript side reuses `accentKey`, `fold`, `hasVietnameseMarks` (src/language/normalize.ts) and `isSyllable`
(src/language/syllables.ts), which are mirrored here.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Container
from dataclasses import dataclass
from functools import lru_cache

import regex

WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
MARKS = regex.compile(r"\p{M}")
TONES = regex.compile("[\u0300\u0301\u0303\u0309\u0323]")
#: Words that tell of what language a text is: letters only, with a vowel (so not "htx").
LETTERS = regex.compile(r"^(?=.*[aeiouy])\p{L}+$")
#: Between the words of one compound there is nothing but these.
GAP = regex.compile("^[ \u00a0\t\r\n]+$")
VIETNAMESE = regex.compile("[đĐơƠưƯăĂ\u1ea0-\u1ef9]|[àáãèéìíĩòóõùúũýâêôÀÁÃÈÉÌÍĨÒÓÕÙÚŨÝÂÊÔ]")
RIMES = """a ac ach ai am an ang anh ao ap at au ay e ec em en eng eo ep et eu i ia ich iec iem ien ieng iep iet ieu im in
  inh ip it iu o oa oac oach oai oam oan oang oanh oap oat oay oc oe oen oeo oet oi om on ong op ot u ua uan uang uat uay uc
  ue ui um un ung uo uoc uoi uom uon uong uop uot uou up ut uu uy uya uyen uyet uynh uyt y yem yen yeu yet"""
SYLLABLE = regex.compile(
    f"^(?:ngh|ng|nh|ph|th|tr|ch|gh|gi|kh|qu|[bcdghklmnprstvx])?(?:{'|'.join(RIMES.split())})$"
)

#: Most words of one compound.
LONGEST_COMPOUND = 3
#: Share of the words that must have the form of a Vietnamese syllable for a text without marks to be read as Vietnamese.
SYLLABLE_SHARE = 0.65
#: A word of the vocabulary may be a piece of a longer word from this many code points on.
SHORTEST_WORD_PIECE = 4
LONGEST_PIECE = 24
#: What a part of a word costs that is a word itself, any other piece, each letter of such a piece, and a letter that is no
#: entry; the cheapest way of cutting a word wins: few parts, and as much as can be of them words.
COST = {"word": 4, "piece": 4, "letter": 1, "unknown": 12}


@lru_cache(maxsize=1 << 18)
def fold(text: str) -> str:
    """Lower case without diacritics, đ as d."""
    bare = MARKS.sub("", unicodedata.normalize("NFD", text))
    return unicodedata.normalize("NFC", bare.lower().replace("đ", "d"))


@lru_cache(maxsize=1 << 18)
def accent_key(word: str) -> str:
    """A word as it was accented, its tones moved to its end."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    tones = "".join(TONES.findall(decomposed))
    return unicodedata.normalize("NFC", TONES.sub("", decomposed)) + tones


def has_vietnamese_marks(text: str) -> bool:
    return VIETNAMESE.search(unicodedata.normalize("NFC", text)) is not None


def is_syllable(folded: str) -> bool:
    return SYLLABLE.match(folded) is not None


@dataclass(frozen=True)
class Word:
    key: str
    folded: str
    #: Whether it is written without any diacritic.
    is_plain: bool
    #: Whether it can continue a compound with the word before it.
    follows: bool


def words_of(text: str) -> list[Word]:
    """The words of a text in NFC."""
    found: list[Word] = []
    end = 0
    for match in WORD.finditer(text):
        word = match[0]
        key, folded = accent_key(word), fold(word)
        follows = bool(found) and GAP.match(text[end : match.start()]) is not None
        found.append(Word(key, folded, key == folded, follows))
        end = match.end()
    return found


def is_bare_vietnamese(words: list[Word]) -> bool:
    """Whether a text without Vietnamese marks reads as Vietnamese typed without diacritics."""
    lettered = [word for word in words if LETTERS.match(word.folded)]
    syllables = sum(is_syllable(word.folded) for word in lettered)
    return bool(lettered) and syllables >= SYLLABLE_SHARE * len(lettered)


def tokenize(text: str, vocabulary: Container[str]) -> list[str]:
    """Keys of the vocabulary, in reading order."""
    text = unicodedata.normalize("NFC", text)
    words = words_of(text)
    marked = has_vietnamese_marks(text)
    bare = not marked and is_bare_vietnamese(words)
    tokens: list[str] = []
    at = 0
    while at < len(words):
        key, count = _match(words, at, vocabulary, marked=marked, bare=bare)
        if key is None:
            tokens.extend(pieces(words[at].key, vocabulary))
        else:
            tokens.append(key)
        at += count
    return tokens


def _match(words: list[Word], at: int, vocabulary: Container[str], *, marked: bool, bare: bool) -> tuple[str | None, int]:
    """Longest entry that begins at a word, and how many words it covers."""
    longest = 1
    while longest < LONGEST_COMPOUND and at + longest < len(words) and words[at + longest].follows:
        longest += 1
    for count in range(longest, 0, -1):
        span = words[at : at + count]
        key = " ".join(word.key for word in span)
        folded = "~" + " ".join(word.folded for word in span)
        if bare and folded in vocabulary:
            return folded, count
        if key in vocabulary and not (bare and count > 1):
            return key, count
        if not bare and all(word.is_plain for word in span) and folded in vocabulary:
            trusted = marked and count > 1
            if trusted or any(word.key not in vocabulary for word in span):
                return folded, count
    return None, 1


def pieces(word: str, vocabulary: Container[str]) -> list[str]:
    """The cheapest cut of a word that is no entry; of equal ones, that with the longest first piece."""
    length = len(word)
    best = [0] * (length + 1)
    choice: list[tuple[str | None, int]] = [(None, 0)] * (length + 1)
    for start in range(length - 1, -1, -1):
        best[start] = LONGEST_PIECE * length * COST["unknown"]
        for size in range(min(LONGEST_PIECE, length - start), 0, -1):
            part = word[start : start + size]
            if size >= SHORTEST_WORD_PIECE and part in vocabulary:
                cost, key = COST["word"], part
            elif f"#{part}" in vocabulary:
                cost, key = COST["piece"] + COST["letter"] * size, f"#{part}"
            else:
                continue
            if cost + best[start + size] < best[start]:
                best[start], choice[start] = cost + best[start + size], (key, size)
        if COST["unknown"] + best[start + 1] < best[start]:
            best[start], choice[start] = COST["unknown"] + best[start + 1], (None, 1)
    found: list[str] = []
    at = 0
    while at < length:
        key, size = choice[at]
        if key is not None:
            found.append(key)
        at += size
    return found
