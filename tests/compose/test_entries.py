"""What is told beside the exercises: a label before its note, unless the note has lead words of its own."""

from __future__ import annotations

import pytest

from cards.compose.blocks.entries import entry_blocks
from cards.compose.blocks.entries.texts import Texts
from cards.model.face import Element
from cards.model.wording import Entry

PATH = (Element("routine", "made"),)


@pytest.mark.parametrize(
    ("texts", "together", "fonts"),
    [
        (("Mind it.",), ["Good to know Mind it."], ["bold"]),
        (("**Slow** down.",), ["Slow down."], ["bold"]),
        (("Mind it.", "And **that**."), ["Good to know Mind it.", "And that."], ["bold", "regular"]),
    ],
)
def test_a_label_leads_its_first_note(texts: tuple[str, ...], together: list[str], fonts: list[str]) -> None:
    (block,) = entry_blocks([Entry("why", "Good to know", texts)], PATH).entries
    assert isinstance(block, Texts)
    assert [" ".join(word.text for word in para.text.words) for para in block.together] == together
    assert [para.text.words[0].parts[0][0] for para in block.together] == fonts
    assert [para.path[-1] for para in block.notes] == [
        Element("item", str(index)) for index in range(len(texts))
    ]
    assert all(para.path[-2] == Element("list", "why") for para in block.together)
    assert {para.colour for para in (block.label, *block.notes, *block.together)} == {"soft"}
