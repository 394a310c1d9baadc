"""Right and wrong answers to the exercises of lesson 9, written from its text alone."""

ANSWERS = {
    "adam_step": {
        "right": {
            "two_corrections": """\
def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1**steps)
    square = square / (1 - beta2**steps)
    return mean / (np.sqrt(square) + eps)
""",
            "one_line": """\
def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    return mean / (1 - beta1**steps) / (np.sqrt(square / (1 - beta2**steps)) + eps)
""",
            "shares_named": """\
def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    share1, share2 = 1 - beta1**steps, 1 - beta2**steps
    return (mean / share1) / ((square / share2) ** 0.5 + eps)
""",
            "np_power": """\
def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    m_hat = np.divide(mean, 1 - np.power(beta1, steps))
    v_hat = np.divide(square, 1 - np.power(beta2, steps))
    return np.divide(m_hat, np.add(np.sqrt(v_hat), eps))
""",
            "helper_inside": """\
def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    def corrected(running, beta):
        return running / (1 - beta**steps)

    return corrected(mean, beta1) / (np.sqrt(corrected(square, beta2)) + eps)
""",
            "one_factor": """\
def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    correction = np.sqrt(1 - beta2**steps) / (1 - beta1**steps)
    return correction * mean / (np.sqrt(square) + eps * np.sqrt(1 - beta2**steps))
""",
            "loop": """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    direction = np.zeros(mean.shape)
    for i in np.ndindex(mean.shape):
        m = mean[i] / (1 - beta1**steps)
        s = square[i] / (1 - beta2**steps)
        direction[i] = m / (s**0.5 + eps)
    return direction
""",
            "copies": """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    m, v = mean.copy(), square.copy()
    m /= 1 - beta1**steps
    v /= 1 - beta2**steps
    return m / (np.sqrt(v) + eps)
""",
        },
        "wrong": {
            "no_correction": (
                "left out both corrections",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean
    square = square
    return mean / (np.sqrt(square) + eps)
""",
            ),
            "mean_only": (
                "corrected the mean only",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1**steps)
    square = square
    return mean / (np.sqrt(square) + eps)
""",
            ),
            "square_only": (
                "corrected the square only",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean
    square = square / (1 - beta2**steps)
    return mean / (np.sqrt(square) + eps)
""",
            ),
            "no_steps": (
                "left out the power of steps",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1)
    square = square / (1 - beta2)
    return mean / (np.sqrt(square) + eps)
""",
            ),
            "no_steps_second": (
                "left out the power of steps for the square",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1**steps)
    square = square / (1 - beta2)
    return mean / (np.sqrt(square) + eps)
""",
            ),
            "times_steps": (
                "multiplied β by steps instead of raising it",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1 * steps)
    square = square / (1 - beta2 * steps)
    return mean / (np.sqrt(square) + eps)
""",
            ),
            "multiplied": (
                "multiplied by the shares instead of dividing",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean * (1 - beta1**steps)
    square = square * (1 - beta2**steps)
    return mean / (np.sqrt(square) + eps)
""",
            ),
            "divided_by_power": (
                "divided by β to the power of steps",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / beta1**steps
    square = square / beta2**steps
    return mean / (np.sqrt(square) + eps)
""",
            ),
            "one_minus_beta_power": (
                "raised 1 - β to the power of steps",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1) ** steps
    square = square / (1 - beta2) ** steps
    return mean / (np.sqrt(square) + eps)
""",
            ),
            "betas_swapped": (
                "swapped the two βs",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta2**steps)
    square = square / (1 - beta1**steps)
    return mean / (np.sqrt(square) + eps)
""",
            ),
            "same_beta": (
                "used beta1 for both",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1**steps)
    square = square / (1 - beta1**steps)
    return mean / (np.sqrt(square) + eps)
""",
            ),
            "same_beta_2": (
                "used beta2 for both",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta2**steps)
    square = square / (1 - beta2**steps)
    return mean / (np.sqrt(square) + eps)
""",
            ),
            "fixed_betas": (
                "used 0.9 and 0.999 whatever is given",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - 0.9**steps)
    square = square / (1 - 0.999**steps)
    return mean / (np.sqrt(square) + eps)
""",
            ),
            "steps_plus_1": (
                "counted the steps from 0",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1** (steps + 1))
    square = square / (1 - beta2** (steps + 1))
    return mean / (np.sqrt(square) + eps)
""",
            ),
            "steps_minus_1": (
                "took one step too few",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1** (steps - 1))
    square = square / (1 - beta2** (steps - 1))
    return mean / (np.sqrt(square) + eps)
""",
            ),
            "no_root": (
                "forgot the square root",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1**steps)
    square = square / (1 - beta2**steps)
    return mean / (square + eps)
""",
            ),
            "eps_inside": (
                "put eps under the root",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1**steps)
    square = square / (1 - beta2**steps)
    return mean / (np.sqrt(square + eps))
""",
            ),
            "no_eps": (
                "left out eps",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1**steps)
    square = square / (1 - beta2**steps)
    return mean / np.sqrt(square)
""",
            ),
            "eps_outside": (
                "added eps to the quotient",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1**steps)
    square = square / (1 - beta2**steps)
    return mean / np.sqrt(square) + eps
