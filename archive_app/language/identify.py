"""Tells the language of a text, by its script first and by its words where scripts are shared."""

import re
from functools import cache
from typing import Any

from archive_app.resources import resource_json

SAMPLE = 3_000
"""Code points read of a long text; more changes no answer."""

_SCRIPTS = {
    "th": re.compile("[\u0e00-\u0e7f]"),
    "lo": re.compile("[\u0e80-\u0eff]"),
    "km": re.compile("[\u1780-\u17ff\u19e0-\u19ff]"),
    "my": re.compile("[\u1000-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f]"),
    "ko": re.compile("[\uac00-\ud7a3]"),
    "ja": re.compile("[\u3041-\u30ff]"),
    "zh": re.compile("[\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]"),
    "ta": re.compile("[\u0b80-\u0bff]"),
}
_LETTER = re.compile(r"[^\W\d_]")
_LATIN = re.compile(r"[A-Za-zÀ-ɏḀ-ỿ]")
_VIETNAMESE = re.compile("[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
_ENGLISH = re.compile(r"\b(?:the|of|and|to|is|that|which|with)\b")
_ENGLISH_SHARE = 0.02
"""These words to the letter above which a text is English; other languages stay below 0.002."""
_SHARE = 0.2
"""Share of the letters from which a script other than Latin decides."""
_JAPANESE_SHARE = 0.1
"""Kana among kana and Han from which a text is Japanese; Chinese papers quote a few kana."""
_HAN_WEIGHT = 3
"""A Han character says about as much as three Latin letters."""

_WORDS = resource_json("lexicons/words.json")
_INDONESIAN = frozenset(_WORDS["indonesian"]) - frozenset(_WORDS["malay"])
_MALAY = frozenset(_WORDS["malay"]) - frozenset(_WORDS["indonesian"])


def language_of(text: str) -> tuple[str, float]:
    """Return the BCP 47 tag of the language of `text` and how sure that is, 0 to 1.

    Chinese is told apart as zh-Hans and zh-Hant by characters that only one of them writes. A
    text without letters is ("und", 0.0).
    """
    sample = text[:SAMPLE]
    if not _LETTER.search(sample):
        return ("und", 0.0)
    if len(_ENGLISH.findall(sample)) > _ENGLISH_SHARE * len(sample):
        return ("en", 1.0)
    letters = len(_LETTER.findall(sample))
    counts = {tag: len(script.findall(sample)) for tag, script in _SCRIPTS.items()}
    counts["zh"] *= _HAN_WEIGHT
    latin = len(_LATIN.findall(sample))
    tag = max(counts, key=lambda key: counts[key])
    total = max(letters, latin + sum(counts.values()))
    if counts[tag] < _SHARE * total:
        return _by_words(sample, vietnamese=len(_VIETNAMESE.findall(sample)) / letters)
    if counts["ja"] and counts["ja"] > _JAPANESE_SHARE * (counts["ja"] + counts["zh"]):
        tag = "ja"
    if tag == "zh":
        return _chinese(sample)
    return (tag, min(1.0, round(counts[tag] / total + 0.3, 2)))


def _chinese(sample: str) -> tuple[str, float]:
    """Compare the text with itself in each of the two scripts: what changes was the other."""
    to_simplified, to_traditional = _converters()
    changed = _differences(sample, to_simplified.convert(sample))
    kept = _differences(sample, to_traditional.convert(sample))
    share = (max(changed, kept) + 1) / (changed + kept + 2)
    return ("zh-Hant" if changed > kept else "zh-Hans", round(share, 2))


def _differences(first: str, second: str) -> int:
    return sum(a != b for a, b in zip(first, second, strict=False))


@cache
def _converters() -> tuple[Any, Any]:
    from opencc import OpenCC  # slow to load, and most papers need none

    return OpenCC("t2s"), OpenCC("s2t")


def _by_words(sample: str, *, vietnamese: float) -> tuple[str, float]:
    if vietnamese > 0.05:
        return ("vi", min(1.0, round(0.5 + vietnamese * 5, 2)))
    tag, share = _classifier().classify(sample)
    tag = {"tl": "fil", "zh": "zh-Hans"}.get(tag, tag)
    if tag in {"id", "ms"}:
        tag = _indonesian_or_malay(sample, otherwise=tag)
    return (tag, round(float(share), 2))


def _indonesian_or_malay(sample: str, *, otherwise: str) -> str:
    words = re.findall(r"[a-z]+", sample.lower())
    indonesian = sum(word in _INDONESIAN for word in words)
    malay = sum(word in _MALAY for word in words)
    if indonesian == malay:
        return otherwise
    return "id" if indonesian > malay else "ms"


_PLAUSIBLE = ["en", "vi", "id", "ms", "tl", "fr", "es", "pt", "de", "it", "nl", "ru", "ar", "hi"]


@cache
def _classifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # 0.3 s to load

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    known = set(identifier.nb_classes)
    identifier.set_languages([tag for tag in _PLAUSIBLE if tag in known])
    return identifier
