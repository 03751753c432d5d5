"""The forms that a part of a dose is written in, as data: an expression whose groups are named as the keys they fill."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Form:
    """`fixed`: keys whose value the form itself says. `work`: what is done, not how."""

    pattern: str
    example: str
    fixed: dict[str, str] = field(default_factory=dict)
    work: bool = False


def _work(pattern: str, example: str, **fixed: str) -> Form:
    return Form(pattern, example, {key.replace("_", "-"): value for key, value in fixed.items()}, work=True)


def _how(pattern: str, example: str, **fixed: str) -> Form:
    return Form(pattern, example, fixed)


MANY = "as many as you can"

FORMS = (
    # How much: sets, repetitions, holds, times, distances.
    _work("{sets:n}{x}{reps:n}{x}{hold:held}( hold)?", "2 x 10 x 3 s"),
    _work("{sets:n}{x}{reps:n} (reps|repetitions){x}{hold:held}( hold)?", "2 x 10 reps x 5 s"),
    _work("{reps:n} (reps|repetitions){x}{hold:held}( hold)?", "10 reps x 5 s"),
    _work("{sets:n}{x}{load:{n} ?rm}", "3 x 8-10 RM"),
    _work("{reps:n}(ea|es)", "10ea", side="each"),
    _work("{sets:n} rft", "5 RFT", variant="for time"),
    _work("(stay|remain|rest here|keep still)( here| there)?( for)? {hold:held}", "stay for 5 breaths"),
    _work("{sets:n}{x}{reps:n}{x}count of {counts:n}", "2 x 10 x count of 4"),
    _work("{sets:n}{x}{reps:counted}( (reps|repetitions|times))?", "3 x 8-12"),
    _work("{sets:n}{x}{ladder:ladder}{x}{hold:held}", "3 x 6-4-2 x 5 s"),
    _work("{sets:n}{x}{some:held}", "10 x 5 s"),
    _work("{sets:n}{x}{hold:held} hold", "3 x 30 s hold"),
    _work("{sets:n}{x}hold {hold:held}", "3 x hold 30 s"),
    _work("{sets:n}{x}count of {counts:n}", "6 x count of 4"),
    _work("{sets:n}{x}{distance:distance}", "4 x 100 m"),
    _work("{sets:n}{x}{reps:until [^,;]+}", "3 x until it burns"),
    _work("{sets:n}{x}{hold:felt}", "3 x as long as you can"),
    _work("{sets:n}( sets?|[ -]rounds?)", "3 sets"),
    _work("{reps:n}( ?x| times| reps?| repetitions)", "10 times"),
    _work("{reps:once|twice}", "twice"),
    _work("{reps:counted}", "8-12"),
    _work("{ladder:ladder}{x}{hold:held}", "6-4-2 pyramid x 5 s"),
    _work("{time:time}", "30 s"),
    _work("for {time:time}", "for 5 min"),
    _work("{hold:held} hold", "30 s hold"),
    _work("hold( it)?( for)? {hold:held}", "hold 20-30 s"),
    _work("hold( for)?( a)?( count of)? {counts:n}( count)?(?= count|$)", "hold 25 count"),
    _work("hold {hold:felt}", "hold as long as you can"),
    _work("{hold:still}", "5 breaths"),
    _work("{hold:{n}} {tempo:manner} ?(breaths?)", "5 slow breaths", unit="breaths"),
    _work("{reps:n} {tempo:manner} ?(reps?|repetitions|times)", "10 slow reps"),
    _work("{reps:n} (in )?total", "20 total", variant="in total"),
    _work("count (up )?to {counts:n}", "count to 10"),
    _work("{reps:a few times|a few|several|several times|a couple of times}", "a few times"),
    _work("hold (each|every one|it)( for)? {hold:held}", "hold each 30 s"),
    _work("(a )?count of {counts:n}", "count of 10"),
    _work("{hold:felt}", "as long as you can"),
    _work("{distance:distance}", "100 m"),
    _work("{reps:open}", "to failure"),
    _work("{reps:open} in {time:time}", "as many as you can in 30 s"),
    _work("{time:time} {reps:open}", "1 min max reps"),
    _work("{time:time} (max(imum)?|of max) {most:[a-z]+}", "1 min max cal"),
    _work("(amrap|as many rounds as (you can|possible))( in| for)? {time:time}", "AMRAP 7 min", reps=MANY),
    _work("amrap( in| for)? {minutes:n}", "AMRAP 20", reps=MANY),
    _work("{time:time} amrap", "7 min AMRAP", reps=MANY),
    _work("{sets:n} (rounds?|sets?)( in| within) {within:time}", "5 rounds in 12 min"),
    _work("a to z", "A to Z", reps="1 alphabet"),
    _work("{reps:n} ?l(eft)?( ?[,/] ?| )(and )?{twin:n} ?r(ight)?", "10 L 10 R", side="each side"),
    _work("{reps:n} ?r(ight)?( ?[,/] ?| )(and )?{twin:n} ?l(eft)?", "10 R 10 L", side="each side"),
    _work("{reps:n} ?(r ?l|l ?r|r ?/ ?l|l ?/ ?r)", "10 R L", side="each side"),
    _work("{reps:n} ?/ ?{twin:n}", "8/8", side="each side"),
    _work(
        "{reps:n} (forwards?|fwd),? (and )?{twin:n} (backwards?|back)",
        "10 forward 10 back",
        side="each direction",
    ),
    _work(
        "{reps:n} (cw|clockwise),? (and )?{twin:n} (ccw|acw|anti-?clockwise|counter-?clockwise)",
        "5 clockwise, 5 anticlockwise",
        side="each direction",
    ),
    _work("{reps:n} (alternating|alternate)( ({noun}|{part}|reps?))?", "20 alternating", side="alternate"),
    _work("(as prescribed|as directed|blank( [a-z]+)*|reps)", "as prescribed", reps="__"),
    _how("(in|within) {within:time}", "in 12 min"),
    # Intervals.
    _work("{work:time} on,?( /)? ?{between:time} off", "30 s on, 15 s off"),
    _work("{work:time} work,?( /)? ?{between:time} rest", "30 s work, 15 s rest"),
    _work(
        "{work:time} on,?( /)? ?{between:time} off,?( for)? ?[x×]? ?{rounds:n}( rounds?| times| sets?)?",
        "30 s on, 15 s off x 8",
    ),
    _work(
        "{rounds:n} ?(x|rounds?( of)?|sets?( of)?)?:? ?{work:time} on,?( /)? ?{between:time} off",
        "8 rounds 20 s on 10 s off",
    ),
    _work(
        "{rounds:n} ?x ?{work:time} {effort:hard|fast|strong},?( /| and)? {between:time} (easy|slow|off|walk|jog|rest|recovery)",
        "12 x 1 min hard / 1 min easy",
    ),
    _work("{sets:n} ?x ?{work:time} ?/ ?{between:time}", "8 x 20 s / 10 s"),
    _work("tabata( 20 ?s on,? 10 ?s off)?", "tabata", work="20 s", between="10 s", rounds="8"),
    _work("{rounds:n} tabata(s)?", "2 tabata", work="20 s", between="10 s"),
    _work(
        "(emom|every minute( on the minute)?)(,? for)? {time:time}:?",
        "every minute for 10 min",
        every="1 min",
    ),
    _work("emom,? x? ?{minutes:n}", "EMOM 10", every="1 min"),
    _work("every {every:time}(,? for)? {time:time}:?", "every 2 min for 10 min"),
    # Again.
    _how("(x|repeat|for|do)? ?{sets:n} (sets|rounds|times|x)( (in all|total))?", "3 rounds"),
    _how("(repeat )?(x|×|repeat) ?{sets:n}( ?x| times| sets| rounds)?( (on )?(?={every}))?", "x 3"),
    _how("repeat (once|twice)", "repeat once"),
    # Pauses and rests.
    _how("pause( for)? {pause:{held}(?: (?:on|at) [^,;]+)?}", "pause 5-10 s on last rep"),
    _how("{pause:held} pause( {variant:(?:on|at) [^,;]+})?", "6 s pause"),
    _how(
        "(rest|recover|recovery|break|r)( for| of)?:? {rest:held}( (in )?between (sets?|rounds?|each|each set)| {variant:(?:after|between|per|each|every) [^,;]+})?",
        "rest 90 s",
    ),
    _how(
        "{rest:held}(\\s+of)? (rest|recovery|break|off)( (in )?between (sets?|rounds?|each|each set)| {variant:(?:after|between|per|each|every) [^,;]+})?",
        "90 s rest",
    ),
    _how("{rest:held} (in )?between (sets?|rounds?|each set|exercises)", "2 min between sets"),
    _how("{between:held} (in )?between( (reps?|repetitions|each|holds))?", "2 breaths between"),
    _how(
        "{rest:(walk|jog|easy walk|easy jog|slow jog) (back|recovery)}( (for )?(recovery|rest))?", "walk back"
    ),
    _how(
        "{rest:{amounts} (easy |slow )?(jog|walk|easy|float|swim|spin)( back)?}( rest| recovery| between)?",
        "200 m jog",
    ),
    _how("(rest|recover) {rest:(as|until|when|if|only) [^,;]+}", "rest as needed"),
    _how("{rest:(no|minimal|little|full|short) rest}", "no rest"),
    # Loads.
    _how(
        "{load:(?:(?:{n}|{fews}) ?(?:x ?)?)?{mass}(?: {gear})?(?: (?:per|each|in each|a) (?:hand|dumbbell|arm))?}",
        "20 kg per hand",
    ),
    _how("{load:{mass} (?:and|or|/) {mass}}", "18 kg and 16 kg"),
    _how("{load:{n} ?%(?: of)?(?: ?(?:mvc|1 ?rm|one[- ]rep max|max(?:imum)?|body ?weight))?}", "70 %"),
    _how("{load:{n}[ -]?(?:rm|reps? max)}", "6-10 RM"),
    _how("{load:(?:{colour} )?(?:{gear}|thera-?band)(?: (?:or|and) (?:{gear}))?(?:,? {mass})?}", "red band"),
    _how(
        "{load:{load}(?: (?:weights?|loads?|bands?|resistance|dumbbells?|kettlebells?|effort))?}",
        "light weight",
    ),
    _how(
        "{load:weighted|with weights?|(?:no|without) weights?|body ?weight(?: only)?|(?:no|without) band|with load}",
        "body weight",
    ),
    _how("{variant:{n}(?:/{n})? ?(?:in|inch(?:es)?|cm)(?: (?:box|step|high|height))?}(?=,|;|$)", "24 in"),
    # Efforts and tempos.
    _how("{effort:rpe {n}(?: ?/ ?10)?}", "RPE 7"),
    _how("{effort:{n} (?:reps? )?(?:in reserve|in the tank)}|{reserve:n} rir", "2 in reserve"),
    _how("rir {reserve:n}", "RIR 2"),
    _how("(leave|keep) {reserve:n}( reps?)? in (reserve|the tank)", "leave 2 in the tank"),
    _how("{effort:zone {n}}", "zone 2"),
    _how("{effort:(?:at )?{n}(?:k|km| mile) pace}", "5k pace"),
    _how("{effort:{n} ?% (?:max )?(?:speed|sprint|effort|pace|intensity|hr|heart rate)}", "75-80 % speed"),
    _how("{effort:(?:{n} ?%,? ?)+(?:speed|sprint|effort|pace)}", "25 %, 50 %, 75 % sprint"),
    _how(
        "{effort:(?:at )?(?:a )?(?:very )?(?:easy|hard|moderate|steady|brisk|conversational|comfortable|max|race|tempo|gentle|full|slow|fast) (?:pace|effort|intensity|speed)}",
        "easy pace",
    ),
    _how(
        "{effort:last (?:{n} )?(?:reps?|ones?|set)(?: (?:are|is|should be|feels?))? (?:to failure|[a-z]+)}",
        "last 2 reps hard",
    ),
    _how("(tempo|@)? ?{tempo:\\d[-/][\\dx][-/][\\dx](?:[-/][\\dx])?}(?! ?{noun})", "tempo 3-1-1"),
    _how("(tempo|@) ?{tempo:\\d[\\dx][\\dx][\\dx]}", "tempo 30X1"),
    _how("tempo {tempo:{time} [a-z]*,? ?{time}(?: [a-z]+)?}", "tempo 2 s out 2 s in"),
    _how(
        "(with )?(an? )?{tempo:{amounts} (?:eccentric|concentric|lowering|lower|negative|descent)}",
        "3 s eccentric",
    ),
    _how("(with|w/) ?(an? )?{hold:held} hold", "with 3 s hold"),
    _how(
        "{tempo:{n} counts? (?:up|down|in|out),?(?: and)? {n}(?: counts?)? (?:up|down|in|out)}",
        "3 counts up 3 down",
    ),
    _how("tempo (?!run|pace|ride|effort){tempo:{phrase}}", "tempo slow"),
    _how(
        "{tempo:{amounts} (?:down|up|in|out|lowering|lift(?:ing)?),?(?: and)? {amounts} (?:down|up|in|out|lowering|lift(?:ing)?)}",
        "3 s down 1 s up",
    ),
    _how(
        "{tempo:(?:lower|lift|rise|raise|down|up|lowering)(?: it)?(?: in| over| for)? {time}(?:,? (?:lower|lift|rise|raise|down|up)(?: in| over| for)? {time})?}",
        "lower in 3 s",
    ),
    _how(
        "{tempo:(?:slow|slowly|fast|controlled|explosive|steady)(?: and (?:slow|steady|controlled))?(?: tempo)?}",
        "slowly",
    ),
    # Sides.
    _how("(on )?{every} ?{part:part}", "each leg"),
    _how(
        "(on )?(each|every) {other:(?!day|week|month|hour|night|morning|set|round|time|minute|min|sets|side)[a-z]+}(?= |,|;|$)",
        "each position",
    ),
    _how("(each|ea|e/?s|p/?s|p/side|per side|e\\.s\\.)", "each", side="each"),
    _how("(on )?both (sides|legs|arms|ways|directions)", "both sides"),
    _how("(on )?{side:left|right}( (side|leg|arm|only))?", "left"),
    _how("(alternating|alternate)( (sides|legs|arms|sides each rep))?", "alternate sides", side="alternate"),
    # How often.
    _how(
        "{frequency:(?:up to )?{n} ?(?:x|times|×) ?(?:a |per |each |/ ?|every )?{period}(?: for {n} weeks?)?}",
        "3 x week",
    ),
    _how(
        "{frequency:(?:once|twice|several times|a few times|many times|{n} times|once or twice|{n} ?x|{n})(?: (?:a|per|each|every))? (?:{period}|daily|weekly)(?: for {n} weeks?)?}",
        "twice a day",
    ),
    _how(
        "{frequency:(?:up to )?{n} (?:sets|sessions|rounds|times)(?: (?:a|per|each|every) {period}| daily| weekly)}",
        "5 sessions a day",
    ),
    _how("bid", "BID", frequency="twice a day"),
    _how("tid", "TID", frequency="3 x day"),
    _how("{frequency:daily|weekly|every other day|nightly|hourly}", "daily"),
    _how(
        "{frequency:(?:on )?{n} (?:days|mornings|nights|evenings) ?(?:a |per |each |/ ?)(?:week|month)}",
        "3 days a week",
    ),
    _how(
        "{frequency:every (?:{n} )?(?:{period}|other {period}|days?|hours?|weeks?|minutes?)s?}",
        "every 2-3 days",
    ),
    _how(
        "{frequency:(?:in the )?mornings?(?: and|,)? (?:at )?(?:night|evening)s?|throughout the day|(?:as )?often as you (?:can|like)|as often as (?:possible|needed)}",
        "morning and night",
    ),
    _how("{frequency:(?:per|a|each) {period}}", "per day"),
    _how("{frequency:{n} ?/ ?{period}}", "2/day"),
    # When in a plan.
    _how("(in )?{when:(?:weeks?|days?|phase|stage) \\d+(?:(?:-|–| to )\\d+|\\+)?}:?", "week 5-8"),
)

# What cannot be meant as it is written, and what to write instead.
REFUSED = (
    ("{n} on,?( /)? ?{n} off", "say of what: `30 s on, 30 s off`"),
    ("{n}{x}(?=\\()", "sets of sets are a group: write `group:` with `do: 2 rounds`"),
    ("{n}{x}{n}{x}{mass}", "write the load after `@`, such as `3 x 8 @ 20 kg`"),
    ("hold( for)? {n}(?=,|;|$)", "say of what: `hold 2 s`, `hold 2 counts` or `hold 2 breaths`"),
    ("(rest|pause)( for)? {n}(?=,|;|$)", "say of what: `rest 90 s`, `rest 2 min` or `rest 3 breaths`"),
    ("{time},? {n}{x}{n}", "say which is which: `3 x 10, hold 30 s` or `3 x 10, rest 30 s`"),
)
