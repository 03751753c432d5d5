"""By the clock and again: intervals, rounds, pauses, rests."""

from __future__ import annotations

from cards.read.dose_line.forms.form import how, work

FORMS = (
    # Intervals.
    work("{work:time} on,?( /)? ?{between:time} off", "30 s on, 15 s off"),
    work("{work:time} work,?( /)? ?{between:time} rest", "30 s work, 15 s rest"),
    work(
        "{work:time} on,?( /)? ?{between:time} off,?( for)? ?[x×]? ?{rounds:n}( rounds?| times| sets?)?",
        "30 s on, 15 s off x 8",
    ),
    work(
        "{rounds:n} ?(x|rounds?( of)?|sets?( of)?)?:? ?{work:time} on,?( /)? ?{between:time} off",
        "8 rounds 20 s on 10 s off",
    ),
    work(
        "{rounds:n} ?x ?{work:time} {effort:hard|fast|strong},?( /| and)? {between:time} (easy|slow|off|walk|jog|rest|recovery)",
        "12 x 1 min hard / 1 min easy",
    ),
    work("{sets:n} ?x ?{work:time} ?/ ?{between:time}", "8 x 20 s / 10 s"),
    work("tabata( 20 ?s on,? 10 ?s off)?", "tabata", work="20 s", between="10 s", rounds="8"),
    work(
        "(emom|every minute( on the minute)?)(,? for)? {time:time}:?",
        "every minute for 10 min",
        every="1 min",
    ),
    work("emom,? x? ?{minutes:n}", "EMOM 10", every="1 min"),
    work("every {every:time}(,? for)? {time:time}:?", "every 2 min for 10 min"),
    # Again.
    how("(x|repeat|for|do)? ?{sets:n} (sets|rounds|times|x)( (in all|total))?", "3 rounds"),
    how("(repeat )?(x|×|repeat) ?{sets:n}( ?x| times| sets| rounds)?( (on )?(?={every}))?", "x 3"),
    how("repeat once", "repeat once", sets="2"),
    how("repeat twice", "repeat twice", sets="3"),
    # Pauses and rests.
    how("pause( for)? {pause:{held}(?: (?:on|at) [^,;]+)?}", "pause 5-10 s on last rep"),
    how("{pause:held} pause( {variant:(?:on|at) [^,;]+})?", "6 s pause"),
    how(
        "(rest|recover|recovery|break|r)( for| of)?:? {rest:held}( (in )?between (sets?|rounds?|each|each set)| {variant:(?:after|between|per|each|every) [^,;]+})?",
        "rest 90 s",
    ),
    how(
        "{rest:held}(\\s+of)? (rest|recovery|break|off)( (in )?between (sets?|rounds?|each|each set)| {variant:(?:after|between|per|each|every) [^,;]+})?",
        "90 s rest",
    ),
    how("{rest:held} (in )?between (sets?|rounds?|each set|exercises)", "2 min between sets"),
    how("{between:held} (in )?between( (reps?|repetitions|each|holds))?", "2 breaths between"),
    how(
        "{rest:(walk|jog|easy walk|easy jog|slow jog) (back|recovery)}( (for )?(recovery|rest))?", "walk back"
    ),
    how(
        "{rest:{amounts} (easy |slow )?(jog|walk|easy|float|swim|spin)( back)?}( rest| recovery| between)?",
        "200 m jog",
    ),
    how("(rest|recover) {rest:(as|until|when|if|only) [^,;]+}", "rest as needed"),
    how("{rest:(no|minimal|little|full|short) rest}", "no rest"),
)
