"""Nodes in, slips of the keyboard out: what somebody meant to write."""
