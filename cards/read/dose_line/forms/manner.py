"""How hard and how fast: loads, efforts, tempos."""

from __future__ import annotations

from cards.read.dose_line.forms.form import how

FORMS = (
    # Loads.
    how(
        "{load:(?:(?:{n}|{fews}) ?(?:x ?)?)?{mass}(?: {gear})?(?: (?:per|each|in each|a) (?:hand|dumbbell|arm))?}",
        "20 kg per hand",
    ),
    how("{load:{mass} (?:and|or|/) {mass}}", "18 kg and 16 kg"),
    how("{load:{n} ?%(?: of)?(?: ?(?:mvc|1 ?rm|one[- ]rep max|max(?:imum)?|body ?weight))?}", "70 %"),
    how("{load:{n}[ -]?(?:rm|reps? max)}", "6-10 RM"),
    how("{load:(?:{colour} )?(?:{gear}|thera-?band)(?: (?:or|and) (?:{gear}))?(?:,? {mass})?}", "red band"),
    how(
        "{load:{load}(?:(?: to |-){load})?(?: (?:weights?|loads?|bands?|resistance|dumbbells?|kettlebells?))?}",
        "light weight",
    ),
    how(
        "{load:weighted|unweighted|(?:bw|body ?weight) ?\\+ ?{mass}|bw|with weights?|(?:no|without) weights?|body ?weight(?: only)?|(?:no|without) band|with load}",
        "body weight",
    ),
    how("{variant:{n}(?:/{n})? ?(?:in|inch(?:es)?|cm)(?: (?:box|step|high|height))?}(?=,|;|$)", "24 in"),
    # Efforts and tempos.
    how("{effort:rpe ?:? ?{n}(?: ?/ ?10)?}", "RPE 7"),
    how("{effort:{n} (?:reps? )?(?:in reserve|in the tank)}|{reserve:n} ?rir", "2 in reserve"),
    how("@? ?{rated:n} rpe", "8 RPE"),
    how("rir {reserve:n}", "RIR 2"),
    how("(leave|keep) {reserve:n}( reps?)? in (reserve|the tank)", "leave 2 in the tank"),
    how("{effort:zone {n}}", "zone 2"),
    how("z{zone:n}", "Z2"),
    how(
        "@ ?{effort:(?:[a-z]+ )?[a-z]+ (?:pace|effort|intensity|speed)|threshold|tempo|marathon|race|goal|sub-?max}",
        "@ marathon pace",
    ),
    how("{effort:(?:at )?{n}(?:k|km| mile) pace}", "5k pace"),
    how(
        "{effort:{n} ?% (?:of )?(?:max )?(?:speed|sprint|effort|pace|intensity|hr ?max|mhr|max hr|hr|heart rate|vo2 ?max)}",
        "75-80 % speed",
    ),
    how("{effort:(?:{n} ?%,? ?)+(?:speed|sprint|effort|pace)}", "25 %, 50 %, 75 % sprint"),
    how(
        "{effort:(?:at )?(?:a )?(?:very )?(?:easy|hard|moderate|steady|brisk|conversational|comfortable|light|heavy|max|maximal|maximum|race|tempo|gentle|full|slow|fast) (?:pace|effort|intensity|speed)}",
        "easy pace",
    ),
    how(
        "{effort:last (?:{n} )?(?:reps?|ones?|set)(?: (?:are|is|should be|feels?))? (?:to failure|[a-z]+)}",
        "last 2 reps hard",
    ),
    how(
        "(tempo ?:?|@)? ?{tempo:\\d[-/:][\\dx][-/:][\\dx](?:[-/:][\\dx])?}( tempo| ?(?!{noun}))",
        "tempo 3-1-1",
    ),
    how("(tempo ?:?|@) ?{tempo:\\d[\\dx][\\dx][\\dx]}", "tempo 30X1"),
    how("tempo {tempo:{time} [a-z]*,? ?{time}(?: [a-z]+)?}", "tempo 2 s out 2 s in"),
    how(
        "(with )?(an? )?{tempo:{amounts} (?:eccentric|concentric|lowering|lower|negative|descent)s?}",
        "3 s eccentric",
    ),
    how("(with|w/) ?(an? )?{hold:held} hold", "with 3 s hold"),
    how(
        "{tempo:{n} counts? (?:up|down|in|out),?(?: and)? {n}(?: counts?)? (?:up|down|in|out)}",
        "3 counts up 3 down",
    ),
    how("{tempo:\\d+ (?:up|down|in|out),?(?: and)? \\d+ (?:up|down|in|out)}", "2 up 4 down"),
    how("tempo:? (?!run|pace|ride|effort){tempo:{phrase}}", "tempo slow"),
    how(
        "{tempo:{amounts} (?:down|up|in|out|lowering|lift(?:ing)?),?(?: and)? {amounts} (?:down|up|in|out|lowering|lift(?:ing)?)}",
        "3 s down 1 s up",
    ),
    how(
        "{tempo:(?:lower|lift|rise|raise|down|up|lowering)(?: it)?(?: in| over| for)? {time}(?:,? (?:lower|lift|rise|raise|down|up)(?: in| over| for)? {time})?}",
        "lower in 3 s",
    ),
    how(
        "{tempo:(?:slow|controlled|fast) (?:eccentric|concentric|negative|lowering|descent)s?|(?:slow|slowly|fast|controlled|explosive|steady)(?: (?:and|&) (?:slow|steady|controlled))?(?: tempo)?}",
        "slowly",
    ),
)
