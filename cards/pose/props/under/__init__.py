"""Things that carry the body or a part of it."""
