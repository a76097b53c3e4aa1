"""Writes examples of how texts become tokens and vectors, for the tests of the TypeScript side.

    python golden.py --model ../../models/static-vi-en-sv.bin --out ../../models/golden.json

Of each text: its tokens as [key, place in the vocabulary], the first eight values of its vector of length 1, and the length
of the sum before that (0 for a text without tokens).
"""

from __future__ import annotations

import argparse
import json
import unicodedata
from pathlib import Path

import numpy as np

from model_file import StaticModel

VALUES, DIGITS = 8, 6
TEXTS = (
    # Vietnamese, as it should be typed.
    "Hợp tác xã là gì?",
    "Muốn thành lập hợp tác xã cần bao nhiêu thành viên?",
    "Thành viên được rút vốn góp khi nào",
    "Quỹ tín dụng nhân dân cho vay với lãi suất bao nhiêu",
    "Liên hiệp hợp tác xã, tổ hợp tác và doanh nghiệp",
    "đất đai và thuế",
    "HTX nông nghiệp ở Hưng Yên",
    "Hôm nay trời mưa to ở Hà Nội.",
    "Ủy ban nhân dân cấp xã",
    # Tone placed otherwise, and letters put together otherwise.
    "hoà bình", "hòa bình", "thuỷ lợi", "thủy lợi", "quý", "giải thể",
    unicodedata.normalize("NFD", "Đại hội thành viên biểu quyết giải thể hợp tác xã"),
    unicodedata.normalize("NFD", "Småföretagare på landsbygden"),
    # Without diacritics, wholly and partly.
    "hop tac xa la gi",
    "thanh lap hop tac xa can bao nhieu thanh vien",
    "von gop toi thieu la bao nhieu",
    "htx co phai dong thue khong",
    "lai suat quy tin dung nhan dan",
    "luat hop tac xa 2023 dieu 17",
    "xin hỏi thanh lap hợp tác xã",
    "cho em hoi dieu kien vay von của quỹ hỗ trợ",
    "dat dai", "xa", "cho",
    # English.
    "What is a cooperative?",
    "How many members does it take to found a cooperative?",
    "The people's credit fund lends to its members.",
    "share capital, contribution; dividends (per member)",
    "to do", "in an hour", "Can I do that?",
    "What is a hop tac xa?",
    # Swedish.
    "Vad är ett kooperativ?",
    "Hur många medlemmar krävs för att bilda ett kooperativ?",
    "jordbrukskooperativens medlemsavgifter",
    "Föreningsstämman beslutar om utdelning på insatskapitalet",
    "Idén är god, armén är stor",
    # Several languages.
    "hợp tác xã (cooperative) och kooperativ",
    "Nghị định 113/2024/NĐ-CP on cooperatives",
    # Numbers and signs.
    "17/2023/QH15", "1,5 %", "1.529.000 đồng", "2023", "1899", "100", "101", "007", "ngày 20-06-2023",
    "email@example.com", "C++ & C#", "x² ½ Ⅷ", "…!?", "👍", "",
    "   \n\t", "hợp  tác\nxã", "hợp tác, xã", "hợp-tác-xã", "HỢP TÁC XÃ", "İstanbul", "ΟΔΟΣ", "Straße",
    # Words of no list.
    "xyzzyqwv", "blockchainkooperativet", "supercalifragilistic", "日本語 협동조합", "кооператив",
)


def example(model: StaticModel, text: str) -> dict:
    places = model.tokens(text)
    total = model.sum(text)
    length = float(np.linalg.norm(total))
    values = total / length if length > 0 else total
    return {
        "text": text,
        "tokens": [[model.keys[place], place] for place in places],
        "vector": [round(float(value), DIGITS) for value in values[:VALUES]],
        "length": round(length, DIGITS),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    model = StaticModel.load(arguments.model)
    examples = [example(model, text) for text in TEXTS]
    head = {"model": model.meta["name"], "version": model.meta["version"], "dimensions": model.meta["dimensions"]}
    lines = ",\n".join(f"    {json.dumps(one, ensure_ascii=False)}" for one in examples)
    opening = json.dumps(head, ensure_ascii=False)[:-1]
    arguments.out.write_text(f'{opening}, "examples": [\n{lines}\n]}}\n', encoding="utf8")
    print(f"{len(examples)} examples")


if __name__ == "__main__":
    main()