""",
            ),
            "eps_minus": (
                "subtracted eps",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1**steps)
    square = square / (1 - beta2**steps)
    return mean / (np.sqrt(square) - eps)
""",
            ),
            "eps_fixed": (
                "used 1e-8 whatever eps is",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1**steps)
    square = square / (1 - beta2**steps)
    return mean / (np.sqrt(square) + 1e-8)
""",
            ),
            "eps_large": (
                "used 1e-3 for eps",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1**steps)
    square = square / (1 - beta2**steps)
    return mean / (np.sqrt(square) + 1e-3)
""",
            ),
            "eps_before_correction": (
                "added eps to the square before the correction",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1**steps)
    square = (square + eps) / (1 - beta2**steps)
    return mean / (np.sqrt(square) + eps)
""",
            ),
            "brackets": (
                "divided by the root and added eps to the mean",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1**steps)
    square = square / (1 - beta2**steps)
    return (mean + eps) / np.sqrt(square)
""",
            ),
            "root_of_mean": (
                "took the root of the mean too",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1**steps)
    square = square / (1 - beta2**steps)
    return np.sqrt(np.abs(mean)) / (np.sqrt(square) + eps)
""",
            ),
            "swapped": (
                "divided the square by the mean",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1**steps)
    square = square / (1 - beta2**steps)
    return np.sqrt(square) / (mean + eps)
""",
            ),
            "negative": (
                "returned the opposite direction",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1**steps)
    square = square / (1 - beta2**steps)
    return -mean / (np.sqrt(square) + eps)
""",
            ),
            "times": (
                "multiplied by the root",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1**steps)
    square = square / (1 - beta2**steps)
    return mean * (np.sqrt(square) + eps)
""",
            ),
            "sign": (
                "returned the sign only",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1**steps)
    square = square / (1 - beta2**steps)
    return np.sign(mean)
""",
            ),
            "mean_squared": (
                "used the mean's square instead of the square",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1**steps)
    square = square / (1 - beta2**steps)
    return mean / (np.sqrt(mean**2) + eps)
""",
            ),
            "norm": (
                "divided by the length of the whole array",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1**steps)
    square = square / (1 - beta2**steps)
    return mean / (np.sqrt(np.sum(square)) + eps)
""",
            ),
            "averaged": (
                "divided by the root of the mean square of all",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1**steps)
    square = square / (1 - beta2**steps)
    return mean / (np.sqrt(np.mean(square)) + eps)
""",
            ),
            "with_rate": (
                "multiplied by a rate of 0.001",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1**steps)
    square = square / (1 - beta2**steps)
    return 0.001 * mean / (np.sqrt(square) + eps)
""",
            ),
            "updates_again": (
                "updated the means once more",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = beta1 * mean + (1 - beta1) * mean**2
    mean = mean / (1 - beta1**steps)
    square = square / (1 - beta2**steps)
    return mean / (np.sqrt(square) + eps)
""",
            ),
            "in_place": (
                "corrected the running means in place",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean /= 1 - beta1**steps
    square /= 1 - beta2**steps
    return mean / (np.sqrt(square) + eps)
""",
            ),
            "in_place_square": (
                "corrected the running square in place",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1**steps)
    square /= 1 - beta2**steps
    return mean / (np.sqrt(square) + eps)
""",
            ),
            "root_in_place": (
                "took the root into the running square",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1**steps)
    square[:] = square / (1 - beta2**steps)
    return mean / (np.sqrt(square, out=square) + eps)
""",
            ),
            "no_return": (
                "forgot return",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1**steps)
    square = square / (1 - beta2**steps)
    step = mean / (np.sqrt(square) + eps)
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1**steps)
    square = square / (1 - beta2**steps)
    print(mean / (np.sqrt(square) + eps))
""",
            ),
            "tuple": (
                "returned the corrected means",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1**steps)
    square = square / (1 - beta2**steps)
    return mean, square
""",
            ),
            "sum": (
                "added up the direction",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1**steps)
    square = square / (1 - beta2**steps)
    return np.sum(mean / (np.sqrt(square) + eps))
""",
            ),
            "rounded": (
                "rounded to three decimals",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1**steps)
    square = square / (1 - beta2**steps)
    return np.round(mean / (np.sqrt(square) + eps), 3)
""",
            ),
            "root_of_share": (
                "took the root of the share, not of the square",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1**steps)
    square = square / np.sqrt(1 - beta2**steps)
    return mean / (square + eps)
""",
            ),
            "caret": (
                "wrote ^ for the power",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1 ^ steps)
    square = square / (1 - beta2**steps)
    return mean / (np.sqrt(square) + eps)
