"""By the clock and again: intervals, rounds, pauses, rests."""

from __future__ import annotations

from cards.read.dose_line.forms.form import how, work

FORMS = (
    # Intervals.
    work("{work:time} on ?[,/]? ?{between:time} off", "30 s on, 15 s off"),
    work("{work:time} work ?[,/]? ?{between:time} rest", "30 s work, 15 s rest"),
    work(
        "{work:time} (on|work) ?[,/]? ?{between:time} (off|rest),?( for)? ?[x×]? ?{rounds:n}( rounds?| times| sets?)?",
        "30 s on, 15 s off x 8",
    ),
    work(
        "{rounds:n} ?(x|rounds?( of)?|sets?( of)?)?:? ?\\(?{work:time} (on|work) ?[,/]? ?{between:time} (off|rest)\\)?",
        "8 rounds 20 s on 10 s off",
    ),
    work(
        "{rounds:n} ?x ?\\(?{work:time} {effort:hard|fast|strong} ?[,/]?( and)? ?{between:time} (easy|slow|off|walk|jog|rest|recovery)\\)?",
        "12 x 1 min hard / 1 min easy",
    ),
    work("{work:time} ?/ ?{between:time} ?x ?{rounds:n}", "20 s / 10 s x 8"),
    work("{sets:n} ?x ?{work:time} ?/ ?{between:time}", "8 x 20 s / 10 s"),
    work(
        "{work:time} {effort:hard|fast|strong} ?[,/]?( and)? ?{between:time} (easy|slow|off)(,? ?x ?{rounds:n})?",
        "1 min hard, 1 min easy x 10",
    ),
    work("tabata( 20 ?s on,? 10 ?s off)?", "tabata", work="20 s", between="10 s", rounds="8"),
    work(
        "(emom|every minute( on the minute)?)(,? for)? {time:time}:?",
        "every minute for 10 min",
        every="1 min",
    ),
    work("emom,? x? ?{minutes:n}:?", "EMOM 10", every="1 min"),
    work("{time:time} emom:?", "10 min EMOM", every="1 min"),
    work("e{minutely:n}mom,?( for)? {time:time}:?", "E2MOM 10 min"),
    work("every {every:time} ?(x|for) ?{sets:n}( sets?| rounds?| times)?:?", "every 90 s x 6"),
    work("every {every:time}(,? for)? {time:time}:?", "every 2 min for 10 min"),
    # Again.
    how("(x|for|do)? ?{sets:n} (sets|rounds)( (in all|total))?", "3 rounds"),
    how("(x|repeat|for|do)? ?{again:n} (times|x)( (in all|total))?", "repeat 3 times"),
    how("(repeat )?(x|×|repeat) ?{again:n}( ?x| times| reps| repetitions)?( (on )?(?={every}))?", "x 3"),
    how("repeat once", "repeat once", sets="2"),
    how(
        "(with |w/ ?)?{between:held} (rest|pause|break) (in )?{amid} (reps|repetitions|holds)",
        "5 s rest between reps",
    ),
    how("repeat twice", "repeat twice", sets="3"),
    # Pauses and rests.
    how("pause( for)? {pause:{held}(?: (?:on|at) [^,;]+)?}", "pause 5-10 s on last rep"),
    how("{variant:squeeze}( for)? {pause:held}", "squeeze 2 s"),
    how("{pause:held} pause( {variant:(?:on|at) [^,;]+})?", "6 s pause"),
    how(
        "(rest|recover|recovery|break|r)( for| of)?:? {rest:held}( (in )?{amid}( (the )?(sets?|rounds?|each|each set))?(?! (reps|repetitions|holds))| {variant:(?:after|between|per|each|every) [^,;]+})?",
        "rest 90 s",
    ),
    how(
        "(with |w/ ?)?{rest:held}(\\s+of)? (rest|recovery|break|off)( (in )?{amid}( (the )?(sets?|rounds?|each|each set))?(?! (reps|repetitions|holds))| {variant:(?:after|between|per|each|every) [^,;]+})?",
        "90 s rest",
    ),
    how("{rest:held} (in )?{amid} (sets?|rounds?|each set|exercises)", "2 min between sets"),
    how("{between:held} (in )?between( (reps?|repetitions|each|holds))?", "2 breaths between"),
    how(
        "{rest:(walk|jog|easy walk|easy jog|slow jog) (back|down|around|recovery)}( (for )?(recovery|rest)| to( the)? start|( in)? {amid}( (the )?(sets|reps|each))?)?",
        "walk back",
    ),
    how(
        "(with |w/ ?)?{moving:{amounts} (easy |slow )?(jog|walk|easy(?=,|;|$| between| rest| recovery)|float|swim|spin)( back)?}( rest| recovery| between)?",
        "200 m jog",
    ),
    how(
        "(rest|recover|recovery)( for)?:? {rest:{amounts} (easy |slow )?(jog|walk|float|swim|spin)( back)?}",
        "rest 200 m jog",
    ),
    how("(rest|recover) {rest:(as|until|when|if|only) [^,;]+}", "rest as needed"),
    how("{rest:(no|minimal|little|full|short) rest}", "no rest"),
)
