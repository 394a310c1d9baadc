"""What lesson 7 says."""

from tools.authors.claims import Claim

READ = "[int(network.predict(pad.seen(p).reshape(1, 784))[0]) for p in drawing]"
SURE = "[network.predict_proba(pad.seen(p).reshape(1, 784)).max() for p in drawing]"

CLAIMS = [
    Claim("pad", "network.layers[0].W.shape == (784, 64)", "Why 64 neurons"),
    Claim(
        "replay",
        f"{{7, 2, 5, 0}} <= set({READ})",
        "On its way, the 8 is a 7, a 2, a 5 and even a 0",
    ),
    Claim("replay", f"sum(p > 0.9 for p in {SURE}[:9]) >= 3", "the network is often quite sure"),
    Claim(
        "replay",
        f"{READ}[8] != 8 and set({READ}[9:]) == {{8}}",
        "at moment 9, does it become an 8 for good",
    ),
    Claim(
        "replay",
        "np.ptp(np.nonzero(pad.seen(drawing[0]))[1]) == 19",
        "The first short stroke fills it as fully as the finished 8 does",
    ),
    Claim("page", "len(pages) == len(labels) == 1000", "So we take 1,000 digits of `dev`"),
    Claim("page", "len(pages) == 1000", "How many of the 1,000 does the network read correctly?"),
    Claim("page", "len(pages) == 1000", "the same 1,000 pages in four ways."),
    Claim(
        "lazy-count",
        "untouched > 0.95",
        "If nobody moves them, nearly all of them are read correctly.",
    ),
    Claim(
        "lazy-count",
        "0.54 < np.mean(network.predict(X_shrunk) == labels) < 0.66",
        "On a page, it is about six in ten.",
    ),
    Claim(
        "lazy-count",
        "0.54 < np.mean(network.predict(X_shrunk) == labels) < 0.66",
        "the same network misreads about four in ten of the same digits",
    ),
    Claim(
        "check-crop",
        "crop(np.full((2, 2), 16)).size == 0 < crop(np.full((2, 2), 17)).size",
        "Anything darker than 16 is ink",
    ),
    Claim("crop", "np.array_equal(ink, toy[1:5, 2:4])", "rows 1 to 4 and columns 2 to 3"),
    Claim("check-fit", "max(fit(toy).shape) == 20", "The longer side should have 20 pixels"),
    Claim(
        "shares",
        "np.allclose(shares(4, 3)[0], [0.75, 0.25, 0, 0])",
        "Three quarters of the first new row come from row 0, and a quarter from row 1",
    ),
    Claim(
        "shares",
        "np.allclose(shares(4, 3).sum(axis=1), 1)",
        "Each row adds up to 1: it takes a mean.",
    ),
    Claim("fit", "ink.shape == (4, 2) and 3 * 2 / 4 == 1.5", "it should be 1.5 wide"),
    Claim("fit", "np.isclose(fit(ink, side=3)[2, 1], 60)", "80 · 3/4 = 60"),
    Claim("mass", "np.allclose([row, column], [1.8, 0.2])", "they are 1.8 and 0.2"),
    Claim(
        "check-place",
        "np.argwhere(place(np.array([[9.0]]))).tolist() == [[14, 14]]",
        "comes as near to row 14 and column 14 as whole pixels allow",
    ),
    Claim("measure", "0.07 < right['fitted, in a corner'] < 0.15", "about one in ten is read"),
    Claim(
        "measure",
        "0.9 < right['by its box'] < right['by its centre of mass']",
        "centred by their box",
    ),
    Claim(
        "measure",
        "abs(right['by its centre of mass'] - untouched) < 0.01",
        "as many are read as if nobody had moved them",
    ),
    Claim(
        "photo",
        "not any(np.mean(photo[drawing[-1] > 200] < t) > 0.99"
        " and np.mean(photo[drawing[-1] == 0] < t) < 0.01 for t in range(256))",
        "None does.",
    ),
    Claim(
        "brightness",
        "photo[drawing[-1] == 0].min() < photo[drawing[-1] > 200].max() - 20",
        "The paper on the dim side is darker than the ink on the bright side",
    ),
    Claim(
        "photos",
        "np.sum(read == labels[:40]) >= 35",
        "It reads nearly all of them, as it does without a camera",
    ),
    Claim("hand", "len(mine) == 50", "with fifty digits to learn from"),
    Claim("before", "before < 0.45", "It reads fewer than half of the drawn hand's digits."),
    Claim("only-mine", "new > before + 0.2", "Far more of this hand's digits are read now"),
    Claim(
        "only-mine",
        "before_dev - new_dev > 0.105",
        "the drawn hand has cost it more than ten percentage points",
    ),
    Claim("both", "len(rows) == 1000 == often * len(mine)", "1,000 of `train`"),
    Claim("both", "with_old > new - 0.02", "The gain stays"),
    Claim("both", "with_old_dev > before_dev - 0.02", "hardly anything is forgotten"),
]
