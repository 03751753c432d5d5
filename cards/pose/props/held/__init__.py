"""Things that are held, or go round limbs."""
