// A model for stepping.js in a page without Python.
//
//   steppingModel({ image, label, weights, rate })
//
// image: 784 bytes; label: the true digit; weights: [W1, b1, W2, b2] as packed by Python's
// pack_steps, float32 in base64.

import { even } from "./centre.js";
import { bytesOf } from "./network.js";
import { standIn } from "./model.js";
import { trace } from "./trace.js";
import { FORWARD, board, story } from "./story.js";

export function steppingModel({ image, label, weights, rate }) {
  const [W1, b1, W2, b2] = weights.map((text) => Array.from(new Float32Array(bytesOf(text).buffer)));
  const pixels = Uint8Array.from(image);
  const X = Array.from(pixels, (byte) => Math.fround(byte / 255));
  const t = trace({ X, y: label, W1: rows(W1, b1.length), b1, W2: rows(W2, b2.length), b2, rate });
  const steps = story(t);
  const steepest = Math.max(...t.dZ1.map(Math.abs)) || 1;
  return standIn({
    steps,
    board: board(t, steps),
    forward: FORWARD,
    side: Math.sqrt(X.length),
    pixels: new DataView(pixels.buffer),
    weights: new DataView(shades(t.W1).buffer),
    slopes: t.dZ1.map((slope) => slope / steepest),
    at: 0,
  });
}

const rows = (values, width) =>
  Array.from({ length: values.length / width }, (_, i) => values.slice(i * width, (i + 1) * width));

// W1 neuron by neuron, from −127 to 127.
function shades(W1) {
  const sizes = Float64Array.from(W1.flat(), Math.abs).sort(), place = 0.995 * (sizes.length - 1);
  const below = sizes[Math.floor(place)], above = sizes[Math.ceil(place)];
  const limit = below + (above - below) * (place % 1) || 1;
  const byNeuron = W1[0].flatMap((_, j) => W1.map((row) => row[j]));
  return Int8Array.from(byNeuron, (weight) => even(127 * Math.min(1, Math.max(-1, weight / limit))));
}
