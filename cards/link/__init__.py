"""Names of routines in, a `Deck` out: every name in their files looked up, nothing left to find."""

from cards.link.library import Library, open_library
from cards.link.link import link

__all__ = ["Library", "link", "open_library"]
