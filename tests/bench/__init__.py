"""Measurements, as ratios between two things that run in turn: `make bench`."""
