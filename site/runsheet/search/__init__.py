"""Finding things: what the sections of the pages hold, and the index of the API names in them."""
