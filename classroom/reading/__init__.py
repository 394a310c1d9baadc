"""Reads the number in a photo: ink, pieces, boxes, cuts, and when to refuse (lesson 13)."""
