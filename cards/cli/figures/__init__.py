"""Figures in, what `cards draw` makes of them out: one with its verdict, or sheets that show all."""
