"""Snippets: real files that pages show, run and record. Knows nothing of pages or of Flask."""
