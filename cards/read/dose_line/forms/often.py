"""For which sides, how often, and when in a plan."""

from __future__ import annotations

from cards.read.dose_line.forms.form import how

FORMS = (
    # Sides.
    how("((on|in|for) )?{every} ?{part:part}", "each leg"),
    how(
        "(on )?(each|every) {other:(?!day|week|month|hour|night|morning|set|round|time|minute|min|sets|side)[a-z]+}(?= |,|;|$)",
        "each position",
    ),
    how("(each|ea|e/?s|p/?s|p/side|per side|a ?side|e\\.s\\.)", "each", side="each"),
    how("(on )?both (sides|legs|arms|ways|directions)", "both sides"),
    how("(on )?(the )?{side:left|right}( (side|leg|arm|hand|foot|knee|hip))?( only)?", "left"),
    how("l( only)?(?=,|;|$)|l only", "L only", side="left"),
    how("r( only)?(?=,|;|$)|r only", "R only", side="right"),
    how("(l ?[/&] ?r|r ?[/&] ?l|left (and|&) right)", "L/R", side="each side"),
    how("(switch|change|swap) sides?", "switch sides", side="each side"),
    how(
        "{variant:(?:un)?(?:affected|injured|involved|operated|weaker|stronger|sore|weak|strong) (?:side|leg|arm)}",
        "affected side",
    ),
    how(
        "(alternating|alternate|alt)( (sides|legs|arms|sides each rep))?", "alternate sides", side="alternate"
    ),
    # How often.
    how(
        "{frequency:(?:up to )?{n} ?(?:x|times|×) ?(?:a |per |each |/ ?|every )?{period}(?: for {n} weeks?)?}",
        "3 x week",
    ),
    how(
        "{frequency:(?:once|twice|several times|a few times|many times|{n} times|once or twice|{n} ?x|{n}(?= (?:a|per) ))(?: (?:a|per|each|every))? (?:{period}|daily|weekly)(?: for {n} weeks?)?}",
        "twice a day",
    ),
    how(
        "{frequency:(?:up to )?{n} (?:sets|sessions|rounds|times)(?: (?:a|per|each|every) {period}| daily| weekly)}",
        "5 sessions a day",
    ),
    how("x ?{frequency:{n} ?/ ?{period}}", "x2/day"),
    how("qd", "QD", frequency="daily"),
    how("bid", "BID", frequency="twice a day"),
    how("tid", "TID", frequency="3 x day"),
    how("qid", "QID", frequency="4 x day"),
    how("q ?{hours:\\d+(?:-\\d+)?} ?h(ours?|rs?)?", "q2h"),
    how("{frequency:(?:on )?{weekday}(?:(?:,? (?:and |& ?)?| ?[/&] ?){weekday})*}", "Mon, Wed, Fri"),
    how("{frequency:(?:m|tu?|w|th?|f|sa|su)(?:/(?:m|tu?|w|th?|f|sa|su))+}", "M/W/F"),
    how("{frequency:a\\.?m\\.?(?: and |,| ?/ ?| ?& ?| )p\\.?m\\.?}", "AM and PM"),
    how("{frequency:daily|weekly|every other day|nightly|hourly}", "daily"),
    how(
        "{frequency:(?:on )?{n} (?:days|mornings|nights|evenings) ?(?:a |per |each |/ ?)(?:week|month)}",
        "3 days a week",
    ),
    how(
        "{frequency:every (?:{n} )?(?:{period}|other {period}|days?|hours?|weeks?|minutes?)s?}",
        "every 2-3 days",
    ),
    how(
        "{frequency:(?:in the )?mornings?(?: and|,)? (?:at )?(?:night|evening)s?|throughout the day|(?:as )?often as you (?:can|like)|as often as (?:possible|needed)}",
        "morning and night",
    ),
    how("{frequency:(?:per|a|each) {period}}", "per day"),
    how("{frequency:{n} ?/ ?{period}}", "2/day"),
    # When in a plan.
    how("(in )?{when:(?:weeks?|days?|phase|stage) \\d+(?:(?:-|–| to )\\d+|\\+)?}:?", "week 5-8"),
)
