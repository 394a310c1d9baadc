// The course's widgets on a page without Python: each function puts one into an element.
//
//   pad(element, packed, { neurons })   returns the pad's model; packed: what Python's pack wrote

import padView from "../pad/pad.js";
import { unpack } from "./network.js";
import { padModel } from "./pad_model.js";

export function pad(element, packed, options) {
  return shown(padView, element, padModel(unpack(packed), options));
}

function shown(view, el, model) {
  view.render({ model, el });
  return model;
}
