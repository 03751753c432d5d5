"""Faces in, pages out: one face a page, or n-up on paper with marks."""
