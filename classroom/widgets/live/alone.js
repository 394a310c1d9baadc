// The pad and the network alone: all that a page to take away needs.
//
//   pad(element, packed, { neurons })   the widget's model, as in live.js
//   reader(packed)                      a function: 784 bytes of a digit → its ten probabilities

import padView from "../pad/pad.js";
import { probabilities, unpack } from "./network.js";
import { padModel } from "./pad_model.js";

export function pad(element, packed, options) {
  const model = padModel(unpack(packed), options);
  padView.render({ model, el: element });
  return model;
}

export function reader(packed) {
  const layers = unpack(packed);
  return (pixels) => probabilities(layers, pixels);
}
