"""What lesson 13 says in words, and what has to hold for it."""

from tools.authors.claims import Claim

BOXES = "__import__('classroom.reading.boxes', fromlist=['boxes']).boxes({})"
CUT = (
    "__import__('classroom.reading.pieces', fromlist=['x']).digit_probabilities(network, np.array("
    "[__import__('classroom').image_of(h) for h in __import__('classroom').halves(both, {})]))"
)
REFUSED = "right_better[np.argsort(-{}, kind='stable')][: round({} * 300)]"
ODD = "dict(zip(strange, captions))"

CLAIMS = [
    Claim("photos", "photos.shape == (600, 96, 320)", "Six of 600 photos, five digits each"),
    Claim("dev", "len(photos_dev) == 300", "The first 300 photos are our dev part"),
    Claim("dev", "len(photos_test) == 300", "The other 300 stay closed until section 8."),
    Claim(
        "fives",
        "0.975 < p < 0.985",
        "reads about 98% of the course's single digits",
        data="digits",
    ),
    Claim("paper", "(paper - photo)[mask].min() > 30", "darker than its own paper by more than 30"),
    Claim("paper", "photo.size == 30_720", "The program has 30,720 values"),
    Claim(
        "paper",
        "photo[mask].max() > photo[~mask].min()",
        "no single threshold separates ink from unevenly lit paper",
    ),
    Claim(
        "paper",
        "__import__('inspect').signature(paper_around).parameters['reach'].default == 20",
        "a square of 41 × 41 pixels",
    ),
    Claim("check-components", "components(toy).max() == 3", "There are three"),
    Claim(
        "check-components",
        "components(toy)[[0, 0, 3], [1, 5, 0]].tolist() == [1, 2, 3]",
        "the stroke on the left is piece 1, the one on the right is 2, and the single pixel is 3",
    ),
    Claim("pieces", "labels.max() == 5", "Does every digit of our photo get a number of its own"),
    Claim(
        "pieces",
        f"np.all(np.diff({BOXES.format('labels')}[:, 1]) > 0) and "
        "np.all(np.diff([np.nonzero(labels == k)[1].min() for k in range(1, 6)]) > 0)",
        "Here the numbers run from left to right by luck",
    ),
    Claim("race", "1.9e6 < large.size < 2.1e6", "our mask enlarged to two megapixels"),
    Claim("race", "20 < seconds[0] / seconds[1] < 400", "take about a hundredth of the time"),
    Claim("broken", "labels.max() == 6", "There are six boxes for five digits"),
    Claim("broken", "y_dev[280][0] == 5", "the bar of the 5 has come loose"),
    Claim("count", "len(joined_boxes(boxes(labels))) == 5", "The 5 is in two pieces"),
    Claim("count", "0.72 < np.mean(counts == 5) < 0.81", "About three quarters are."),
    Claim(
        "count",
        "np.sum(counts > 5) <= 3 < np.sum(counts < 5)",
        "Nearly all the others have too *few* boxes",
    ),
    Claim(
        "count",
        "np.any(frames[6][1:, 1] < frames[6][:-1, 3])",
        "Which of its digits can't be separated in this way, although they don't touch?",
    ),
    Claim("cut", "y_dev[2][3:].tolist() == [6, 7]", "a 6 and a 7"),
    Claim(
        "cut",
        f"{CUT.format(24)}.max(axis=1).min() > 0.98 and "
        f"{CUT.format(24)}.argmax(axis=1).tolist() == [6, 7]",
        "At column 24, the network is sure of both halves",
    ),
    Claim(
        "cut",
        f"{CUT.format(36)}.argmax(axis=1).tolist() == [9, 7] and "
        f"{CUT.format(36)}.max(axis=1).prod() > 0.8",
        "looks like a 9, and the network is more than 80% sure of that, too",
    ),
    Claim(
        "cut",
        f"sum({CUT.format('c')}.max(axis=1).prod() < 0.7 for c in range(8, 45, 4)) >= 6",
        "With most other cuts, one half is a fragment, and the product falls",
    ),
    Claim(
        "cut",
        "len(__import__('classroom.reading.pieces', fromlist=['x']).all_cuts(both)[0]) == 39",
        "it tries 39 cuts through every piece that is wide enough",
    ),
    Claim("read", "len(right) == 300", "How many digits of the 300 photos"),
    Claim(
        "read",
        "abs(np.mean(readings.digits == y_dev) - 0.94) < 0.008",
        "94% of the digits are right",
    ),
    Claim("read", "abs(right.mean() - 0.843) < 0.008", "but only 84% of the numbers"),
    Claim("read", "5.8 < 1 / np.mean(~right) < 7.2", "Nearly one parcel in six goes astray."),
    Claim("fives", "abs(0.97**5 - 0.86) < 0.005", "For 97% per digit, that is"),
    Claim("fives", "abs(0.97**5 - 0.86) < 0.005", "why 97% per digit is only 86% per number"),
    Claim("fives", "abs(0.97**5 - 0.86) < 0.005", "saw that 97% per digit is 86% per number"),
    Claim("fives", "abs(0.97**5 - 0.86) < 0.005", "0.97^5 = 0.86"),
    Claim("fives", "abs(fives.mean() - p**5) < 0.01", "the diamond, which was counted, lies on"),
    Claim("power", "abs(0.99**10 - 0.9) < 0.005", "you need 99% per digit"),
    Claim("company", "1.6 < wrong[~right].mean() < 2.3", "It has about two."),
    Claim(
        "company", "alone < right.mean() - 0.06", ("So fewer numbers are spoilt than the law says")
    ),
    Claim(
        "blame",
        "0.42 < np.mean(~right[readings.cuts > 0]) < 0.53",
        "Where ink had to be cut, nearly half of the numbers are wrong",
    ),
    Claim("blame", "np.mean(~right[readings.cuts == 0]) < 0.1", "cutting fails far more often"),
    Claim(
        "misread", "np.mean(readings.cuts[~right] > 0) > 0.6", "Both steps fail, but cutting fails"
    ),
    Claim("better", "better.layers[-1].W.shape == (64, 11)", "a hidden layer of 64 neurons"),
    Claim(
        "better",
        "abs(right_better.mean() - 0.953) < 0.008 and abs(right.mean() - 0.843) < 0.008",
        "95% instead of 84%",
    ),
    Claim(
        "better",
        "np.sum(right_better & ~right) > 4 * np.sum(right & ~right_better)",
        "It does: 95% instead of 84%",
    ),
    Claim(
        "better",
        "right_better[readings.cuts > 0].mean() - right[readings.cuts > 0].mean()"
        " > right_better[readings.cuts == 0].mean() - right[readings.cuts == 0].mean() + 0.1",
        "the largest gain is where ink had to be cut",
    ),
    Claim(
        "refusals",
        f"max(np.mean(~{REFUSED.format('product', 0.9)}), "
        f"np.mean(~{REFUSED.format('confidence', 0.9)})) < 0.02"
        " and 0.04 < np.mean(~right_better) < 0.05",
        "fewer than 2% of the rest are wrong, instead of nearly 5%",
    ),
    Claim(
        "refusals",
        f"{REFUSED.format('confidence', 0.75)}.all()",
        "With the trust included and a quarter refused, none of the rest is wrong",
    ),
    Claim(
        "refusals",
        f"1 <= np.sum(~{REFUSED.format('product', 0.8)}) - "
        f"np.sum(~{REFUSED.format('confidence', 0.8)}) <= 3",
        "Too few photos lie between the two curves",
    ),
    Claim("threshold", "(ASTRAY, LOOK) == (10, 0.5)", "costs 10 euros, and a person who looks"),
    Claim("threshold", "(ASTRAY, LOOK) == (10, 0.5)", "looking costs 0.5 euros"),
    Claim("choose", "0.6 < threshold < 0.85", "The two disagree"),
    Claim("choose", "1 - LOOK / ASTRAY == 0.95", "c = 1 - \\frac{0.5}{10} = 0.95"),
    Claim(
        "choose",
        "np.mean(right_better[(confidence > 0.7) & (confidence < 0.95)]) > 0.97",
        "Nearly all of the numbers with a confidence between 70% and 95% are right",
    ),
    Claim("choose", "np.sum(~right_better) == 14", "our choice rests on fourteen wrong numbers"),
    Claim("test", "len(true) == 300", "Now we open the other 300 photos, once."),
    Claim("test", "0.19 < np.mean(~accepted) < 0.235", "A fifth of the numbers are refused"),
    Claim("test", "true[accepted].all()", "and all the others are right"),
    Claim("interval", "0.98 < low < 0.99", "the interval says that one or two in a hundred may"),
    Claim(
        "test",
        "2.6 < mean_cost(sure, true, 0, 10, 0.5) / mean_cost(sure, true, threshold, 10, 0.5) < 3.6"
        " and mean_cost(sure, true, threshold, 10, 0.5) < 0.25 * 0.5",
        "The cost is a third of what it is without refusing, and less than a quarter",
    ),
    Claim(
        "odd",
        f"all('refused' in {ODD}[k] for k in ('a word', 'a grid', 'a scribble'))",
        "The word, the scribble and the grid are refused",
    ),
    Claim("odd", f"'no ink' in {ODD}['nothing']", "a message says that the paper is empty"),
    Claim(
        "odd",
        f"'19680' in {ODD}['a number upside down'] and 'refused' in {ODD}['a number upside down']",
        "looks like 19680 to you, too",
    ),
    Claim(
        "odd",
        f"'00000' in {ODD}['hearts'] and 'accepted' in {ODD}['hearts']",
        "The hearts are read as five zeros, and the program *says* so",
    ),
    Claim("read", "len(photos_dev) >= 100", "in 100 such photos, how many numbers"),
    Claim("paper", "(paper - photo > 30).any()", "and then 30 is too much"),
    Claim("count", "len(frames) == 100", "How many of the first 100 are?"),
    Claim("cut", f"{CUT.format(36)}.argmax(axis=1)[0] == 9", "But column 36 is a warning."),
    Claim(
        "cut",
        "len(set(__import__('classroom.reading.pieces', fromlist=['x']).all_cuts(both)[0])) == 13",
        "at 13 columns, with three slants each",
    ),
    Claim("better", "len(photos) == 600", "It saw none of our 600 photos."),
    Claim(
        "refusals",
        "round(0.99**4 * 0.5, 2) == 0.48 and round((4 * 0.99 + 0.5) / 5, 2) == 0.89",
        "A number has the confidences 0.99, 0.99, 0.99, 0.99 and 0.5.",
    ),
    Claim("threshold", "LOOK == 0.5", "who looks at a number costs 50 cents"),
    Claim("choose", "len(photos_test) == 300", "another 300 photos would have chosen"),
    Claim(
        "choose",
        "cheapest_threshold(confidence, right_better, 1_000, LOOK) >= threshold"
        " >= cheapest_threshold(confidence, right_better, ASTRAY, 5)",
        "What if a wrong number costs 1,000?",
    ),
    Claim(
        "dev",
        "len(np.unique(y_dev, axis=0)) < 2_000 and 10**5 == 100_000",
        "only 2,000 of the 100,000 five-digit numbers",
    ),
]
