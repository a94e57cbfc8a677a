"""Tests of an app that runs in the reader's browser: its panel, its preview, and who is hostile in that."""