""",
            ),
            "undefined_t": (
                "used t, which is not defined",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1**t)
    square = square / (1 - beta2**t)
    return mean / (np.sqrt(square) + eps)
""",
            ),
            "bracket": (
                "left a bracket open",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1**steps)
    square = square / (1 - beta2**steps)
    return mean / (np.sqrt(square) + eps
""",
            ),
            "bare_sqrt": (
                "wrote sqrt without np.",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1**steps)
    square = square / (1 - beta2**steps)
    return mean / (sqrt(square) + eps)
""",
            ),
            "defaults": (
                "gave beta2 another default",
                """def adam_step(mean, square, steps, beta1=0.9, beta2=0.99, eps=1e-8):
    mean = mean / (1 - beta1**steps)
    square = square / (1 - beta2**steps)
    return mean / (np.sqrt(square) + eps)
""",
            ),
            "defaults_beta1": (
                "gave beta1 another default",
                """def adam_step(mean, square, steps, beta1=0.99, beta2=0.999, eps=1e-8):
    mean = mean / (1 - beta1**steps)
    square = square / (1 - beta2**steps)
    return mean / (np.sqrt(square) + eps)
""",
            ),
        },
    },
    "cosine": {
        "right": {
            "half_of_one_plus": """def cosine(progress):
    return (1 + np.cos(np.pi * progress)) / 2
""",
            "half_first": """def cosine(progress):
    return 0.5 * (np.cos(np.pi * progress) + 1)
""",
            "math": """def cosine(progress):
    import math

    return (1 + math.cos(math.pi * progress)) / 2
""",
            "squared": """def cosine(progress):
    return np.cos(np.pi * progress / 2) ** 2
""",
            "one_minus_sine": """def cosine(progress):
    return 1 - np.sin(np.pi / 2 * progress) ** 2
""",
            "two_lines": """def cosine(progress):
    angle = progress * np.pi  # half a wave: from 0 to 180 degrees
    return 0.5 + 0.5 * np.cos(angle)
""",
            "sine_shifted": """def cosine(progress):
    return 0.5 + np.sin(np.pi * (progress + 0.5)) / 2
""",
            "helper_inside": """def cosine(progress):
    def wave(x):
        return np.cos(x)

    return float((wave(progress * np.pi) + 1) / 2)
""",
            "degrees": """def cosine(progress):
    return (1 + np.cos(np.deg2rad(180 * progress))) / 2
""",
            "complex_number": """def cosine(progress):
    return (1 + np.exp(1j * np.pi * progress).real) / 2
""",
        },
        "wrong": {
            "bare_cosine": (
                "returned the cosine itself, from 1 down to -1",
                """def cosine(progress):
    return np.cos(np.pi * progress)
""",
            ),
            "quarter_wave": (
                "took a quarter of a wave",
                """def cosine(progress):
    return np.cos(np.pi * progress / 2)
""",
            ),
            "whole_wave": (
                "took a whole wave",
                """def cosine(progress):
    return (1 + np.cos(2 * np.pi * progress)) / 2
""",
            ),
            "no_pi": (
                "left out π",
                """def cosine(progress):
    return (1 + np.cos(progress)) / 2
""",
            ),
            "no_half": (
                "left out the division by 2",
                """def cosine(progress):
    return 1 + np.cos(np.pi * progress)
""",
            ),
            "half_only_cos": (
                "divided only the cosine by 2",
                """def cosine(progress):
    return 1 + np.cos(np.pi * progress) / 2
""",
            ),
            "minus": (
                "rose from 0 to 1",
                """def cosine(progress):
    return (1 - np.cos(np.pi * progress)) / 2
""",
            ),
            "sine": (
                "took the sine",
                """def cosine(progress):
    return (1 + np.sin(np.pi * progress)) / 2
""",
            ),
            "sine_quarter": (
                "fell along a quarter of a sine",
                """def cosine(progress):
    return 1 - np.sin(np.pi * progress / 2)
""",
            ),
            "degrees_wrong": (
                "passed degrees to np.cos",
                """def cosine(progress):
    return (1 + np.cos(180 * progress)) / 2
""",
            ),
            "three_fourteen": (
                "took 3 for π",
                """def cosine(progress):
    return (1 + np.cos(3 * progress)) / 2
""",
            ),
            "linear": (
                "fell in a straight line",
                """def cosine(progress):
    return 1 - progress
""",
            ),
            "absolute": (
                "took the absolute value",
                """def cosine(progress):
    return np.abs(np.cos(np.pi * progress))
""",
            ),
            "cut": (
                "cut the negative half off",
                """def cosine(progress):
    return max(0, np.cos(np.pi * progress))
""",
            ),
            "squared_wave": (
                "squared the cosine of the whole angle",
                """def cosine(progress):
    return np.cos(np.pi * progress) ** 2
""",
            ),
            "squared_share": (
                "squared the share",
                """def cosine(progress):
    return ((1 + np.cos(np.pi * progress)) / 2) ** 2
""",
            ),
            "root": (
                "took the root of the share",
                """def cosine(progress):
    return np.sqrt((1 + np.cos(np.pi * progress)) / 2)
""",
            ),
            "parabola": (
                "fell along a parabola",
                """def cosine(progress):
    return 1 - progress**2
""",
            ),
            "smoothstep": (
                "fell along another gentle curve",
                """def cosine(progress):
    return 1 - 3 * progress**2 + 2 * progress**3
""",
            ),
            "exponential": (
                "fell exponentially",
                """def cosine(progress):
    return np.exp(-5 * progress)
""",
            ),
            "from_half": (
                "fell from one half",
                """def cosine(progress):
    return np.cos(np.pi * progress) / 2
""",
            ),
            "half_plus": (
                "added 1 instead of one half",
                """def cosine(progress):
    return np.cos(np.pi * progress) / 2 + 1
""",
            ),
            "floor_one_percent": (
                "never let the rate fall below a hundredth",
                """def cosine(progress):
    return max(0.01, (1 + np.cos(np.pi * progress)) / 2)
""",
            ),
            "backwards": (
                "ran progress backwards",
                """def cosine(progress):
    return (1 + np.cos(np.pi * (1 - progress))) / 2
""",
            ),
            "pi_outside": (
                "multiplied the cosine by π",
                """def cosine(progress):
    return (1 + np.pi * np.cos(progress)) / 2
""",
            ),
            "pi_added": (
                "added π instead of multiplying",
                """def cosine(progress):
    return (1 + np.cos(np.pi + progress)) / 2
""",
            ),
            "divided_pi": (
                "divided by π",
                """def cosine(progress):
    return (1 + np.cos(progress / np.pi)) / 2
""",
            ),
            "floor_division": (
                "used // for the division",
                """def cosine(progress):
    return (1 + np.cos(np.pi * progress)) // 2
""",
            ),
            "percent": (
                "took progress for a percentage",
                """def cosine(progress):
    return (1 + np.cos(np.pi * progress / 100)) / 2
""",
            ),
            "times_rate": (
                "multiplied by a rate of 0.1",
                """def cosine(progress):
    return 0.1 * (1 + np.cos(np.pi * progress)) / 2
""",
            ),
            "rounded": (
                "rounded to one decimal",
                """def cosine(progress):
    return round((1 + np.cos(np.pi * progress)) / 2, 1)
""",
            ),
            "warm_up": (
                "put a warm-up in front",
                """def cosine(progress):
    return (1 + np.cos(np.pi * progress)) / 2 * min(1, progress / 0.1)
""",
            ),
            "stairs": (
                "fell in stairs",
                """def cosine(progress):
    return 1.0 if progress < 0.5 else 0.1
""",
            ),
            "arccos": (
                "used arccos",
                """def cosine(progress):
    return np.arccos(progress)
""",
            ),
            "cosh": (
                "used cosh",
                """def cosine(progress):
    return (1 + np.cosh(np.pi * progress)) / 2
""",
            ),
            "sech": (
                "divided by cosh",
                """def cosine(progress):
    return 1 / np.cosh(np.pi * progress)
""",
            ),
            "no_return": (
                "forgot return",
                """def cosine(progress):
    share = (1 + np.cos(np.pi * progress)) / 2
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def cosine(progress):
    print((1 + np.cos(np.pi * progress)) / 2)
""",
            ),
            "array": (
                "returned all shares",
                """def cosine(progress):
    return (1 + np.cos(np.pi * np.linspace(0, 1, 100))) / 2
""",
            ),
            "array_of_one": (
                "returned an array with one number",
                """def cosine(progress):
    return np.array([(1 + np.cos(np.pi * progress)) / 2])
""",
            ),
            "restarts": (
                "began afresh at each half",
                """def cosine(progress):
    return (1 + np.cos(np.pi * ((2 * progress) % 1))) / 2
""",
            ),
            "whole_number": (
                "cut progress to a whole number",
                """def cosine(progress):
    return (1 + np.cos(np.pi * int(progress))) / 2
""",
            ),
            "recursion": (
                "called itself instead of np.cos",
                """def cosine(progress):
    return (1 + cosine(np.pi * progress)) / 2
""",
            ),
            "bare_cos": (
                "wrote cos without np.",
                """def cosine(progress):
    return (1 + cos(np.pi * progress)) / 2
""",
            ),
            "pi_bare": (
                "wrote pi without np.",
                """def cosine(progress):
    return (1 + np.cos(pi * progress)) / 2
""",
            ),
            "bracket": (
                "left a bracket open",
                """def cosine(progress):
    return (1 + np.cos(np.pi * progress) / 2
""",
            ),
            "state": (
                "counted its own calls instead of using progress",
                """def cosine(progress):
    cosine.calls = getattr(cosine, "calls", -1) + 1
    return (1 + np.cos(np.pi * cosine.calls / 100)) / 2
""",
            ),
        },
    },
    "smooth_labels": {
        "right": {
            "full_plus": """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    T[np.arange(len(y)), y] += 1 - smooth
    return T
""",
            "eye": """def smooth_labels(y, classes, smooth):
    return np.eye(classes)[y] * (1 - smooth) + smooth / classes
""",
            "one_hot_loop": """def smooth_labels(y, classes, smooth):
    Y = np.zeros((len(y), classes))
    for n, label in enumerate(y):
        Y[n, label] = 1
    return (1 - smooth) * Y + smooth / classes
""",
            "compare": """def smooth_labels(y, classes, smooth):
    Y = y[:, np.newaxis] == np.arange(classes)
    return np.where(Y, 1 - smooth + smooth / classes, smooth / classes)
""",
            "add_at": """def smooth_labels(y, classes, smooth):
    T = np.ones((y.size, classes)) * smooth / classes
    np.add.at(T, (np.arange(y.size), y), 1 - smooth)
    return T
""",
            "helper_inside": """def smooth_labels(y, classes, smooth):
    def one_hot_rows(labels):
        return np.identity(classes)[labels]

    return (1 - smooth) * one_hot_rows(y) + smooth * np.ones(classes) / classes
""",
            "comprehension": """def smooth_labels(y, classes, smooth):
    rest = smooth / classes
    return np.array([[rest + (1 - smooth) * (k == label) for k in range(classes)] for label in y])
""",
            "weighted_mean": """def smooth_labels(y, classes, smooth):
    Y = np.eye(classes, dtype=np.float32)[y]
    even = np.full_like(Y, 1 / classes)
    return (1 - smooth) * Y + smooth * even
""",
            "square_table": """def smooth_labels(y, classes, smooth):
    rows = np.full((classes, classes), smooth / classes) + (1 - smooth) * np.eye(classes)
    return rows[y]
""",
        },
        "wrong": {
            "others_only": (
                "spread the share over the other classes only",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), smooth / (classes - 1))
    T[np.arange(len(y)), y] = 1 - smooth
    return T
""",
            ),
            "assigned": (
                "wrote = instead of +=, so rows don't add up to 1",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    T[np.arange(len(y)), y] = 1 - smooth
    return T
""",
            ),
            "not_divided": (
                "gave each class the whole share",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), smooth)
    T[np.arange(len(y)), y] += 1 - smooth
    return T
