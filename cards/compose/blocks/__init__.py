"""Blocks: what stands on a face in, its height in a setting and, once it has its place, its items out."""
