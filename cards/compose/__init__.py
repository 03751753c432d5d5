"""Deck and template in, cards of faces out: every item positioned, nothing lost, nothing below the floor."""
