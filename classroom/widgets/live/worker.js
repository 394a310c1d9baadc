// The playground's training, beside the page, which stays smooth that way.

import { unpackDigits } from "./digits.js";
import { makeSession } from "./session.js";

let session = null;

self.onmessage = async ({ data: { begin, request } }) => {
  if (begin) {
    const [train, dev] = await Promise.all([begin.train, begin.dev].map(unpackDigits));
    session = makeSession({ train, dev }, begin.settings, begin.second, begin.seed);
    self.postMessage({ begun: true });
    return;
  }
  try {
    const { message, buffers } = session.answer(request);
    self.postMessage({ message, buffers }, buffers);
  } catch (problem) {
    const { view, number } = request;
    self.postMessage({ message: { kind: "error", error: `It stopped: ${problem}`, view, number } });
  }
};
