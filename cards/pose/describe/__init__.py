"""A solved posture in, plain words for it out."""
