"""Tests of the inspector, by its rooms. Not called `inspector`: that is the name of what is tested."""
