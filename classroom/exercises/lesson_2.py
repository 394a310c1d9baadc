"""The exercises of lesson 2: `sigmoid`, `layer`, `mse`, `step`, `output_slopes` and
`hidden_slopes`."""

import numpy as np

from helpers import gradients
from helpers.activations import sigmoid as sigmoid_reference
from helpers.activations import sigmoid_slope_from_output
from helpers.losses import mse as mse_reference

from ..checks.exercise import Exercise
from .inputs import of_any_shape, rows_of, sizes


def sums(rng):
    """Yield test inputs for `sigmoid`: arrays and single numbers `Z`."""
    yield (np.array([-2.0, 0.0, 2.0]),)
    yield (np.array([-6, 0, 3]),)
    yield (3 * rng.normal(size=(4, 5)),)
    yield (np.array(-1.5),)
    yield (0.5,)
    yield (np.array([-50.0, 50.0]),)
    for Z in of_any_shape(lambda shape: 2 * rng.normal(size=shape)):
        yield (Z,)


sigmoid = Exercise(
    sigmoid_reference,
    sums,
    without_loop=True,
    hints=(
        "Raise e to −Z, add 1, and divide 1 by the result.",
        "np.exp(-Z) raises e to −Z for every number in Z. Mind the brackets round 1 + np.exp(-Z).",
    ),
)


@sigmoid.mistake("Yours falls where it should rise, because the minus in the exponent is missing.")
def falling(Z):
    return 1 / (1 + np.exp(Z))


@sigmoid.mistake(
    "You divide 1 by 1, and only then add e⁻ᶻ. Put brackets round the whole denominator: 1 / (1 + "
    "np.exp(-Z))."
)
def without_brackets(Z):
    return 1 / 1 + np.exp(-Z)


@sigmoid.mistake("The 1 in the denominator is missing, so you return 1 / e⁻ᶻ, which is eᶻ.")
def without_one(Z):
    return 1 / np.exp(-Z)


@sigmoid.mistake("You return e⁻ᶻ alone. Add 1 to it, and divide 1 by the result.")
def only_the_power(Z):
    return np.exp(-Z)


@sigmoid.mistake("You subtract where you should add. The denominator is 1 + e⁻ᶻ, which is never 0.")
def minus_power(Z):
    with np.errstate(divide="ignore"):
        return 1 / (1 - np.exp(-Z))


@sigmoid.mistake(
    "Your function gives the same answers below 0 as above 0, because |Z| has no sign. Use Z "
    "itself."
)
def only_above(Z):
    return 1 / (1 + np.exp(-np.abs(Z)))


@sigmoid.mistake(
    "Your function answers only 0 or 1. The sigmoid rises smoothly: 1 / (1 + np.exp(-Z))."
)
def all_or_nothing(Z):
    return np.where(np.asarray(Z) > 0, 1.0, 0.0)


@sigmoid.mistake("You return tanh, which goes from −1 to 1. The sigmoid goes from 0 to 1.")
def tangens(Z):
    return np.tanh(Z)


def layers(rng):
    """Yield test inputs for `layer`: `X` (N, D), `W` (D, H) and `b` (H,)."""
    yield (
        np.array([[1.0, 2], [0, 1]]),
        np.array([[3.0, 1, 0], [-1, 1, 0]]),
        np.array([-1.0, 0, 5]),
    )
    yield rng.normal(size=(6, 5)), rng.normal(size=(5, 4)), rng.normal(size=4)
    yield rng.normal(size=(1, 3)), rng.normal(size=(3, 2)), rng.normal(size=2)
    yield rng.normal(size=(3, 3)), rng.normal(size=(3, 3)), rng.normal(size=3)
    for examples, inputs, neurons in sizes("inputs", "neurons"):
        yield (
            rng.normal(size=(examples, inputs)),
            rng.normal(size=(inputs, neurons)),
            rng.normal(size=neurons),
        )


layer = Exercise(
    gradients.layer,
    layers,
    without_loop=True,
    hints=(
        "Take the matrix product of lesson 1, then do one more thing.",
        "X @ W gives the sums without the biases. NumPy adds a row such as b to every row.",
    ),
)


@layer.mistake("The biases are missing. Each neuron adds its own, so add b.")
def without_bias(X, W, b):
    return X @ W


@layer.mistake(
    "* multiplies element by element. The matrix product, which adds up over the inputs, is X @ W."
)
def place_by_place(X, W, b):
    return X * W + b


@layer.mistake("You transpose W. But each *column* of W is a neuron here, so use X @ W.")
def transposed(X, W, b):
    return X @ W.T + b


