// slide(element, given)   given: the traits of Python's Slide; returns its model

import view from "../slide/slide.js";
import { standIn } from "./model.js";

export function slide(el, given) {
  const model = standIn({ ...given });
  view.render({ model, el });
  return model;
}
