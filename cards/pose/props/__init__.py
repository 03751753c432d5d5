"""Things for exercise. Each is one module that gives a `PROP`: where it goes, how it looks, its words, its judging."""
