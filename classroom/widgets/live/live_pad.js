// pad(element, { network, neurons })   network: what Python's pack wrote; returns the pad's model
// reader(network)                      a function: 784 bytes of a digit → its ten probabilities

import view from "../pad/pad.js";
import { probabilities, unpack } from "./network.js";
import { padModel } from "./pad_model.js";

export function pad(el, { network, neurons }) {
  const model = padModel(unpack(network), { neurons });
  view.render({ model, el });
  return model;
}

export function reader(network) {
  const layers = unpack(network);
  return (pixels) => probabilities(layers, pixels);
}
