"""Illustration in, figures out: a 3D skeleton is posed, seen by a camera, and drawn as flat vector shapes."""
