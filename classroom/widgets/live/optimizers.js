// The optimisers of helpers.optimizers, on typed arrays: SGD, momentum and Adam.
//
//   const optimizer = make("Adam");
//   optimizer.step(weights, slopes, rate, weightDecay)   both lists: W, b, W, b, …; changes weights
//
// A weight gives up the share rate · weightDecay of itself before each step, a bias doesn't.

const BETA = 0.9; // momentum
const BETA1 = 0.9, BETA2 = 0.999, EPS = 1e-8; // Adam

const KINDS = {
  SGD(weight, slope, rate) {
    for (let k = 0; k < weight.length; k++) weight[k] -= rate * slope[k];
  },
  momentum(weight, slope, rate, [velocity]) {
    for (let k = 0; k < weight.length; k++) {
      velocity[k] = BETA * velocity[k] + slope[k];
      weight[k] -= rate * velocity[k];
    }
  },
  Adam(weight, slope, rate, [mean, square], steps) {
    const fromMean = 1 / (1 - BETA1 ** steps), fromSquare = 1 / (1 - BETA2 ** steps);
    for (let k = 0; k < weight.length; k++) {
      mean[k] += (1 - BETA1) * (slope[k] - mean[k]);
      square[k] += (1 - BETA2) * (slope[k] * slope[k] - square[k]);
      weight[k] -= rate * mean[k] * fromMean / (Math.sqrt(square[k] * fromSquare) + EPS);
    }
  },
};

export function make(name) {
  let memory = null, steps = 0;
  return { step(weights, slopes, rate, weightDecay = 0) {
    memory ??= weights.map((weight) => [0, 1].map(() => new weight.constructor(weight.length)));
    steps += 1;
    weights.forEach((weight, i) => {
      const isBias = i % 2 === 1;
      if (weightDecay && !isBias) for (let k = 0; k < weight.length; k++) weight[k] *= 1 - rate * weightDecay;
      KINDS[name](weight, slopes[i], rate, memory[i], steps);
    });
  } };
}
