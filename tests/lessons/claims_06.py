"""What lesson 6 says in words, and what has to hold for it."""

from tools.authors.claims import Claim

TOY = "connection.execute({!r}).fetchall()"
WRONG = TOY.format("SELECT network FROM predictions WHERE predicted != label ORDER BY network")
UNSURE = TOY.format("SELECT network FROM predictions ORDER BY confidence LIMIT 2")
PACKED = "np.mean([len(zlib.compress(row.tobytes())) for row in dev.X])"
OVERLAP = "confidence_interval({} * len(dev), len(dev))"
FIRST, SECOND = (OVERLAP.format(f"scores[{day!r}]") for day in ("Tuesday", "Wednesday"))

CLAIMS = [
    Claim("days", "list(scores) == ['Tuesday', 'Wednesday']", "On Wednesday you trained"),
    Claim("days", "network.layers[0].W.shape == (784, 64)", "a wider one, with 64"),
    Claim("runs", "networks['small'].layers[0].W.shape == (784, 16)", "with 16 hidden neurons"),
    Claim("bet", "len(post) == 10", "Here are ten digits of dev"),
    Claim("ranges", f"{FIRST}[1] > {SECOND}[0]", "The two ranges overlap."),
    Claim("insert", "len(rows) == 6", "Three images, read by two networks, make six rows."),
    Claim("where", WRONG + " == [('small',), ('wide',)]", "Each network has one mistake."),
    Claim("order", f"sorted({UNSURE}) == {WRONG}", "They are the two wrong ones."),
    Claim(
        "null",
        TOY.format(
            "SELECT count(*), sum(predicted = label), sum(predicted != label) FROM predictions"
        )
        + " == [(7, 4, 2)]",
        "Four and two don't make seven.",
    ),
    Claim(
        "null",
        TOY.format("SELECT count(*) FROM predictions WHERE label = NULL") + " == [(0,)]",
        "`label = NULL` finds nothing",
    ),
    Claim(
        "twice",
        TOY.format("SELECT count(*) FROM predictions") + " == [(13,)]",
        "Six of the thirteen are duplicates",
    ),
    Claim(
        "half",
        TOY.format("SELECT count(*) FROM predictions WHERE network = 'third'") + " == [(0,)]",
        "No row of the third network is there, not even the two that went in.",
    ),
    Claim(
        "inject",
        "connection.execute(query).fetchone() == (6,)",
        "It counts all six, although no network",
    ),
    Claim(
        "script",
        "not copy.execute('SELECT * FROM sqlite_master').fetchall()",
        "The table is gone.",
    ),
    Claim(
        "script",
        TOY.format("SELECT count(*) FROM predictions") + " == [(6,)]",
        "We try that on a copy of the table",
    ),
    Claim("zlib", f"0.2 < {PACKED} / 784 < 0.3", "about a quarter of the bytes"),
    Claim("log", "new == 0", "The second time, nothing is new"),
    Claim("runs", "runs['wide'] == 2", "The ten digits are the ones that run 2"),
    Claim(
        "join",
        "[round(float(np.mean(n.predict(dev.X) == dev.y)), 9) for n in networks.values()]"
        " == [round(float(score), 9) for score in scores.values()]",
        "The accuracies are those of section 1",
    ),
    Claim(
        "both",
        "mistakes.wide.sum() < mistakes.small.sum() and (mistakes.wide >= mistakes.small).any()",
        "The wide network makes fewer mistakes in total, but not with every digit",
    ),
    Claim(
        "changed",
        "changed.images[1] > 1.5 * changed.images[2] > 0",
        "has corrected many of the small one's mistakes, and made some new ones",
    ),
    Claim("changed", "len(changed) == 4", "There are four groups: both wrong"),
    Claim(
        "bet-decided",
        "np.mean(letters.tuesday != letters.wednesday) > 0.25",
        "Two networks that disagree are a good sign of a doubtful digit.",
    ),
    Claim("coin", "heads[-1] == wins", "Move the slider to the number of heads"),
    Claim("p-value", "sign_test(3, 1) == 10 / 16", "the probability is 10/16"),
    Claim("comb", "comb(4, 3) + comb(4, 4) == 4 + 1", "So there are 4 + 1 ways"),
    Claim("runs", "settings['seed'] == 0", "Whether 64 neurons are better than 16"),
    Claim("view", "view(store, below=0.6).below == 0.6", "less than 60% sure"),
    Claim(
        "insert-row-used",
        "connection.execute('SELECT predicted FROM predictions WHERE network = ?', (\"Ada's\",))"
        ".fetchall() == [(4,)]",
        "What is kept?",
    ),
    Claim("p-value", "sign_test(wins, losses) < 0.05", "less than one time in twenty"),
    Claim(
        "p-value",
        f"{FIRST}[1] > {SECOND}[0] and sign_test(wins, losses) < 0.05",
        "the difference is more than luck although the ranges overlap",
    ),
]