""",
            ),
            "one_left": (
                "left the true class at 1",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    T[np.arange(len(y)), y] = 1
    return T
""",
            ),
            "adds_one": (
                "added 1 to the true class",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    T[np.arange(len(y)), y] += 1
    return T
""",
            ),
            "minus_smooth": (
                "subtracted the share from the true class",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    T[np.arange(len(y)), y] -= smooth
    return T
""",
            ),
            "adds_smooth": (
                "added the share instead of 1 minus it",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    T[np.arange(len(y)), y] += smooth
    return T
""",
            ),
            "smooth_swapped": (
                "swapped the share and 1 minus the share",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), (1 - smooth) / classes)
    T[np.arange(len(y)), y] += smooth
    return T
""",
            ),
            "fixed_10": (
                "hard-coded ten classes",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), 10), smooth / 10)
    T[np.arange(len(y)), y] += 1 - smooth
    return T
""",
            ),
            "by_10": (
                "divided by 10 whatever classes is",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), smooth / 10)
    T[np.arange(len(y)), y] += 1 - smooth
    return T
""",
            ),
            "fixed_smooth": (
                "used 0.1 whatever smooth is",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), 0.1 / classes)
    T[np.arange(len(y)), y] += 0.9
    return T
""",
            ),
            "by_n": (
                "divided by the number of labels",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), smooth / len(y))
    T[np.arange(len(y)), y] += 1 - smooth
    return T
""",
            ),
            "no_smooth": (
                "returned one-hot labels",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), 0.0)
    T[np.arange(len(y)), y] += 1
    return T