@layer.mistake(
    "You give each example a bias of its own. A bias belongs to a neuron, that is, to a column, "
    "so add b without changing its shape."
)
def bias_of_examples(X, W, b):
    return X @ W + b[:, None]


@layer.mistake("You return the answers. Return the sums Z, as they are before the sigmoid.")
def answers(X, W, b):
    return sigmoid_reference(X @ W + b)


@layer.mistake("You subtract the biases. Add them.")
def minus_bias(X, W, b):
    return X @ W - b


def answers_and_labels(rng):
    """Yield test inputs for `mse`: outputs `A` and targets `Y`, both (N, K)."""
    yield np.array([[0.5, 0, 0.5], [0, 0, 1]]), np.array([[1.0, 0, 0], [0, 0, 1]])
    yield rng.random((4, 10)), np.eye(10)[rng.integers(0, 10, 4)]
    yield rng.random((7, 3)), np.eye(3)[rng.integers(0, 3, 7)]
    yield rng.random((1, 2)), np.array([[0.0, 1]])
    for A in rows_of(rng.random):
        yield A, rng.integers(0, 2, A.shape).astype(float)


mse = Exercise(
    mse_reference,
    answers_and_labels,
    without_loop=True,
    hints=(
        "Square the differences and add them all up. Then divide, because the loss is a mean. A "
        "mean over what?",
        "np.sum adds up everything. The number of examples is len(Y).",
    ),
)


@mse.mistake(
    "You divide by the number of all outputs of all examples, as np.mean does. Here the mean is "
    "over the examples only."
)
def mean_of_everything(A, Y):
    return np.mean((A - Y) ** 2)


@mse.mistake("Yours is the sum. Divide it by the number of examples, or it grows with every image.")
def only_the_sum(A, Y):
    return np.sum((A - Y) ** 2)


@mse.mistake("You return one number for each example. Take the mean over the examples as well.")
def one_for_each(A, Y):
    return np.sum((A - Y) ** 2, axis=1)


@mse.mistake("You don't square the differences, so positive and negative ones cancel.")
def without_squares(A, Y):
    return np.sum(A - Y) / len(Y)


@mse.mistake("You add up absolute differences. Square them, so that a large one counts for more.")
def absolute(A, Y):
    return np.sum(np.abs(A - Y)) / len(Y)


@mse.mistake("You take a square root at the end. The loss is the mean of the squares itself.")
def with_root(A, Y):
    return np.sqrt(np.sum((A - Y) ** 2) / len(Y))


@mse.mistake("Yours is half the loss. Some books do that, but our formula has no ½ in it.")
def half(A, Y):
    return np.sum((A - Y) ** 2) / (2 * len(Y))


def outputs(rng):
    """Yield test inputs for `output_slopes`: `A1` (N, H), `A2` (N, K) and labels `Y` (N, K)."""
    yield np.array([[1.0, 0.5]]), np.array([[0.5, 0.2]]), np.array([[1.0, 0]])
    for examples, hidden, classes in (
        *((6, 4, 3), (1, 5, 2), (3, 3, 3)),
        *sizes("hidden", "classes"),
    ):
        A1, A2 = rng.random((examples, hidden)), rng.random((examples, classes))
        yield A1, A2, np.eye(classes)[rng.integers(0, classes, examples)]


output_slopes = Exercise(
    gradients.output_slopes,
    outputs,
    stars=2,
    returns=("dZ2", "dW2", "db2"),
    hints=(
        "Go back from the loss: first through the loss to A2 (mse_slope), then through the "
        "sigmoid to Z2, then through the layer to W2 and b2 (see the drawing in section 9).",
        "dZ2 is dA2 times the slope of the sigmoid where its answer is A2. The inputs of the "
        "second layer are A1.",
        "dZ2 = mse_slope(A2, Y) * sigmoid_slope_from_output(A2). dW2 is the product of A1.T and "
        "dZ2, and db2 is the sum of dZ2 over the examples.",
    ),
)


def output_layer(A1, A2, dZ2):
    return dZ2, A1.T @ dZ2, dZ2.sum(axis=0)


@output_slopes.mistake(
    "The slope of the sigmoid is missing from dZ2: mse_slope leads only to A2. Multiply it by "
    "sigmoid_slope_from_output(A2)."
)
def without_sigmoid(A1, A2, Y):
    return output_layer(A1, A2, 2 * (A2 - Y) / len(Y))


