"""Tests in a real browser: what it loads, and what a reader sees and does there."""
