"""Things for exercise: each module of a folder here is one, a `PROP` with its places, looks, words and judging."""
