// stepping(element, given)   given: what Python's pack_steps wrote; returns its model

import view from "../stepping/stepping.js";
import { steppingModel } from "./stepping_model.js";

export function stepping(el, given) {
  const model = steppingModel(given);
  view.render({ model, el });
  return model;
}
