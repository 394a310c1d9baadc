// What Python does behind the pad, in the browser: centre the ink, ask the network.
//
//   padModel(layers)   a model for pad.js; layers as unpack returns them
//
// The pad of a page reads no image files and keeps no digits, so it has no traits for that, and
// pad.js shows no buttons for it.

import { centred } from "./centre.js";
import { activations } from "./network.js";
import { standIn } from "./model.js";

export function padModel(layers, { neurons = false } = {}) {
  const state = {
    page: null, sent: 0, answered: 0, pixels: new DataView(new ArrayBuffer(784)),
    probabilities: [], neurons: [], error: "",
  };
  return standIn(state, { saved(model) {
    const image = centred(bytes(model.get("page")));
    const empty = !image.some((pixel) => pixel);
    const answers = empty ? [] : activations(layers, image).map((A) => Array.from(A));
    model.put({
      pixels: new DataView(image.buffer),
      probabilities: answers.at(-1) ?? [],
      neurons: neurons ? answers.slice(0, -1) : [],
      answered: model.get("sent"),
    });
  } });
}

const bytes = (view) => new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
