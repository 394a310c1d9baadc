// The course's widgets on a page without Python: each function puts one into an element.
//
//   pad(element, packed, { neurons })          packed: what Python's pack wrote
//   playground(element, given, workerScript)   given: what Python's pack_playground wrote
//
// Each returns the widget's model.

import padView from "../pad/pad.js";
import playgroundView from "../playground/playground.js";
import { unpack } from "./network.js";
import { padModel } from "./pad_model.js";
import { playgroundModel } from "./playground_model.js";

export function pad(element, packed, options) {
  return shown(padView, element, padModel(unpack(packed), options));
}

export function playground(element, given, workerScript) {
  return shown(playgroundView, element, playgroundModel(given, workerScript));
}

function shown(view, el, model) {
  view.render({ model, el });
  return model;
}
