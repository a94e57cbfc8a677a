"""Exercises: what they are made of, the learner's own copies, checking those, and what has been passed."""
