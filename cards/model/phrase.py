"""What is said of a picture, before it is said in a language: phrases, and sentences of them."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from cards.messages import say


class Phrase(NamedTuple):
    """A message, and the parts of the body or things that fill its `{at}`."""

    text: str
    at: tuple[str, ...] = ()

    def said(self, language: str) -> str:
        if not self.at:
            return say(self.text, language)
        first, *rest = (say(part, language) for part in self.at)
        for part in rest:
            first = say("{one} and {two}", language, one=first, two=part)
        return say(self.text, language, at=first)


Sentence = tuple[Phrase, ...]


@lru_cache(maxsize=1024)
def spoken(sentences: tuple[Sentence, ...], language: str = "en") -> str:
    """What is seen; and, as a sentence each, what it becomes."""
    said, *ends = (
        say(", ", language).join(phrase.said(language) for phrase in sentence) + "." for sentence in sentences
    )
    for end in ends:
        said = say("{start} Then: {end}", language, start=said, end=end)
    return said