@output_slopes.mistake(
    "You take the sigmoid of A2 first, but A2 is already the sigmoid's answer. The slope is A2 * "
    "(1 - A2)."
)
def sigmoid_twice(A1, A2, Y):
    A = sigmoid_reference(A2)
    return output_layer(A1, A2, 2 * (A2 - Y) / len(Y) * A * (1 - A))


@output_slopes.mistake(
    "Your slopes are N times too large. The loss is a mean, so divide its slope by N as well."
)
def without_n(A1, A2, Y):
    return output_layer(A1, A2, 2 * (A2 - Y) * sigmoid_slope_from_output(A2))


@output_slopes.mistake("Your slopes are half of what they should be: a square d² has the slope 2d.")
def without_two(A1, A2, Y):
    return output_layer(A1, A2, (A2 - Y) / len(Y) * sigmoid_slope_from_output(A2))


@output_slopes.mistake("All your signs are wrong. Take A2 − Y: what was said minus what is true.")
def y_minus_a(A1, A2, Y):
    return output_layer(A1, A2, 2 * (Y - A2) / len(Y) * sigmoid_slope_from_output(A2))


@output_slopes.mistake(
    "Your dW2 is transposed. It should have the shape of W2, with a row for each hidden neuron: "
    "A1.T @ dZ2."
)
def transposed_dw2(A1, A2, Y):
    dZ2, dW2, db2 = gradients.output_slopes(A1, A2, Y)
    return dZ2, dW2.T, db2


@output_slopes.mistake(
    "Your db2 is a mean over the examples. Take the sum instead, because dZ2 has already been "
    "divided by N."
)
def mean_db2(A1, A2, Y):
    dZ2, dW2, db2 = gradients.output_slopes(A1, A2, Y)
    return dZ2, dW2, dZ2.mean(axis=0)


@output_slopes.mistake(
    "You divide dW2 by N again. dZ2 has already been divided by N, so only sums are needed from "
    "there on."
)
def n_again_in_dw2(A1, A2, Y):
    dZ2, dW2, db2 = gradients.output_slopes(A1, A2, Y)
    return dZ2, dW2 / len(Y), db2


def hidden(rng):
    """Yield test inputs for `hidden_slopes`: `X` (N, D), `A1` (N, H), `dZ2` (N, K), `W2` (H, K)."""
    yield (
        np.array([[1.0, 2], [0, 1]]),
        np.array([[0.5, 0.5], [0.5, 0.8]]),
        np.array([[1.0], [-1]]),
        np.array([[2.0], [1]]),
    )
    for examples, inputs, neurons, classes in (
        *((6, 5, 4, 3), (1, 2, 3, 4), (3, 3, 3, 3)),
        *sizes("inputs", "neurons", "classes"),
    ):
        yield (
            rng.normal(size=(examples, inputs)),
            rng.random((examples, neurons)),
            rng.normal(size=(examples, classes)),
            rng.normal(size=(neurons, classes)),
        )


hidden_slopes = Exercise(
    gradients.hidden_slopes,
    hidden,
    stars=2,
    returns=("dW1", "db1"),
    hints=(
        "Go from dZ2 back to A1 (the last row of the table in section 9), then through the sigmoid "
        "to Z1, and to W1 and b1 as in the other layer.",
        "dA1 is the product of dZ2 and W2.T. dZ1 is dA1 times the slope of the sigmoid where its "
        "answer is A1.",
        "The inputs of the first layer are X, so dW1 is the product of X.T and dZ1, and db1 is "
        "the sum of dZ1 over the examples.",
    ),
)


def first_layer(X, dZ1):
    return X.T @ dZ1, dZ1.sum(axis=0)


@hidden_slopes.mistake(
    "The slope of the hidden sigmoids is missing: dZ2 @ W2.T leads only to A1. Multiply it by "
    "sigmoid_slope_from_output(A1)."
)
def without_hidden_sigmoid(X, A1, dZ2, W2):
    return first_layer(X, dZ2 @ W2.T)


@hidden_slopes.mistake(
    "You take the sigmoid of A1 first, but A1 is already the sigmoid's answer. The slope is A1 * "
    "(1 - A1)."
)
def hidden_sigmoid_twice(X, A1, dZ2, W2):
    A = sigmoid_reference(A1)
    return first_layer(X, dZ2 @ W2.T * A * (1 - A))


@hidden_slopes.mistake(
    "You don't transpose W2. On the way back its rows and columns change places: dZ2 @ W2.T."
)
def w2_as_it_is(X, A1, dZ2, W2):
    return first_layer(X, dZ2 @ W2 * sigmoid_slope_from_output(A1))


