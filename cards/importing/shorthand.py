"""How people write exercises and doses in a hurry, as data: short forms, plurals, words that tell nothing apart."""

from __future__ import annotations

SHORT = {  # of a name, after punctuation is gone → written out
    "rdl": "romanian deadlift",
    "sldl": "single leg deadlift",
    "ohp": "overhead press",
    "bss": "bulgarian split squat",
    "ghr": "glute ham raise",
    "slr": "straight leg raise",
    "sl": "single leg",
    "one leg": "single leg",
    "1 leg": "single leg",
    "(?:one|single|1) legged": "single leg",
    "(?:one|1) arm": "single arm",
    "(?:one|single|1) armed": "single arm",
    "db": "dumbbell",
    "dumbell": "dumbbell",
    "kb": "kettlebell",
    "bb": "barbell",
    "bw": "bodyweight",
    "oh": "overhead",
    "alt": "alternating",
    "ext": "extension",
    "abd": "abduction",
    "add": "adduction",
    "er": "external rotation",
    "ir": "internal rotation",
    "hams?": "hamstring",
    "hammy": "hamstring",
    "hammies": "hamstring",
    "tri": "triceps",
    "quadriceps?": "quad",
    "rev": "reverse",
    "press up": "push up",
    "pressup": "push up",
    "downward facing dog": "down dog",
    "downward dog": "down dog",
    "cat cow": "cat cow",
    "cat camel": "cat cow",
    "cat and cow": "cat cow",
    "childs pose": "child pose",
    "four": "4",
    "ii": "2",
    "iii": "3",
    "warrior i": "warrior 1",
}
SINGULAR = {
    "calves": "calf",
    "feet": "foot",
    "knives": "knife",
    "triceps": "triceps",
    "biceps": "biceps",
    "abs": "ab",
}
SILENT = frozenset("the a an your my of on with to in at and for from some exercise".split())

# Keys of a line such as `Equipment: mat`, by what is begun there.
HEADS = {
    **dict.fromkeys(
        (
            "equipment",
            "equipment needed",
            "kit",
            "kit needed",
            "you need",
            "you'll need",
            "you will need",
            "need",
            "needs",
            "gear",
            "bring",
            "material",
            "what you need",
        ),
        "need",
    ),
    **dict.fromkeys(("when", "do this", "do it"), "when"),
    **dict.fromkeys(("how often", "frequency", "often"), "how_often"),
    **dict.fromkeys(("time", "total time", "duration", "length", "total"), "time"),
    **dict.fromkeys(
        (
            "note",
            "notes",
            "tip",
            "tips",
            "coach's note",
            "coaching notes",
            "remember",
            "ps",
            "p.s",
            "nb",
            "focus",
            "goal",
        ),
        "notes",
    ),
    **dict.fromkeys(
        (
            "safety",
            "safety notes",
            "caution",
            "cautions",
            "warning",
            "warnings",
            "important",
            "precautions",
            "safety first",
        ),
        "during",
    ),
    **dict.fromkeys(("source", "sources", "from", "link", "credit", "via", "video"), "sources"),
    **dict.fromkeys(
        ("title", "routine", "workout", "session", "program", "programme", "plan", "name"), "title"
    ),
}

# What a part of a session is called: a heading, never the title of the whole.
SECTIONS = frozenset(
    "warm up|warmup|warm-up|cool down|cooldown|cool-down|main|main set|main part|main block|strength|core|mobility|stretch|"
    "stretches|stretching|finisher|finish|circuit|circuits|superset|intervals|stations|metcon|conditioning|activation|prep|cardio|"
    "upper body|lower body|legs|arms|abs|part 1|part 2|part 3|block a|block b|block 1|block 2|rounds|accessory|workout|drills|skills".split(
        "|"
    )
)
