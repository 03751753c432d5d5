"""What is said of a picture tells what to do with the body, and every frame says something of its own."""

from __future__ import annotations

import pytest

from cards.model.illustration import Illustration
from cards.pose.figures import frames, summary
from tests.pose.pictures import library

every = pytest.mark.parametrize("illustration", library().values(), ids=library().keys())


@every
def test_no_two_frames_have_the_same_words(illustration: Illustration) -> None:
    words = [figure.alt for figure in frames(illustration, 60)]
    assert len(set(words)) == len(words)


@pytest.mark.parametrize(
    "name, frame, words",
    [
        ("butterfly", 0, "soles together, hands holding the ankles"),
        ("butterfly", 1, "trunk folded forward"),
        ("butterfly", 1, "hands on the floor in front"),
        ("seated-twist", 0, "left leg straight, right knee bent, foot flat, right foot across the left leg"),
        ("seated-twist", 0, "left arm round the right knee, right hand on the floor behind"),
        ("seated-forward-fold", 1, "trunk folded forward, legs straight, hands holding the feet"),
        ("hip-flexor-stretch", 0, "Kneeling on the left knee, right knee bent in front, foot flat"),
        ("standing-twist", 0, "trunk turned to the left, hips facing forward"),
        ("childs-pose", 0, "hips on the heels, hands on the floor in front"),
        ("down-dog", 0, "hips high, head between the arms"),
        ("cobra", 1, "chest lifted, back arched"),
        ("knee-to-chest", 1, "hands holding the right shin"),
        ("partial-crunch-arms-crossed", 0, "arms crossed on the chest"),
        ("calf-raise", 0, "heels lowered"),
        ("calf-stretch", 0, "right leg straight behind, heel down, hands against a wall"),
        ("quad-stretch", 0, "right knee bent, foot up behind"),
        ("quad-stretch", 0, "right hand holding the right ankle"),
        ("lunge", 1, "left knee bent close to the floor, right knee bent in front, foot flat"),
        ("lateral-lunge", 1, "left leg straight out to the side, right knee bent"),
        ("single-leg-squat", 0, "Standing on the right leg, left foot off the floor"),
        ("leg-swings", 0, "right leg stretched back"),
        ("bird-dog", 1, "left leg straight back at hip height, right arm stretched forward"),
        ("cat-cow", 0, "back arched, head lifted"),
        ("cat-cow", 1, "back rounded, chin tucked"),
        ("wall-sit", 1, "knees slightly bent"),
        ("dead-bug", 0, "arms straight up"),
        ("mcgill-curl-up", 1, "head and shoulders lifted"),
        ("towel-curl", 1, "right toes lowered"),
        ("side-shuffle", 1, "feet together"),
        ("chin-tuck", 1, "chin tucked"),
    ],
)
def test_the_words_tell_what_to_do(name: str, frame: int, words: str) -> None:
    assert words in frames(library()[name], 60)[frame].alt


def test_a_movement_of_three_frames_is_told_to_its_end() -> None:
    assert summary(library()["running-balance"], 18).alt == (
        "Standing on the left leg, right knee lifted in front. Then: right leg stretched forward. "
        "Then: right knee bent, foot up behind."
    )