@hidden_slopes.mistake("The inputs of the first layer are the pixels X, not A1: X.T @ dZ1.")
def a1_for_x(X, A1, dZ2, W2):
    return first_layer(A1, dZ2 @ W2.T * sigmoid_slope_from_output(A1))


@hidden_slopes.mistake(
    "You divide by N again. dZ2 has already been divided by N, so only sums are needed from there "
    "on."
)
def n_again(X, A1, dZ2, W2):
    dW1, db1 = gradients.hidden_slopes(X, A1, dZ2, W2)
    return dW1 / len(X), db1 / len(X)


@hidden_slopes.mistake(
    "Your db1 is a mean over the examples. Take the sum instead, because dZ2 has already been "
    "divided by N."
)
def mean_db1(X, A1, dZ2, W2):
    dW1, db1 = gradients.hidden_slopes(X, A1, dZ2, W2)
    return dW1, db1 / len(X)


@hidden_slopes.mistake(
    "You compute db1 from dA1, which lacks the slope of the sigmoid. Sum dZ1 instead."
)
def db1_from_da1(X, A1, dZ2, W2):
    dW1, db1 = gradients.hidden_slopes(X, A1, dZ2, W2)
    return dW1, (dZ2 @ W2.T).sum(axis=0)


@hidden_slopes.mistake(
    "You compute dW1 from dA1, which lacks the slope of the sigmoid. Use dZ1 instead."
)
def dw1_from_da1(X, A1, dZ2, W2):
    dW1, db1 = gradients.hidden_slopes(X, A1, dZ2, W2)
    return X.T @ (dZ2 @ W2.T), db1


def weights_slopes_rates(rng):
    yield np.array([3.0, -1]), np.array([-0.25, -0.5]), 1.0
    yield rng.normal(size=(4, 3)), rng.normal(size=(4, 3)), 0.1
    yield rng.normal(size=5), rng.normal(size=5), 0.02
    for weight in of_any_shape(lambda shape: rng.normal(size=shape)):
        yield weight, rng.normal(size=weight.shape), float(rng.uniform(0.1, 2))


step = Exercise(
    gradients.step,
    weights_slopes_rates,
    hints=(
        "Which way is downhill, if the slope says which way is up?",
        "Multiply the slope by the rate, and subtract the result from the weight. Make a new "
        "array: write weight - …, not weight -= ….",
    ),
)


@step.mistake("You go uphill, because the slope points to where the loss grows. Subtract it.")
def uphill(weight, slope, rate):
    return weight + rate * slope


@step.mistake("The rate is missing. Multiply the slope by it before you subtract.")
def without_rate(weight, slope, rate):
    return weight - slope


@step.mistake("You return the step alone. Return the weight as it is after the step.")
def the_step_alone(weight, slope, rate):
    return -rate * slope


@step.mistake(
    "All your steps have the same length. A steep slope should make a longer step, so use the "
    "slope itself, not only its sign."
)
def same_length(weight, slope, rate):
    return weight - rate * np.sign(slope)


@step.mistake(
    "You divide the slope by the rate, so a small rate makes large steps. Multiply instead."
)
def divided_by_rate(weight, slope, rate):
    return weight - slope / rate


EXERCISES = (sigmoid, layer, mse, step, output_slopes, hidden_slopes)
WHY = {
    "why-not-train-by-nudging": (
        "Nudging needs two losses, that is, two forward passes over all images, for every one of "
        "the 50,890 parameters. That makes about 100,000 passes for one step. The backward pass "
        "gives all slopes for about the cost of two forward passes, so it is tens of thousands of "
        "times faster. The nudges are also less exact, because two nearly equal losses are "
        "subtracted. Full credit: the count, and what the backward pass costs instead. Half "
        "credit: 'too slow' without the count."
    ),
    "why-biases-may-be-zero": (
        "Equal weights make neurons equal, so they get equal slopes and stay equal. One "
        "difference between them is enough, and the random weights are that difference. They make "
        "the neurons answer differently, so dZ differs from neuron to neuron, and so do the "
        "slopes of the biases, which are sums of dZ over the examples. Full credit: the weights "
        "already make the neurons different, and hence db differs. Half credit: 'the biases "
        "change in training' without saying why they become different."
    ),
    "why-mean-loss": (
        "As a sum, the loss of 10,000 images is about ten times that of 1,000, and so are its "
        "slopes, so a step with the same rate is about ten times as long. The rate that was best "
        "would now jump over the bottom, and you would have to find another rate for every number "
        "of images. With the mean, the slopes are those of a typical image, however many there "
        "are. Full credit: the slopes grow with N, and what that does to the step. Half credit: "
        "only 'the loss would be larger'."
    ),
}
