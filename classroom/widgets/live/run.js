// One training, step by step, whose settings may change on the way: playground/run.py in JavaScript.
//
//   const run = makeRun({ train, dev }, settings, seed);
//   run.change({ rate: 0.3 }); run.step(); run.measure();
//
// It has the same fields: points, life, broken, step_count, seen, dead; images(), strip().

import { generator } from "./random.js";
import { make } from "./optimizers.js";
import { evaluate, gradients, mlp } from "./training.js";

const PIXELS = 784, CLASSES = 10;
const MEASURED = 500; // so many digits of train, and of dev, are read for each point of the curves
const POINTS = 600; // more than these can't be told apart; then every second one goes
const IMAGES = 20; // neurons whose weights are shown
const NEW_NETWORK = ["width", "depth", "activation"]; // the others act on the network that is there

export function makeRun({ train, dev }, chosen, seed = 0) {
  const samples = [train, dev].map((data) => head(data, MEASURED));
  const shown = rowsOf(dev, twoOfEach(dev.labels));
  const run = { settings: { ...chosen }, life: 0 };
  let network, optimizer, rng, order, place, start;

  run.restart = () => {
    const { width, depth, activation, optimiser } = run.settings;
    const sizes = [PIXELS, ...Array(depth).fill(width), CLASSES];
    network = mlp(sizes, activation, generator(seed));
    optimizer = make(optimiser);
    rng = generator(seed + 1);
    start = network.weights[0].slice();
    order = null;
    Object.assign(run, { step_count: 0, seen: 0, points: [], broken: "", life: run.life + 1 });
    run.measure();
  };

  // Other settings from the next step on. True, where they need a new network.
  run.change = (changes) => {
    const different = Object.keys(changes).filter((name) => changes[name] !== run.settings[name]);
    Object.assign(run.settings, changes);
    if (different.some((name) => NEW_NETWORK.includes(name))) {
      run.restart();
      return true;
    }
    if (different.includes("optimiser")) optimizer = make(run.settings.optimiser);
    if (different.includes("batch")) order = null;
    return false;
  };

  // One batch: forward, backward, every weight a little against its slope.
  run.step = () => {
    if (run.broken) return;
    const { rate, batch, weight_decay } = run.settings;
    const { X, y } = nextBatch(batch);
    gradients(network, X, y);
    optimizer.step(network.weights, network.slopes, rate, weight_decay);
    run.step_count += 1;
    run.seen += y.length;
  };

  // The digits in random order, shuffled anew after the last one.
  function nextBatch(size) {
    if (!order || place >= order.length) {
      order = rng.shuffled(train.count);
      place = 0;
    }
    const rows = order.subarray(place, place + size);
    place += size;
    return rowsOf(train, rows);
  }

  // A new point for the curves, unless this step has one.
  run.measure = () => {
    if (run.broken || run.points.at(-1)?.[0] === run.step_count) return;
    const numbers = samples.flatMap(({ X, y }) => {
      const { loss, accuracy } = evaluate(network, X, y);
      return [loss, accuracy];
    });
    run.dead = countDead(samples[1].y.length);
    if (!numbers.every(Number.isFinite)) {
      run.broken = `by step ${run.step_count} its weights have grown beyond all numbers: the rate ` +
        `${run.settings.rate} is too large. Choose a smaller one and press Reset.`;
      return;
    }
    if (run.points.length >= POINTS) {
      run.points = run.points.filter((_, k) => k % 2 === 0);
      run.life += 1;
    }
    const rounded = numbers.map((number) => Math.round(1e4 * number) / 1e4);
    run.points.push([run.step_count, run.seen, ...rounded]);
  };

  // How many hidden ReLUs answered to no digit of dev when last measured: they can't learn.
  function countDead(rows) {
    const { width, activation } = run.settings;
    if (activation !== "ReLU") return 0;
    return network.answers.slice(1, -1).reduce((sum, A) => {
      const awake = new Uint8Array(width);
      for (let k = 0; k < rows * width; k++) if (A[k] > 0) awake[k % width] = 1;
      return sum + awake.filter((yes) => !yes).length;
    }, 0);
  }

  // The weights of the first neurons, or how far training has moved them, as bytes from −127 to
  // 127, and what 127 stands for.
  run.images = (change) => {
    const W = network.weights[0], neurons = W.length / PIXELS, count = Math.min(IMAGES, neurons);
    const values = new Float32Array(PIXELS * count);
    for (let j = 0; j < count; j++) for (let i = 0; i < PIXELS; i++) {
      const w = i * neurons + j;
      values[j * PIXELS + i] = change ? W[w] - start[w] : W[w];
    }
    const sizes = values.map(Math.abs).sort(), found = sizes[Math.floor(0.995 * (sizes.length - 1))];
    const limit = Number.isFinite(found) ? found : 0;
    const bytes = Int8Array.from(values, (value) =>
      Math.round(127 * Math.min(1, Math.max(-1, value / (limit || 1)))));
    return { bytes, count, neurons, limit };
  };

  // What it now reads in twenty fixed digits of dev.
  run.strip = () => {
    const { P } = evaluate(network, shown.X, shown.y);
    return shown.y.map((_, n) => {
      const row = Array.from(P.subarray(n * CLASSES, (n + 1) * CLASSES));
      return row.indexOf(Math.max(...row));
    });
  };

  run.restart();
  return run;
}

export function rowsOf({ pixels, labels }, rows) {
  const X = new Float32Array(PIXELS * rows.length);
  rows.forEach((row, n) => {
    for (let i = 0; i < PIXELS; i++) X[n * PIXELS + i] = pixels[row * PIXELS + i] / 255;
  });
  return { X, y: Array.from(rows, (row) => labels[row]) };
}

const head = (data, count) => rowsOf(data, Array.from({ length: Math.min(count, data.count) }, (_, k) => k));

// The rows of the first two digits of each kind.
function twoOfEach(labels) {
  const rows = Array.from(labels.keys());
  return [...Array(CLASSES).keys()].flatMap((digit) => rows.filter((row) => labels[row] === digit).slice(0, 2));
}
