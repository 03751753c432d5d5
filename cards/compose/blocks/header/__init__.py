"""Headers: title and facts in, the blocks of a face's upper edge out."""

from cards.compose.blocks.header.header import header, strip_height, strip_items
from cards.compose.blocks.header.made import Header

__all__ = ["Header", "header", "strip_height", "strip_items"]
