"""Tests of what finds things: the index of API names, search."""
