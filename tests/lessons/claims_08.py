"""What lesson 8 says in words, and what has to hold for it."""

from tools.authors.claims import Claim

SHOWN, BASE_4 = 0.05, "varied.dev_accuracy[:4].mean()"
WIDTHS = "[np.median(accuracies('width', w)) for w in (16, 32, 64)]"
SMALLER = "[np.median(accuracies('initialisation', i)) for i in ('0.01', 'Xavier', 'He')]"
MEANS = "by_rate.groupby('rate').dev_accuracy.mean()"
RANGES = "by_rate.groupby('rate').dev_accuracy.agg(np.ptp)"
FRAMES = "by_batch.groupby(['batch', 'rate']).dev_accuracy.median().unstack().idxmax(axis=1)"
READS = "np.mean(reads('{}', {}))"

USUAL = "__import__('classroom.widgets.playground.settings', fromlist=['USUAL_RATES']).USUAL_RATES"

CLAIMS = [
    Claim("data", "len(few) == 1000", "1,000 digits to learn from are enough here"),
    Claim(
        "first-trial",
        "(trial.settings['width'], trial.settings['batch'], trial.settings['epochs']) "
        "== (32, 32, 5) and trial.settings['rate'] == 0.3",
        "one layer of 32 ReLUs, rate 0.3, batches of 32, five epochs",
    ),
    Claim("first-trial", "result['diverged'] == 0", "0 means no"),
    Claim(
        "one-change",
        "min(changes) < 0 < max(changes)",
        "With 1,000 of the course's digits, one friend reports progress, and the other "
        "advises against the change.",
        data="digits",
    ),
    Claim("one-change", "max(np.abs(changes)) > 0.4", "it got better by 0.4%"),
    Claim("equal-runs", "set(equal.rate) == {0.2, 0.22}", "a rate of 0.22 instead of 0.20"),
    Claim("one-change", "round(100 * (0.84 - 0.80)) == 4", "from 80% to 84% it is 4 points"),
    Claim("one-change", "0.84 / 0.80 > 1.04", "not 4%"),
    Claim("equal-runs", "equal.shape[0] == 16", "eight runs of each rate, in one table"),
    Claim(
        "equal-runs", "len(equal) == 16 and set(equal.rate) == {0.2, 0.22}", "the sixteen results"
    ),
    Claim(
        "equal-runs",
        "set(equal.rate) == {0.2, 0.22}",
        'which of the sixteen results are called "0.20" and which "0.22"',
    ),
    Claim(  # and the title of the figure
        "ten-seeds-numbers",
        "abs(a.mean() - b.mean()) < min(np.ptp(a), np.ptp(b)) / 5",
        "Runs differ more within a rate than between the two rates",
    ),
    Claim(
        "ten-seeds-numbers",
        "min(np.ptp(a), np.ptp(b)) > 0.01",
        "can be more than one percentage point apart",
    ),
    Claim(
        "ten-seeds-numbers",
        "np.median(np.abs(np.subtract.outer(a, a)[np.triu_indices(8, 1)])) > 0.003",
        "A difference of 0.4 points between two single runs says nothing.",
    ),
    Claim("seed-digits", "round(len(dev) / 100) == 12", "A percentage point of `dev` is twelve"),
    Claim(
        "seed-digits",
        "np.allclose(np.mean(right, axis=1), a)",
        "We train the eight networks of rate 0.20 again",
    ),
    Claim("seed-digits", "by_all > 0.6", "Most digits are read by all eight networks"),
    Claim("seed-digits", "0.02 < by_none < by_all", "some by none of them"),
    Claim("seed-digits", "1 - by_all - by_none > 0.08", "It matters only for the others"),
    Claim(
        "seed-digits-picture",
        "np.sum(readers == 4) >= 10",
        "Four networks read these digits, and four misread them",
    ),
    Claim("standard-error-test", "abs(np.std(means) / (np.std(a) / 2) - 1) < 0.15", "It does."),
    Claim(
        "chance-measured", "small > 0.2", "Luck alone often makes a difference like the first one."
    ),
    Claim(
        "chance-measured",
        "large == 2 / 12870",
        "in hardly any deal but the real one and its mirror image",
    ),
    Claim(
        "chance-measured", "large == 2 / 12870", "Eight runs of each can be dealt in 12,870 ways."
    ),
    Claim("chance-measured", "0.20 / 20 == 0.01", "0.20 and a twentieth of it"),
    Claim("chance-measured", "small > 0.05", "So are 0.20 and 0.22 different?"),
    Claim("chance-measured", "small > 0.05 > large", "if its p-value is below 5%"),
    Claim("smallest", "2 / comb(6, 3) > 0.05", "With three runs against three, *nothing* can ever"),
    Claim("smallest", "2 / comb(8, 4) < 0.05", "So four seeds are the minimum"),
    Claim(
        "seeds-slide",
        "0.003 < abs(a.mean() - lower.mean()) < 0.015",
        "Rates 0.14 and 0.20 are about a point apart, if at all.",
    ),
    Claim(
        "seeds-slide",
        "min(chance(lower[:n], a[:n]) for n in (2, 3)) > 0.05",
        "With two or three seeds you can't tell.",
    ),
    Claim(
        "seeds-slide",
        "chance(lower, a) < 0.05",
        "With all eight the difference is significant.",
    ),
    Claim(
        "seeds-slide",
        "chance(lower, a) < 0.05",
        "if you add seeds *until* the p-value falls below 5% and then stop",
    ),
    Claim(
        "rates-shown",
        "abs(rising_rate(0.01, 1, 0.5) - 0.1) < 1e-9",
        "Halfway from 0.01 to 1, the rate is 0.1",
    ),
    Claim("rates-shown", "len(rates) == 150", "The search takes 150 steps"),
    Claim("rates-shown", "abs(rates[0] - 0.001) < 1e-9", "from 0.001 to 30"),
    Claim("rates-shown", "abs(rates[-1] - 30) < 1e-9", "from 0.001 to 30"),
    Claim(
        "finder",
        "len(search.losses) < 150 and search.smoothed[-1] > 1.3 * search.smoothed.min()",
        "The loss falls, until the rate is too high",
    ),
    Claim("finder", "len(search.losses) < 160", "It cost less than one training run"),
    Claim("rates-run", "len(by_rate) == 24", "the six rates took 24"),
    Claim(  # and the title of the figure
        "rates-run",
        f"{MEANS}[0.3] - {MEANS}[0.1] < 0.04 and {MEANS}[3.0] < 0.3",
        "Good rates form a plateau, with a cliff to its right",
    ),
    Claim("rates-run", f"{MEANS}[0.3] - {MEANS}[0.1] < 0.04", "three times too low costs a little"),
    Claim("rates-run", f"{MEANS}[3.0] < 0.3", "one that is ten times too high costs everything"),
    Claim(
        "rates-run",
        f"max({RANGES}[0.1], {RANGES}[0.3]) < min({RANGES}[0.03], {RANGES}[1.0])",
        "close together on the plateau, far apart where the curve is steep",
    ),
    Claim("rates-compare", f"{MEANS}.idxmax() == 0.3", "How does the suggested rate compare with"),
    Claim(
        "rates-compare",
        "abs(best.mean() - suggested.mean()) < 0.02",
        "comes within two points of the best",
    ),
    Claim("rates-compare", "chance(best, suggested) > 0.05", "the difference isn't significant"),
    Claim(
        "variations", "4 * len(every_combination(variations)) == 18432", "too much for one sitting"
    ),
    Claim(
        "variations", "variations['initialisation'][0] == '0.01'", "0.01 and 1 are the same for all"
    ),
    Claim(  # and the title of the figure
        "effects",
        "matters['range of medians'].max() > 0.3 and matters['range of medians'].min() < 0.06",
        "For the first four, which are more than ten points apart",
    ),
    Claim("effects", "matters['p-value'][:6].round(3).max() == 0.029", "0.029 is 2 of 70 ways"),
    Claim(
        "effects",
        "matters['p-value'][:6].max() < 0.05",
        "The first six differences are significant",
    ),
    Claim(
        "effects",
        "matters['range of medians'][:4].min() > 0.1",
        "the first four, which are more than ten points apart",
    ),
    Claim(
        "effects",
        "matters.setting[6] == 'depth' and 0.01 < matters['range of medians'][6] < 0.06",
        "for a difference of a few points, as in the last row, it may",
    ),
    Claim(
        "effects",
        "set(matters.setting[:4]) == {'rate', 'batch', 'width', 'initialisation'}",
        "For the first four, which are more than ten points apart",
    ),
    Claim("effects", f"np.ptp({WIDTHS}) < 0.04", "From 16 on, more neurons gain you a few points"),
    Claim("effects", f"np.ptp({WIDTHS}) < 0.04", "Had the widths been 16 to 64"),
    Claim(
        "effects",
        f"np.ptp({SMALLER}) < 0.04",
        "The three smaller initialisations are within four points",
    ),
    Claim(
        "effects",
        f"0.005 < {BASE_4} - accuracies('depth', 0).mean() < 0.025",
        "depth 0, is only one or two points behind the base",
    ),
    Claim(
        "effects",
        "chance(accuracies('depth', 1), accuracies('depth', 2)) > 0.05",
        "More than one layer gains you nothing that you can see here.",
    ),
    Claim(
        "effects",
        "accuracies('activation', 'sigmoid').max() < varied.dev_accuracy[:4].min()",
        "sigmoid and MSE look worse",
    ),
    Claim("effects", "len(few) == 1000", "Perhaps 1,000 digits are too few"),
    Claim(
        "more-digits",
        "0.01 < hidden.mean() - flat.mean() < 0.035",
        "With 4,000 digits the hidden layer is ahead by one to three points",
    ),
    Claim("more-digits", "chance(flat, hidden) < 0.05", "and the difference is significant"),
    Claim("more-digits", "more.shape[0] == 8", "We ask again with 4,000"),
    Claim(
        "more-digits",
        "len(few) == 1000",
        '"depth matters little" was a statement about 1,000 digits',
    ),
    Claim(
        "activation-best",
        f"{READS.format('ReLU', 0.3)} > {READS.format('sigmoid', 0.3)} + 0.05",
        "Sigmoids look bad at rate 0.3.",
    ),
    Claim(
        "activation-best",
        f"{READS.format('sigmoid', 3.0)} > {READS.format('ReLU', 3.0)}",
        "Each wins once",
    ),
    Claim(
        "activation-best",
        "max(chance(reads('ReLU', r), reads('sigmoid', r)) for r in (0.3, 3.0)) < 0.05",
        "both differences are significant",
    ),
    Claim(
        "activation-best",
        "chance(reads('ReLU', 0.3), reads('sigmoid', 3.0)) > 0.05",
        "the two don't differ significantly",
    ),
    Claim(
        "activation-best",
        f"max((0.1, 0.3, 1.0, 3.0), key=lambda r: {READS.format('ReLU', 'r')}) == 0.3",
        '"ReLU is better than sigmoid" was a statement about rate 0.3.',
    ),
    Claim(
        "activation-best",
        f"max((0.1, 0.3, 1.0, 3.0), key=lambda r: {READS.format('sigmoid', 'r')}) == 3.0",
        "Is ReLU better than sigmoid at rate 0.3? At rate 3? And if each takes its own best rate?",
    ),
    Claim(
        "batch-rate-picture",
        f"{FRAMES}.is_monotonic_increasing and {FRAMES}.iloc[0] < {FRAMES}.iloc[-1]",
        "As the batches grow, the frame moves to the right, or stays.",
    ),
    Claim(
        "batch-rate-numbers",
        "low < 0.05 and high < 0.05",
        "it is the other way round, and both differences",
    ),
    Claim(
        "batch-rate-numbers",
        "low < 0.05",
        "At rate 0.1, networks with batches of 8 read more digits correctly",
    ),
    Claim("batch-rate-numbers", "near_8 > 0.05", "at batch 8 the rates 0.1 and 0.3 can't be told"),
    Claim("batch-rate-numbers", "near_512 > 0.05", "nor can 0.3 and 1 at batch 512"),
    Claim(
        "random-run", "nine.rate.nunique() == 3 and drawn.rate.nunique() == 9", "three rates only"
    ),
    Claim(
        "random-run",
        "nine[nine.rate != 0.17].dev_accuracy.max() < nine[nine.rate == 0.17].dev_accuracy.min()",
        "six runs of nine, were spent on rates that are of no use at any width",
    ),
    Claim("random-run", "ranges['rate'] == (0.01, 3.0)", "rates from 0.01 to 3, and widths"),
    Claim("random-run", "0.1 / 0.01 == 1 / 0.1", "0.01 to 0.1 is as likely as 0.1 to 1"),
    Claim(
        "groups", "len(few) == 1000 and len(others) == 4000", "The first 1,000 digits of `train`"
    ),
    Claim("groups", "len(others) == 4000", "so 4,000 of the others are free for that"),
    Claim(
        "choose", "lead_dev > 0.5 and lead_others < lead_dev / 4", "hardly any of its lead is left"
    ),
    Claim(
        "together",
        "(together > chosen).all()",
        "In all four groups the ten together read more digits correctly",
    ),
    Claim(
        "together",
        "chance(together, chosen) < 0.05",
        "With four groups against four, that is significant.",
    ),
    Claim(
        "together-picture",
        "(together > single.max(axis=1)).all()",
        "they even read more than the network that happens to be best on these very digits",
        data="digits",
    ),
    Claim("together", "0.85 < varied.dev_accuracy.max() < 0.9", "The best reads 87% of `dev`"),
    Claim("playground", f"{USUAL}['SGD'] == '0.1'", "one by SGD at rate 0.1"),
    Claim("playground", f"{USUAL}['Adam'] == '0.001'", "the other by Adam at 0.001"),
    Claim(
        "playground", "len(train) > 1000", "Which network is ahead after 200 steps, and which after"
    ),
    Claim("playground", "len(train) > 1000", "which after 1,000?"),
]
