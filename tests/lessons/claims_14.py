"""What lesson 14 says."""

from tools.authors.claims import Claim

PAGE = "len(page.encode())"
READ = "coarser(network, {}, {}, last=8).evaluate(dev.X, dev.y)[1]"
CHANGE = "paired_interval(right, networks[{}].predict(dev.X) == dev.y)"

CLAIMS = [
    Claim("file", f"{PAGE} <= 200_000", "which has fewer bytes than a photo"),
    Claim(
        "file",
        "'http:' not in page.replace('http://www.w3.org', '')",
        "without Python, without a server, without the internet",
    ),
    Claim(
        "way",
        f"0.6 < sum(layer.W.size for layer in network.layers[::2]) * 4 / 3 / {PAGE} < 0.9",
        "Most of the page is weights.",
    ),
    Claim(
        "way",
        "network.layers[0].W.itemsize == 4",
        "In memory each weight is a number of 32 bits",
    ),
    Claim(
        "way",
        "round(sum(layer.W.nbytes for layer in network.layers[::2]) * 4 / 3 / 1000) == 271",
        "With 32 bits, the weights alone would take 271 kB of text.",
    ),
    Claim(
        "toy",
        "np.allclose(np.abs(W).max(axis=0), [0.9, 0.06])",
        "The largest weight of the first neuron is 0.9.",
    ),
    Claim("toy", "np.isclose(0.9 / 3, 0.3)", "then one **step** is worth 0.3"),
    Claim("toy", "round(W[1, 0] / 0.3, 2) == -1.33", "−0.4, which is −1.33 steps, becomes −1"),
    Claim(
        "toy", "np.all(np.rint(W[:, 1] / 0.3) == 0)", "With steps of 0.3 all three would become 0"
    ),
    Claim("toy", "np.isclose(0.06 / 3, 0.02)", "it gets steps of its own, of 0.02"),
    Claim(
        "check-quantise",
        "quantise(W, 3)[0].tolist() == [[3, -1], [-1, 1], [0, 3]]",
        "the toy should become [[3, −1], [−1, 1], [0, 3]]",
    ),
    Claim(
        "check-quantise",
        "np.allclose(quantise(W, 3)[1], [0.3, 0.02])",
        "with steps of 0.3 and 0.02",
    ),
    Claim("back", "4 * whole.nbytes == W1.nbytes", "takes a quarter of the bytes"),
    Claim("data", "len(dev) == 6_000", "judge with half of it, 6,000 digits"),
    Claim("coarser", "shares[8] - shares[5] < 0.006", "Down to 5 bits hardly anything happens"),
    Claim("coarser", "2**5 - 1 == 31", "a weight then has 31 values left"),
    Claim(
        "coarser",
        "np.mean(networks[3].layers[0].W == 0) > 0.5",
        "With 3 bits most weights are 0",
    ),
    Claim("coarser", "0.92 < shares[3] < 0.97", "nineteen in twenty digits or so are still read"),
    Claim("coarser", "0.25 < shares[2] < 0.35", "it reads only about three digits in ten"),
    Claim("coarser", "np.mean(networks[2].layers[0].W == 0) > 0.9", "that is nearly all of them"),
    Claim(
        "alone",
        "confidence_interval(np.sum(right_4), len(dev))[1]"
        " > confidence_interval(np.sum(right), len(dev))[0]",
        "The intervals overlap",
    ),
    Claim("changed", "lost + gained < 0.03 * len(dev)", "Only these few digits"),
    Claim("changed", "len(dev) == 6_000", "we want the mean of the 6,000 changes"),
    Claim(
        "check-paired",
        "np.allclose(paired_interval(right, right_4), np.mean(1.0 * right_4 - right)"
        " + np.array([-1.96, 1.96]) * np.std(1.0 * right_4 - right) / len(right) ** 0.5)",
        "return the two ends of the 95% interval of the change: the mean of the changes, minus and "
        "plus 1.96 times its standard deviation",
    ),
    Claim(
        "pairs",
        f"np.ptp({CHANGE.format(8)}) < np.ptp({CHANGE.format(4)}) < np.ptp({CHANGE.format(3)})",
        "The fewer digits change, the narrower the interval.",
    ),
    Claim(
        "pairs",
        f"all(-0.002 < end < 0.002 for end in {CHANGE.format(8)})",
        "With 8 bits the change is at most a fifth of a percentage point",
    ),
    Claim("pairs", f"{CHANGE.format(4)}[1] < 0", "With 4 bits the whole interval is below 0"),
    Claim(
        "pairs",
        f"-0.008 < np.mean({CHANGE.format(4)}) < -0.003",
        "though it is less than a point",
    ),
    Claim(
        "pairs",
        f"-0.0405 < {CHANGE.format(3)}[0] < {CHANGE.format(3)}[1] < -0.0195",
        "With 3 bits it is two to four points.",
    ),
    Claim(
        "pairs",
        "len(right) == 6_000",
        "Answers to the same 6,000 digits, compared in **pairs**",
    ),
    Claim("grey", "grey.ravel().tolist() == [1] + 5 * [0.4]", "are 1 and then 0.4, five times"),
    Claim("grey", "quantise(grey, 2)[0].sum() == 1", "their sum of 2 is lost"),
    Claim("grey", "np.rint(0.4) == 0", "0.4 becomes 0, and 0.4 is still owed."),
    Claim("grey", "np.isclose(0.4 + 0.4, 0.8)", "0.4 + 0.4 = 0.8"),
    Claim("grey", "np.isclose(np.rint(0.8) - 0.8, 0.2)", "which is 0.2 too much"),
    Claim("grey", "np.isclose(0.4 - 0.2, 0.2)", "The next should be 0.4 − 0.2 = 0.2"),
    Claim(
        "check-carried",
        "carried(grey, 2)[0].ravel().tolist() == [1, 0, 1, 0, 1, 0]",
        "The weights above should become 1, 0, 1, 0, 1, 0.",
    ),
    Claim(
        "measure",
        f"0.84 < {READ.format(2, 'carried')} < 0.9",
        "with only three possible values for each weight, the network still reads nearly nine "
        "digits in ten",
    ),
    Claim(
        "measure",
        f"0.84 < {READ.format(2, 'carried')} < 0.9",
        "read nearly nine digits in ten with weights of three values",
    ),
    Claim(
        "measure",
        f"{READ.format(3, 'carried')} - {READ.format(3, 'quantise')}"
        f" > 0.5 * (np.mean(right) - {READ.format(3, 'quantise')})",
        "with 3 bits, most of the loss is gone",
    ),
    Claim(
        "costs",
        "all(costs['handed on'][bits][1] > 0 for bits in (4, 5, 6, 7, 8))",
        "with 4 bits or more, it has no loss that 6,000 digits can show",
    ),
    Claim(
        "costs",
        "costs['handed on'][3][0] > costs['rounded'][3][1]",
        "With 3 bits, handing on the rest loses far less than rounding",
    ),
    Claim("unpack", "-8 + 8 == 0 and 7 + 8 == 15", "so that they lie between 0 and 15"),
    Claim(
        "check-bytes", "two_in_a_byte(np.array([-3, 5]))[0] == 93", "a byte is 16 times the first"
    ),
    Claim(
        "check-bytes",
        "two_in_a_byte(np.array([-3, 5]))[0] == 93",
        "−3 and 5 become 5 and 13, and 5 · 16 + 13 = 93",
    ),
    Claim("unpack", "8 * packed.nbytes == W1.nbytes", "That is an eighth."),
    Claim(
        "parity",
        "Q is None or np.all(Q.argmax(axis=1) == P.argmax(axis=1)) and len(Q) == 1_000",
        "All 1,000 digits are read alike",
    ),
    Claim(
        "parity",
        "Q is None or np.abs(P - Q).max() < 0.00001",
        "the probabilities differ by less than 0.00001",
    ),
    Claim("parity", "P.dtype == np.float32", "JavaScript adds in 64 bits and NumPy in 32"),
    Claim("check-page", "len(P[:200]) == 200", "a page that reads 200 digits by itself"),
    Claim(
        "card",
        "'What it learnt from' in web_page(tuned, card=card)",
        "scroll down to the card",
    ),
]
