"""Fitting: a wording and a template in; out which blocks stand on which face, in which type size."""
