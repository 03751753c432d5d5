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


def _inverted(words: dict[str, str]) -> dict[str, str]:
    """Each of the words, which bars part, → what it stands for."""
    return {word: meant for meant, several in words.items() for word in several.split("|")}


HEADS = _inverted(  # the key of a line such as `Equipment: mat` → what is begun there
    {
        "need": (
            "equipment|equipment needed|kit|kit needed|you need|you'll need|you will need|need|needs|"
            "gear|bring|material|what you need"
        ),
        "when": "when|do this|do it",
        "how_often": "how often|frequency|often",
        "time": "time|total time|duration|length|total",
        "notes": "note|notes|tip|tips|coach's note|coaching notes|remember|ps|p.s|nb|focus|goal",
        "during": "safety|safety notes|caution|cautions|warning|warnings|important|precautions|safety first",
        "sources": "source|sources|from|link|credit|via|video",
        "title": "title|routine|workout|session|program|programme|plan|name",
    }
)
COLUMNS = _inverted(  # as people head them → what stands below
    {
        "name": (
            "exercise|exercises|exercise name|exercise title|exercise_title|exercise_name|name|"
            "movement|move|drill|stretch|what|activity|lift|pose"
        ),
        "sets": "sets|set|set count|rounds|no of sets|# sets|series",
        "reps": "reps|rep|repetitions|repeats|rep range|reps/set|# reps|how many",
        "dose": (
            "dose|sets x reps|sets/reps|sets & reps|sets and reps|sets × reps|amount|volume|"
            "prescription|how much|reps/time|reps / time|time/reps"
        ),
        "hold": "hold|hold time|hold (s)|hold (sec)",
        "time": "time|duration|seconds|secs|time (s)|duration (s)|duration_seconds|work",
        "distance": "distance|distance (m)|metres|meters",
        "load": (
            "weight|load|weight (kg)|weight_kg|load (kg)|kg|weight (lb)|weight (lbs)|weight_lbs|lbs|"
            "lb|resistance"
        ),
        "rest": "rest|rest time|rest (s)|rest (sec)|rest seconds|recovery",
        "tempo": "tempo|speed",
        "effort": "rpe|effort|intensity|rir",
        "side": "side|sides|side(s)|each side|per side",
        "day": "day|week|phase|workout|session|block|section|group",
        "notes": (
            "notes|note|comment|comments|cue|cues|instructions|description|coaching points|remarks|how"
        ),
        "number": "#|no|no.|nr|order|number|",
    }
)

# What a part of a session is called: a heading, never the title of the whole.
SECTIONS = frozenset(
    (
        "abs|accessory|activation|arms|block 1|block 2|block a|block b|cardio|circuit|circuits|"
        "conditioning|cool down|cool-down|cooldown|core|drills|finish|finisher|intervals|legs|lower body|"
        "main|main block|main part|main set|metcon|mobility|part 1|part 2|part 3|prep|rounds|skills|"
        "stations|strength|stretch|stretches|stretching|superset|upper body|warm up|warm-up|warmup|"
        "workout"
    ).split("|")
)
