"""Nodes of a file in, frozen content out; every problem of the file at once."""
