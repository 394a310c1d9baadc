// The course's widgets on a page without Python: each function puts one into an element.
//
//   pad(element, packed, { neurons })          packed: what Python's pack wrote
//   playground(element, given, workerScript)   given: what Python's pack_playground wrote
//   stepping(element, given)                   given: what Python's pack_steps wrote
//   slide(element, given)                      given: values, pictures, words, label and at
//
// Each returns the widget's model.

import padView from "../pad/pad.js";
import playgroundView from "../playground/playground.js";
import steppingView from "../stepping/stepping.js";
import slideView from "../slide/slide.js";
import { standIn } from "./model.js";
import { unpack } from "./network.js";
import { padModel } from "./pad_model.js";
import { playgroundModel } from "./playground_model.js";
import { steppingModel } from "./stepping_model.js";

export function pad(element, packed, options) {
  return shown(padView, element, padModel(unpack(packed), options));
}

export function playground(element, given, workerScript) {
  return shown(playgroundView, element, playgroundModel(given, workerScript));
}

export function stepping(element, given) {
  return shown(steppingView, element, steppingModel(given));
}

export function slide(element, given) {
  return shown(slideView, element, standIn(given));
}

function shown(view, el, model) {
  view.render({ model, el });
  return model;
}
