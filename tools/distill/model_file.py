"""The model file: typed arrays that open without parsing (src/arrays/array-file.ts) with a dictionary of the keys
(src/arrays/term-dictionary.ts), and the same model in numpy, for training's ends and for measuring."""

from __future__ import annotations

import json
import struct
from pathlib import Path

import numpy as np

from tokenizer import tokenize

MAGIC = b"ARR1"
ALIGNMENT = 8
TYPES = {"u8": np.uint8, "u16": np.uint16, "u32": np.uint32, "f32": np.float32}
#: FNV-1a, 32 bits (G. Fowler, L. Noll, K.-P. Vo).
FNV_BASIS, FNV_PRIME = 0x811C9DC5, 0x01000193
#: Highest size of a quantised value: two's complement without its odd lowest value.
HIGHEST = 127


def write_arrays(path: Path, arrays: dict[str, np.ndarray]) -> None:
    """As `writeArrays` of array-file.ts does: magic, length of the list, list as JSON, arrays at multiples of 8 bytes."""
    names = {np.dtype(kind): name for name, kind in TYPES.items()}
    entries = [{"name": key, "type": names[array.dtype], "length": len(array)} for key, array in arrays.items()]
    listed = json.dumps(entries, separators=(",", ":")).encode()
    blocks = [MAGIC + struct.pack("<I", len(listed)) + listed]
    blocks += [array.astype(array.dtype.newbyteorder("<")).tobytes() for array in arrays.values()]
    path.write_bytes(b"".join(block + b"\0" * (-len(block) % ALIGNMENT) for block in blocks))


def read_arrays(path: Path) -> dict[str, np.ndarray]:
    data = path.read_bytes()
    if data[:4] != MAGIC:
        raise ValueError(f"{path} holds no arrays")
    (length,) = struct.unpack_from("<I", data, 4)
    at = _aligned(ALIGNMENT + length)
    arrays: dict[str, np.ndarray] = {}
    for entry in json.loads(data[ALIGNMENT : ALIGNMENT + length]):
        array = np.frombuffer(data, TYPES[entry["type"]], entry["length"], at)
        arrays[entry["name"]] = array
        at += _aligned(array.nbytes)
    return arrays


def _aligned(size: int) -> int:
    return -(-size // ALIGNMENT) * ALIGNMENT


def dictionary(keys: list[str]) -> dict[str, np.ndarray]:
    """Arrays of a TermDictionary of keys, which must stand in the order of their UTF-8 bytes."""
    encoded = [key.encode() for key in keys]
    if encoded != sorted(set(encoded)):
        raise ValueError("the keys are not in the order of their bytes, or not unique")
    size = 1
    while size < 2 * len(keys) + 1:
        size *= 2
    slots = np.zeros(size, np.uint32)
    for place, key in enumerate(encoded):
        slot = _hash(key) & (size - 1)
        while slots[slot]:
            slot = (slot + 1) & (size - 1)
        slots[slot] = place + 1
    offsets = np.concatenate([[0], np.cumsum([len(key) for key in encoded])])
    return {
        "terms": np.frombuffer(b"".join(encoded), np.uint8),
        "termOffsets": offsets.astype(np.uint32),
        "termSlots": slots,
    }


def _hash(data: bytes) -> int:
    value = FNV_BASIS
    for byte in data:
        value = ((value ^ byte) * FNV_PRIME) & 0xFFFFFFFF
    return value


def quantise(vectors: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """int8 [rows, dimensions] and the float32 scale of each row: vector = values · scale."""
    scales = np.abs(vectors).max(axis=1) / HIGHEST
    scales = np.where(scales > 0, scales, 1).astype(np.float32)
    values = np.clip(np.rint(vectors / scales[:, None]), -HIGHEST, HIGHEST).astype(np.int8)
    return values, scales


class StaticModel:
    """One vector a key; a text's vector is the sum of those of its tokens, brought to length 1."""

    def __init__(self, keys: list[str], values: np.ndarray, scales: np.ndarray, meta: dict) -> None:
        self.keys, self.values, self.scales, self.meta = keys, values, scales, meta
        self.places = {key: place for place, key in enumerate(keys)}

    @classmethod
    def load(cls, path: Path) -> StaticModel:
        arrays = read_arrays(path)
        meta = json.loads(arrays["meta"].tobytes())
        offsets, terms = arrays["termOffsets"], arrays["terms"].tobytes()
        keys = [terms[offsets[i] : offsets[i + 1]].decode() for i in range(len(offsets) - 1)]
        values = arrays["vectors"].view(np.int8).reshape(len(keys), meta["dimensions"])
        return cls(keys, values, arrays["scales"], meta)

    def save(self, path: Path) -> None:
        meta = json.dumps(self.meta, ensure_ascii=False, separators=(",", ":")).encode()
        write_arrays(
            path,
            {
                "meta": np.frombuffer(meta, np.uint8),
                **dictionary(self.keys),
                "scales": self.scales,
                "vectors": self.values.reshape(-1).view(np.uint8),
            },
        )

    def tokens(self, text: str) -> list[int]:
        return [self.places[key] for key in tokenize(text, self.places)]

    def sum(self, text: str) -> np.ndarray:
        """Sum of the token vectors before it is brought to length 1; float64 [dimensions]."""
        places = self.tokens(text)
        return (self.values[places].astype(np.float64) * self.scales[places, None].astype(np.float64)).sum(axis=0)

    def embed(self, texts: list[str]) -> np.ndarray:
        """Unit vectors, float32 [texts, dimensions]; a text without tokens has a vector of zeros."""
        sums = np.array([self.sum(text) for text in texts])
        lengths = np.linalg.norm(sums, axis=1, keepdims=True)
        return (sums / np.where(lengths > 0, lengths, 1)).astype(np.float32)
