"""Tests of what a learner does on the pages of exercises: check, take a hint, keep progress, and wherever they are."""
