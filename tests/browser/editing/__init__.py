"""Tests of what a reader does with a card's code: edit it, keep it, share it, download it."""
