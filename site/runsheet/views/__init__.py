"""Views: what stands at which URL."""
