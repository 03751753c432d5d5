"""For which sides, how often, and when in a plan."""

from __future__ import annotations

from cards.read.dose_line.forms.form import how

FORMS = (
    # Sides.
    how("(on )?{every} ?{part:part}", "each leg"),
    how(
        "(on )?(each|every) {other:(?!day|week|month|hour|night|morning|set|round|time|minute|min|sets|side)[a-z]+}(?= |,|;|$)",
        "each position",
    ),
    how("(each|ea|e/?s|p/?s|p/side|per side|e\\.s\\.)", "each", side="each"),
    how("(on )?both (sides|legs|arms|ways|directions)", "both sides"),
    how("(on )?{side:left|right}( (side|leg|arm|only))?", "left"),
    how("(alternating|alternate)( (sides|legs|arms|sides each rep))?", "alternate sides", side="alternate"),
    # How often.
    how(
        "{frequency:(?:up to )?{n} ?(?:x|times|×) ?(?:a |per |each |/ ?|every )?{period}(?: for {n} weeks?)?}",
        "3 x week",
    ),
    how(
        "{frequency:(?:once|twice|several times|a few times|many times|{n} times|once or twice|{n} ?x|{n})(?: (?:a|per|each|every))? (?:{period}|daily|weekly)(?: for {n} weeks?)?}",
        "twice a day",
    ),
    how(
        "{frequency:(?:up to )?{n} (?:sets|sessions|rounds|times)(?: (?:a|per|each|every) {period}| daily| weekly)}",
        "5 sessions a day",
    ),
    how("bid", "BID", frequency="twice a day"),
    how("tid", "TID", frequency="3 x day"),
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