""",
            ),
            "whole_columns": (
                "added in all rows of the labels' columns",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    T[:, y] += 1 - smooth
    return T
""",
            ),
            "whole_rows": (
                "added in the rows named by the labels",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    T[y] += 1 - smooth
    return T
""",
            ),
            "off_by_one": (
                "counted the labels from 1",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    T[np.arange(len(y)), y - 1] += 1 - smooth
    return T
""",
            ),
            "transposed": (
                "returned a column for each label",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    T[np.arange(len(y)), y] += 1 - smooth
    return T.T
""",
            ),
            "swapped_indices": (
                "swapped rows and labels in the index",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    T[y, np.arange(len(y))] += 1 - smooth
    return T
""",
            ),
            "counted_classes": (
                "took the number of classes from the labels",
                """def smooth_labels(y, classes, smooth):
    classes = y.max() + 1
    T = np.full((len(y), classes), smooth / classes)
    T[np.arange(len(y)), y] += 1 - smooth
    return T
""",
            ),
            "binary": (
                "gave the true class half the share",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    T[np.arange(len(y)), y] += 1 - smooth / 2
    return T
""",
            ),
            "doubled": (
                "smoothed twice",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    T[np.arange(len(y)), y] += 1 - smooth
    return T * (1 - smooth) + smooth / classes
""",
            ),
            "plus_1_classes": (
                "divided by classes + 1",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), smooth / (classes + 1))
    T[np.arange(len(y)), y] += 1 - smooth
    return T
""",
            ),
            "floor": (
                "used // for the division",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), smooth // classes)
    T[np.arange(len(y)), y] += 1 - smooth
    return T
""",
            ),
            "zeros_only": (
                "gave the other classes 0",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), 0.0)
    T[np.arange(len(y)), y] += 1 - smooth
    return T
