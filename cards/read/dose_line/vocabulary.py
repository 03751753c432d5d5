"""The words of a dose in one line, as data: units, parts of the body, gear, and how often, each in every form it is written."""

from __future__ import annotations

UNITS = {  # as written → the unit of an amount
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds", '"', "''", "″"), "s"),
    **dict.fromkeys(("min", "mins", "minute", "minutes", "'", "′"), "min"),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), "h"),
    **dict.fromkeys(("breath", "breaths"), "breaths"),
    **dict.fromkeys(("count", "counts"), "counts"),
    **dict.fromkeys(("m", "metre", "metres", "meter", "meters"), "m"),
    **dict.fromkeys(("km", "kilometre", "kilometres", "kilometer", "kilometers", "k"), "km"),
    **dict.fromkeys(("yd", "yds", "yard", "yards"), "yd"),
    **dict.fromkeys(("ft", "foot", "feet"), "ft"),
    **dict.fromkeys(("mi", "mile", "miles"), "mi"),
    **dict.fromkeys(("kg", "kgs", "kilo", "kilos"), "kg"),
    **dict.fromkeys(("lb", "lbs", "pound", "pounds", "#"), "lb"),
}
TIMES = ("s", "min", "h")
STILL = ("breaths", "counts")  # what a hold may be counted in
DISTANCES = ("m", "km", "yd", "ft", "mi")
MASSES = ("kg", "lb")
SHORTENED = (
    "sec secs min mins hr hrs rep reps ea alt ft yd yds lb lbs in wk max mi".split()
)  # may have a full stop

NUMBERS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "twelve": 12,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "forty-five": 45,
    "sixty": 60,
    "ninety": 90,
}
TIMES_OVER = {"once": "1", "twice": "2"}
MANNERS = (
    "slow slowly controlled deep calm easy smooth quick fast full gentle strict good big small".split()
)  # before what is counted

# What one counts besides repetitions; plain plurals ("throws") need not stand here.
NOUNS = (
    "lap length step pace stride flight cal calorie alphabet marble stone pass length stair stairs floor jump throw catch hop "
    "swing tap circle turn roll rotation slam press pull lift kick bounce ball wave letter word page story shuffle "
    "cross-step contact song cycle pulse sprint hill stride lunge drop bag cone ladder"
).split()

# What there are two of: "each leg" is done twice.
PAIRED = (
    "side leg arm foot hand way direction knee hip shoulder ankle wrist elbow calf glute thigh hamstring quad lead ear eye "
    "heel toe shin limb end half lat buttock"
).split()

GEAR = (
    "dumbbell kettlebell barbell band bar ball plate bell vest bottle backpack sandbag sled cable machine bag book cuff "
    "weight rope stick strap towel roller ring disc slider pole can db kb bb"
).split()
GEAR_LEADS = (
    "medicine stability exercise swiss ankle wrist resistance loop mini weight water trap ez foam".split()
)
COLOURS = (
    "red green blue yellow black grey gray silver gold orange purple white tan pink brown thin thick light medium heavy "
    "strong stiff easy no"
).split()
LOADS = "light medium moderate heavy light-moderate moderate-heavy light-to-moderate medium-heavy light-medium max maximal challenging".split()

PERIODS = "day week wk hour month session night morning evening workout".split()

# Words that may follow without a comma; they run on to the next one.
LEADS = (
    "if only until till as with without no see on across around round through throughout whichever for from while "
    "when before after between in at over under against along toward towards to eyes knees arms hands per "
    "slow slowly controlled easy gently full half out straight single weighted unweighted progress "
    "unbroken and eccentric isometric last pain box there out heel to "
    "forward forwards backward backwards sideways upward upwards downward downwards overhead within into onto above below "
    "behind beside inside outside during including facing keeping holding using standing sitting lying kneeling seated"
).split()

# Words that say nothing of how much.
NOTHING = {
    "same": "repeat the dose, or give the group a `dose`",
    "ditto": "repeat the dose",
    "timer": "write a time, `30 s`, or `as prescribed`",
    "team": "a word that is to be printed goes in quotes",
}

# Words of the forms, for telling a slip of the keyboard from words to print.
SPELT = (
    "rest hold each side left right tempo pause daily twice once alternate alternating failure fatigue breath breaths second "
    "seconds minute minutes round rounds set sets time times rep reps until light moderate heavy week walk back band".split()
)
