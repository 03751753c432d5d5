"""Movements in, arrows out."""