""",
            ),
            "true_zero": (
                "gave the true class no part of the spread share",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    T[np.arange(len(y)), y] = 0
    T[np.arange(len(y)), y] += 1 - smooth
    return T
""",
            ),
            "no_return": (
                "forgot return",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    T[np.arange(len(y)), y] += 1 - smooth
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    T[np.arange(len(y)), y] += 1 - smooth
    print(T)
""",
            ),
            "one_row": (
                "returned the first row only",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    T[np.arange(len(y)), y] += 1 - smooth
    return T[0]
""",
            ),
            "flat": (
                "returned one long row",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    T[np.arange(len(y)), y] += 1 - smooth
    return T.ravel()
""",
            ),
            "normalised_rows": (
                "divided each row by its largest number",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    T[np.arange(len(y)), y] += 1 - smooth
    return T / T.max(axis=1, keepdims=True)
""",
            ),
            "softmaxed": (
                "took a softmax of the result",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    T[np.arange(len(y)), y] += 1 - smooth
    return np.exp(T) / np.exp(T).sum(axis=1, keepdims=True)
""",
            ),
            "logs": (
                "returned logarithms",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    T[np.arange(len(y)), y] += 1 - smooth
    return np.log(T)
""",
            ),
            "rounded": (
                "rounded to one decimal",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    T[np.arange(len(y)), y] += 1 - smooth
    return T.round(1)
""",
            ),
            "int_array": (
                "made an array of whole numbers",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes, dtype=int)
    T[np.arange(len(y)), y] += 1 - smooth
    return T
""",
            ),
            "full_swapped": (
                "gave np.full its arguments in the wrong order",
                """def smooth_labels(y, classes, smooth):
    T = np.full(smooth / classes, (len(y), classes))
    T[np.arange(len(y)), y] += 1 - smooth
    return T
""",
            ),
            "random": (
                "spread the share at random",
                """def smooth_labels(y, classes, smooth):
    T = np.random.default_rng(0).random((len(y), classes))
    T *= smooth / T.sum(axis=1, keepdims=True)
    T[np.arange(len(y)), y] += 1 - smooth
    return T
""",
            ),
            "misses_last": (
                "left out the last label",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    T[np.arange(len(y) - 1), y[:-1]] += 1 - smooth
    return T
""",
            ),
            "undefined_N": (
                "used N, which is not defined",
                """def smooth_labels(y, classes, smooth):
    T = np.full((N, classes), smooth / classes)
    T[np.arange(len(y)), y] += 1 - smooth
    return T
""",
            ),
            "missing_bracket": (
                "left a bracket open",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    T[np.arange(len(y)), y += 1 - smooth
    return T
""",
            ),
            "in_place": (
                "turned the labels into places in place",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    y += np.arange(len(y)) * classes
    T.flat[y] += 1 - smooth
    return T
""",
            ),
            "uniform": (
                "gave all classes the same",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    T[np.arange(len(y)), y] += 0
    return T
""",
            ),
            "one_number": (
                "returned a list of one number for each label",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    T[np.arange(len(y)), y] += 1 - smooth
    return T.max(axis=1)
""",
            ),
            "neighbours": (
                "gave the share to the neighbouring classes only",
                """def smooth_labels(y, classes, smooth):
    T = np.full((len(y), classes), smooth / classes)
    T[np.arange(len(y)), y] += 1 - smooth
    T = np.zeros((len(y), classes))
    T[np.arange(len(y)), y] = 1 - smooth
    T[np.arange(len(y)), y - 1] += smooth
    return T
""",
            ),
            "eye_precedence": (
                "forgot the brackets in 1 - smooth",
                """def smooth_labels(y, classes, smooth):
    return np.eye(classes)[y] * 1 - smooth + smooth / classes
""",
            ),
            "eye_times": (
                "multiplied instead of adding",
                """def smooth_labels(y, classes, smooth):
    return np.eye(classes)[y] * (1 - smooth) * smooth / classes
""",
            ),
            "eye_others": (
                "gave the true class 1 - smooth without its part of the spread share",
                """def smooth_labels(y, classes, smooth):
    Y = np.eye(classes)[y]
    return Y * (1 - smooth) + (1 - Y) * smooth / classes
""",
            ),
            "list_back": (
                "returned a list of lists with a generator inside",
                """def smooth_labels(y, classes, smooth):
    return [(smooth / classes for _ in range(classes)) for _ in y]
""",
            ),
            "default": (
                "gave classes and smooth other places",
                """def smooth_labels(y, smooth, classes):
    return np.eye(classes)[y] * (1 - smooth) + smooth / classes
""",
            ),
        },
    },
    "dropout_mask": {
        "right": {
            "compare": """def dropout_mask(shape, share, rng):
    return (rng.random(shape) >= share) / (1 - share)
""",
            "where": """def dropout_mask(shape, share, rng):
    return np.where(rng.random(shape) < share, 0, 1 / (1 - share))
""",
            "zeros_then_fill": """def dropout_mask(shape, share, rng):
    mask = np.zeros(shape)
    mask[rng.random(shape) >= share] = 1 / (1 - share)
    return mask
""",
            "kept_chance": """def dropout_mask(shape, share, rng):
    kept = 1 - share
    return (rng.random(shape) < kept).astype(float) / kept
""",
            "full_then_zero": """def dropout_mask(shape, share, rng):
    mask = np.full(shape, 1 / (1 - share))
    mask[rng.random(shape) < share] = 0
    return mask
""",
            "float32": """def dropout_mask(shape, share, rng):
    draw = rng.random(size=shape)
    return (draw > share).astype(np.float32) * np.float32(1 / (1 - share))
""",
            "multiply": """def dropout_mask(shape, share, rng):
    return np.multiply(rng.random(shape) >= share, 1 / (1 - share))
""",
            "loop": """def dropout_mask(shape, share, rng):
    draws = rng.random(shape)
    mask = np.empty(shape)
    for index in np.ndindex(draws.shape):
        mask[index] = 0 if draws[index] < share else 1 / (1 - share)
    return mask
""",
            "helper_inside": """def dropout_mask(shape, share, rng):
    def active(chance):
        return rng.random(shape) < chance

    return active(1 - share) * (1 / (1 - share))
""",
        },
        "wrong": {
            "reversed": (
                "silenced with the chance 1 - share",
                """def dropout_mask(shape, share, rng):
    return (rng.random(shape) < share) / (1 - share)
""",
            ),
            "not_scaled": (
                "left the active ones at 1",
                """def dropout_mask(shape, share, rng):
    return (rng.random(shape) >= share) * 1.0
""",
            ),
            "booleans": (
                "returned True and False",
                """def dropout_mask(shape, share, rng):
    return rng.random(shape) >= share
""",
            ),
            "scaled_by_share": (
                "divided by share",
                """def dropout_mask(shape, share, rng):
    return (rng.random(shape) >= share) / share
""",
            ),
            "multiplied": (
                "multiplied by 1 - share instead of dividing",
                """def dropout_mask(shape, share, rng):
    return (rng.random(shape) >= share) * (1 - share)
""",
            ),
            "precedence": (
                "forgot the brackets around 1 - share",
                """def dropout_mask(shape, share, rng):
    return (rng.random(shape) >= share) / 1 - share
""",
            ),
            "one_plus": (
                "divided by 1 + share",
                """def dropout_mask(shape, share, rng):
    return (rng.random(shape) >= share) / (1 + share)
""",
            ),
            "reversed_both": (
                "took share for the chance to stay",
                """def dropout_mask(shape, share, rng):
    return (rng.random(shape) < share) / share
""",
            ),
            "scaled_twice": (
                "divided twice",
                """def dropout_mask(shape, share, rng):
    return (rng.random(shape) >= share) / (1 - share) ** 2
""",
            ),
            "root_scaled": (
                "divided by the root of 1 - share",
                """def dropout_mask(shape, share, rng):
    return (rng.random(shape) >= share) / np.sqrt(1 - share)
""",
            ),
            "half": (
                "silenced half of the neurons whatever share is",
                """def dropout_mask(shape, share, rng):
    return (rng.random(shape) >= 0.5) / (1 - share)
""",
            ),
            "half_both": (
                "used one half for everything",
                """def dropout_mask(shape, share, rng):
    return (rng.random(shape) >= 0.5) * 2.0
""",
            ),
            "quarter": (
                "used a quarter, as in the next cell",
                """def dropout_mask(shape, share, rng):
    return (rng.random(shape) >= 0.25) / 0.75
""",
            ),
            "own_generator": (
                "made a generator of its own with a fixed seed",
                """def dropout_mask(shape, share, rng):
    rng = np.random.default_rng(0)
    return (rng.random(shape) >= share) / (1 - share)
""",
            ),
            "global_random": (
                "used np.random instead of rng",
                """def dropout_mask(shape, share, rng):
    return (np.random.random(shape) >= share) / (1 - share)
""",
            ),
            "normal": (
                "drew normal numbers instead of evenly spread ones",
                """def dropout_mask(shape, share, rng):
    return (rng.standard_normal(shape) >= share) / (1 - share)
""",
            ),
            "minus_one_to_one": (
                "drew from -1 to 1",
                """def dropout_mask(shape, share, rng):
    return (rng.uniform(-1, 1, shape) >= share) / (1 - share)
""",
            ),
            "numbers_not_mask": (
                "returned the random numbers",
                """def dropout_mask(shape, share, rng):
    return rng.random(shape) / (1 - share)
""",
            ),
            "numbers_kept": (
                "kept the random numbers of the active ones",
                """def dropout_mask(shape, share, rng):
    draw = rng.random(shape)
    return draw * (draw >= share) / (1 - share)
""",
            ),
            "one_draw": (
                "drew a single number for all",
                """def dropout_mask(shape, share, rng):
    return np.full(shape, (rng.random() >= share) / (1 - share))
""",
            ),
            "same_rows": (
                "drew one row for all examples",
                """def dropout_mask(shape, share, rng):
    return np.tile((rng.random(shape[-1]) >= share) / (1 - share), (shape[0], 1))
""",
            ),
            "same_columns": (
                "silenced whole examples instead of neurons",
                """def dropout_mask(shape, share, rng):
    return np.repeat((rng.random(shape[0]) >= share) / (1 - share), shape[1]).reshape(shape)
""",
            ),
            "first_length": (
                "drew for the first length only",
                """def dropout_mask(shape, share, rng):
    return (rng.random(shape[0]) >= share) / (1 - share)
""",
            ),
            "fixed_size": (
                "drew for (1000, 64) whatever the shape",
                """def dropout_mask(shape, share, rng):
    return (rng.random((1_000, 64)) >= share) / (1 - share)
""",
            ),
            "first_ones": (
                "silenced the first neurons, not random ones",
                """def dropout_mask(shape, share, rng):
    mask = np.full(shape, 1 / (1 - share))
    mask[:, : int(share * shape[1])] = 0
    return mask
""",
            ),
            "exact_columns": (
                "silenced the same random neurons in all rows",
                """def dropout_mask(shape, share, rng):
    mask = np.full(shape, 1 / (1 - share))
    mask[:, rng.permutation(shape[1])[: round(share * shape[1])]] = 0
    return mask
""",
            ),
            "below_zero": (
                "put -1 for silent neurons",
                """def dropout_mask(shape, share, rng):
    return np.where(rng.random(shape) < share, -1, 1 / (1 - share))
""",
            ),
            "nan_for_zero": (
                "divided by the comparison, which gives inf",
                """def dropout_mask(shape, share, rng):
    return (1 / (1 - share)) / (rng.random(shape) >= share)
""",
            ),
            "rounded": (
                "rounded the random numbers",
                """def dropout_mask(shape, share, rng):
    return np.round(rng.random(shape)) / (1 - share)
""",
            ),
            "whole": (
                "made whole numbers of the mask",
                """def dropout_mask(shape, share, rng):
    return ((rng.random(shape) >= share) / (1 - share)).astype(int)
""",
            ),
            "floor": (
                "used // for the division",
                """def dropout_mask(shape, share, rng):
    return (rng.random(shape) >= share) // (1 - share)
""",
            ),
            "percent": (
                "took share for a percentage",
                """def dropout_mask(shape, share, rng):
    return (rng.random(shape) >= share / 100) / (1 - share)
""",
            ),
            "percent_drawn": (
                "drew numbers from 0 to 100",
                """def dropout_mask(shape, share, rng):
    return (100 * rng.random(shape) >= share) / (1 - share)
""",
            ),
            "empirical": (
                "divided by the share that happened to stay",
                """def dropout_mask(shape, share, rng):
    mask = rng.random(shape) >= share
    return mask / mask.mean()
""",
            ),
            "two_draws": (
                "drew twice, so more neurons are silent",
                """def dropout_mask(shape, share, rng):
    mask = (rng.random(shape) >= share) & (rng.random(shape) >= share)
    return mask / (1 - share)
""",
            ),
            "shape_called": (
                "left out shape, so one number is drawn",
                """def dropout_mask(shape, share, rng):
    return (rng.random() >= share) / (1 - share)
""",
            ),
            "no_random_call": (
                "forgot the call",
                """def dropout_mask(shape, share, rng):
    return (rng.random >= share) / (1 - share)
""",
            ),
            "starred": (
                "unpacked the shape",
                """def dropout_mask(shape, share, rng):
    return (rng.random(*shape) >= share) / (1 - share)
""",
            ),
            "no_return": (
                "forgot return",
                """def dropout_mask(shape, share, rng):
    mask = (rng.random(shape) >= share) / (1 - share)
""",
            ),
            "print_it": (
                "printed instead of returning",
                """def dropout_mask(shape, share, rng):
    print((rng.random(shape) >= share) / (1 - share))
""",
            ),
            "inverted_mask": (
                "returned 1 minus the mask",
                """def dropout_mask(shape, share, rng):
    return 1 - (rng.random(shape) >= share) / (1 - share)
""",
            ),
            "cached": (
                "kept the first mask for all later calls",
                """def dropout_mask(shape, share, rng):
    if not hasattr(np, "_mask"):
        np._mask = (rng.random(shape) >= share) / (1 - share)
    return np._mask
""",
            ),
            "list_of_lists": (
                "returned lists for two axes only",
                """def dropout_mask(shape, share, rng):
    return [[0 if rng.random() < share else 1 / (1 - share) for _ in range(shape[1])]]
""",
            ),
            "assigned_bool": (
                "scaled in an array of booleans",
                """def dropout_mask(shape, share, rng):
    mask = rng.random(shape) >= share
    mask[mask] = 1 / (1 - share)
    return mask
""",
            ),
            "zero_only_below": (
                "set the small random numbers to 0 and left the rest",
                """def dropout_mask(shape, share, rng):
    mask = rng.random(shape)
    mask[mask < share] = 0
    return mask
""",
            ),
            "bracket": (
                "left a bracket open",
                """def dropout_mask(shape, share, rng):
    return (rng.random(shape) >= share / (1 - share)
""",
            ),
            "undefined": (
                "used p, which is not defined",
                """def dropout_mask(shape, share, rng):
    return (rng.random(shape) >= p) / (1 - p)
""",
            ),
            "share_of_rows": (
                "multiplied the random numbers by share",
                """def dropout_mask(shape, share, rng):
    return rng.random(shape) * share
""",
            ),
        },
    },
}
