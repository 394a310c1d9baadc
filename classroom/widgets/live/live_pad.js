// pad(element, { network, neurons })   network: what Python's pack wrote; returns the pad's model

import view from "../pad/pad.js";
import { unpack } from "./network.js";
import { padModel } from "./pad_model.js";

export function pad(el, { network, neurons }) {
  const model = padModel(unpack(network), { neurons });
  view.render({ model, el });
  return model;
}
