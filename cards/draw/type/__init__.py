"""Texts in, text-showing operators and the subsets of fonts they need out."""
