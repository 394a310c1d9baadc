"""From a photo to a number: pieces of ink, boxes, cuts, and when to refuse (lesson 13)."""
