"""The causes of faults: the name, the description and the remedy of each.

They are in the order of an examination, because a cause often has the symptoms of later causes.
"""

TEXT = """
not-a-number: some of the numbers that go in are nan or infinite
    Find out where it comes from (a division by 0?) and prevent it there.
loss-overflows: the loss becomes infinite or nan where scores are large or answers are sure
    Subtract each row's largest score before exp, and add TINY before the logarithm.
integers: numbers are kept as integers, which cuts off everything after the decimal point
    Turn them into floats before you divide: X.astype(np.float32) / 255.
images-alike: all images that go in are the same
    Look at three of them: was the array never filled, or filled with one image?
not-divided: the pixels go in as 0 to 255, undivided
    Divide them by 255, once, as floats.
divided-twice: the pixels are divided by 255 more than once
    Leave only one of the divisions; helpers.data.normalise refuses a second one.
classes-missing: some digits hardly occur among the images that the network learns from
    Count the labels, np.bincount(y); shuffle before you split.
prepared-differently: train and dev aren't prepared in the same way
    Write one function that prepares images, and call it for both.
pixels-mixed: the pixels of an image aren't where they belong
    Look at three images: X.reshape(len(X), -1) keeps each in one row, and transpose moves axes.
labels-apart: labels and images don't belong together
    Use one permutation for both, X[order], y[order], and count all labels from 0.
labels-not-one-hot: the loss compares the answers with something other than one-hot labels
    Turn the labels into rows of ten, one_hot(y): a 1 for the label, and 0 elsewhere.
weights-too-large: the initial weights are far too large
    Draw them around 0, with the standard deviation he(inputs).
weights-too-small: the initial weights are far too small
    Draw them around 0, with the standard deviation he(inputs).
bias-axis: biases (or their slopes) run along the examples instead of along the neurons
    b has the shape (neurons,), and its slope is dZ.sum(axis=0).
softmax-axis: softmax runs over the wrong axis, or over the whole batch
    Each row adds up to 1: E / E.sum(axis=1, keepdims=True).
softmax-twice: softmax is taken twice
    Give the loss the scores themselves: it takes the softmax.
relu-at-output: there is a ReLU, or its slope, at the output
    Scores may be negative: let the last layer be the Dense one, with the slope (P − Y) / N.
scores-squeezed: an activation squeezes the scores before the loss applies softmax
    Let the last layer be the Dense one: the loss turns its scores into probabilities.
slope-twice: the slope of the activation is taken twice, or at the activation instead of the sum
    In terms of its output A, the sigmoid's slope is A (1 − A), once.
wrong-slope: the slopes are not those of the loss
    Compare line by line with the formulas of lessons 2 and 3, from the loss backwards.
summed-loss: the slopes are summed over the batch instead of averaged, at a rate meant for a mean
    Divide loss and slopes by the number of examples, or the rate.
equal-weights: neurons began with equal weights, so they stay equal
    Draw the weights at random: spread * rng.standard_normal((inputs, outputs)).
dead-relus: most ReLUs are dead: they answer 0 to every image, and get no slope
    Look at the initial weights and biases: begin with biases of 0, and weights around 0.
vanishing-slopes: the slopes vanish on their way back through the layers
    Take fewer layers, or ReLUs with he(inputs), whose slope is 1.
uphill: the steps go uphill
    Subtract the slope, W -= rate * dW, of a loss that is lowest for right answers.
weights-not-updated: some weights or biases are never changed
    Let the optimiser go through all layers, and through weights and biases.
slopes-pile-up: the slopes of all steps are added up, because they are never set to 0
    Set the slopes to 0 before each step, or assign them with = instead of +=.
weights-drawn-anew: what the network has learnt is thrown away during the training
    Draw the initial weights once, before the first epoch.
decay-too-strong: the weights are pulled towards 0 faster than they learn
    Divide weight_decay (or l1) by 10, and again, until the loss falls.
rate-too-large: the learning rate is far too large
    Divide the rate by 10, and again, until the loss falls steadily.
rate-too-small: the learning rate is far too small
    Multiply the rate by 10, and again, until the loss falls within an epoch.
dropout-too-strong: dropout leaves too little to learn from
    Drop half of the neurons at most, and a fifth of the pixels.
not-shuffled: the images come sorted by their labels, and are never shuffled
    Put them in a random order in each epoch: rng.permutation(len(X)).
images-never-seen: the training takes the same few images again and again
    Look at the slice: does `start` advance by the size of a batch, up to len(X)?
augmentation-too-strong: the images are changed so much in the batches that no digit is left
    Look at ten images of a batch as the network gets them, and change them less.
batch-dropped: the last batch of each epoch is dropped
    Let range(0, len(X), size) count to the end: a slice may be shorter.
dropout-left-on: dropout is still on when the network is judged
    Switch it off for judging, and on again for training.
judged-on-train: the network is judged on images that it learns from
    Split first, so that no image is in both sets; then judge on dev.
dev-in-normalisation: dev takes part in the normalisation
    Compute mean and standard deviation from train alone, and use them for both.
too-few-steps: the training ends before it has begun
    Train for more epochs, or in smaller batches.
too-narrow: a layer is too narrow to tell the digits apart
    Give each hidden layer more neurons than there are classes.
too-few-images: the images are too few: the network learns them by heart
    More images help most; then augmentation, and a smaller network.
"""


def read(text):
    """Return a dictionary from the name of each cause in `text` to (description, remedy)."""
    lines = text.strip().splitlines()
    heads = (line.split(": ", 1) for line in lines[::2])
    pairs = zip(heads, map(str.strip, lines[1::2]), strict=True)
    return {name: (what, cure) for (name, what), cure in pairs}


CAUSES = read(TEXT)
