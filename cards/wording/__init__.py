"""A `Routine` in, everything its cards will say out, before any size is known."""
