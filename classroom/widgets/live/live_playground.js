// playground(element, given)   given: what Python's pack_playground wrote; returns its model

import view from "../playground/playground.js";
import { playgroundModel } from "./playground_model.js";

export function playground(el, given) {
  const model = playgroundModel(given);
  view.render({ model, el });
  return model;
}
