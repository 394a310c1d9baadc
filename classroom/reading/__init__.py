"""Reading the number in a photo: find the ink, cut out the digits and classify them (lesson 13)."""
