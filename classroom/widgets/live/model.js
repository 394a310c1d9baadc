// Stands where Jupyter's model stands, so that a widget's own file runs in a page without Python.
//
//   standIn(state, { saved, sent })
//
// state: the widget's traits by their names. saved(model) is called where a kernel would hear of
// new values, sent(message, model) where it would get a message. They answer with
// model.put({ name: value, … }) and model.say(message, buffers).

export function standIn(state, { saved, sent } = {}) {
  const listeners = new Map();
  const tell = (event, ...news) => [...(listeners.get(event) ?? [])].forEach((work) => work(...news));
  const model = {
    get: (name) => state[name],
    set(name, value) {
      if (state[name] === value) return;
      state[name] = value;
      tell(`change:${name}`);
    },
    save_changes() { saved?.(model); },
    send(message) { sent?.(message, model); },
    on(event, work) { listeners.set(event, [...(listeners.get(event) ?? []), work]); },
    off(event, work) {
      listeners.set(event, (listeners.get(event) ?? []).filter((other) => other !== work));
    },
    put(values) { // all of them are there before anybody hears of one, as with hold_sync
      const names = Object.keys(values).filter((name) => state[name] !== values[name]);
      Object.assign(state, values);
      names.forEach((name) => tell(`change:${name}`));
    },
    say(message, buffers = []) { tell("msg:custom", message, buffers); },
  };
  return model;
}
