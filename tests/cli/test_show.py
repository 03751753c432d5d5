"""How doses were read is told as keys and as the card has it, beside what the file says."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from tests.cli.test_commands import cards


def test_how_every_dose_was_read_is_told_before_what_is_wrong(tmp_path: Path) -> None:
    (tmp_path / "routines").mkdir()
    (tmp_path / "routines/plan.yaml").write_text(
        dedent(
            """\
            title: Plan
            steps:
              - bird-dog: 3 x 8 each side
              - plank: 10 x 5 s
              - exercise: wall-sit
                dose: {sets: 3, hold: 30 s, rest: 60 s}
              - plank: RPE 7
            """
        ),
        encoding="utf-8",
    )
    code, said, told = cards("check", "plan", "--explain", "--size", "pocket", "--project", str(tmp_path))
    assert code == 0
    path = tmp_path / "routines/plan.yaml"
    assert said.startswith(
        dedent(
            f"""\
            {path}:3: - bird-dog: 3 x 8 each side
              keys: {{sets: 3, reps: 8, side: each}}
              card: 3 sets of 8 · each side
            {path}:4: - plank: 10 x 5 s
              keys: {{reps: 10, hold: 5 s}}
              card: Hold 5 s · 10 times
            {path}:6: dose: {{sets: 3, hold: 30 s, rest: 60 s}}
              keys: {{sets: 3, hold: 30 s, rest: 60 s}}
              card: 3 sets · hold 30 s · rest 60 s
            {path}:7: - plank: RPE 7
              keys: {{effort: RPE 7}}
              card: RPE 7
            """
        )
    )
    assert told.startswith(
        "warning: found a dose without an amount of work; it counts as nothing in the time\n"
    )
    assert f"{path}:7:12" in told
