"""Shipped files made wrong in every way there is; what the program makes of them: cards, or an error with its place."""
