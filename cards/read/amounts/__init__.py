"""Texts such as `20-30 s`, `each leg` or `3-1-1` in; amounts, sides and tempos out."""
