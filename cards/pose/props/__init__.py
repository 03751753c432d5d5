"""Things for exercise: each is one module."""
