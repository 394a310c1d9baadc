"""Programs of the kinds that people post when a network doesn't learn, and odd ones that do."""
