"""For authors: refreshing the lessons, trying versions and processors, breaking checks."""
