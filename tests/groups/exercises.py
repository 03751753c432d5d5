"""Exercises that the routines here name and the library may not have yet: name, how to begin, what to do."""

from __future__ import annotations

EXERCISES = {
    "easy-jog": ("Easy jog", "Stand tall.", "Run so that you can talk."),
    "leg-swings": ("Leg swings", "Hold on to a wall.", "Swing one leg back and forth."),
    "lateral-leg-swings": ("Side leg swings", "Face a wall.", "Swing one leg across and out."),
    "arm-circles": ("Arm circles", "Stand tall.", "Draw large circles with both arms."),
    "ankle-circles": ("Ankle circles", "Stand on one leg.", "Draw circles with the other foot."),
    "skipping": ("Skipping", "Stand tall.", "Skip with high knees."),
    "side-shuffle": ("Side shuffle", "Bend your knees.", "Step sideways, low and quick."),
    "butt-kicks": ("Butt kicks", "Stand tall.", "Run, heels to your seat."),
    "lunge": ("Lunge", "Stand tall.", "Step far forward, sink, push back up."),
    "lateral-lunge": ("Side lunge", "Stand tall.", "Step far to the side, sink, push back."),
    "pistol-squat": ("Pistol squat", "Stand on one leg.", "Sit down low and rise."),
    "single-leg-deadlift": ("One-leg deadlift", "Stand on one leg.", "Lean forward, the other leg back."),
    "push-up": ("Push-up", "Hands under shoulders.", "Lower your chest, push up."),
    "bench-press": ("Bench press", "Lie on a bench.", "Lower the bar to your chest, push up."),
    "leg-press": ("Leg press", "Sit in the machine.", "Push the plate away, let it come back."),
    "ball-crunch": ("Ball crunch", "Lie back on a ball.", "Curl up, lower."),
    "cable-row": ("Seated row", "Sit at the cable.", "Pull to your waist, let go slowly."),
    "pec-deck": ("Pec deck", "Sit in the machine.", "Bring your arms together, let go."),
    "back-extension": ("Back extension", "Lie in the frame.", "Lower, rise to a straight line."),
    "jumping-jack": ("Jumping jack", "Stand tall.", "Jump, legs and arms apart, and back."),
    "mountain-climber": ("Mountain climber", "Hold a high plank.", "Draw your knees in by turns."),
    "squat": ("Squat", "Feet hip-wide.", "Sit down and rise."),
    "high-knees": ("High knees", "Stand tall.", "Run on the spot, knees high."),
    "push-up-row": ("Push-up row", "Hold a high plank on dumbbells.", "Push up, pull one dumbbell up."),
    "step-squat-hop": ("Step squat hop", "Stand beside a step.", "Squat over it, hop across."),
    "barbell-squat": ("Barbell squat", "The bar on your back.", "Sit down and rise."),
    "wall-ball": ("Wall ball", "Hold a ball at a wall.", "Squat, rise and throw it up."),
    "burpee-box-jump": ("Burpee box jump", "Stand at a box.", "Down to the floor, up, on to the box."),
    "romanian-deadlift": ("Romanian deadlift", "Hold the bar.", "Push your hips back, rise."),
    "calf-raise": ("Heel raise", "Stand tall.", "Rise on your toes, lower."),
    "split-squat": ("Bulgarian split squat", "One foot on a bench.", "Sink and rise."),
    "hip-thrust": ("Hip thrust", "Shoulders on a bench.", "Lift your hips, lower."),
    "hamstring-curl": ("Hamstring curl", "Lie in the machine.", "Bend your knees, let go."),
    "single-leg-calf-raise": ("One-leg heel raise", "Stand on one leg.", "Rise on your toes, lower."),
    "stationary-bike": ("Stationary bike", "Sit on the bike.", "Pedal with ease."),
    "cable-hip-extension": ("Hip extension", "The cable at your ankle.", "Pull the leg back."),
    "balance-board": ("Balance board", "Stand on the board.", "Keep it level."),
    "down-dog": ("Down dog", "On hands and knees.", "Lift your hips high."),
    "three-legged-dog": ("Three-legged dog", "From down dog.", "Lift one leg."),
    "warrior-2": ("Warrior 2", "Feet far apart.", "Bend one knee, arms out."),
    "goddess-pose": ("Goddess pose", "Feet far apart.", "Bend both knees, toes out."),
}


def files() -> dict[str, str]:
    """Files of a project, by their paths."""
    form = "name: {0}\nstart: {1}\nsteps: ['{2}']\ncue: '{2}'\ndose: {{reps: 10}}\n"
    return {f"routines/exercises/{key}.yaml": form.format(*said) for key, said in EXERCISES.items()}
