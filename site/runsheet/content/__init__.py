"""Pages: from Markdown files to HTML, sections and tags. Knows nothing of requests."""
