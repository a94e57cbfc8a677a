// The page's only way out: to the stage around it. `tell` says something; `ask` sends a request to the app.
const waiting = new Map();
const listeners = [];
let number = 0;
let port;

export function openDoor() {
  const channel = new MessageChannel();
  port = channel.port1;
  port.onmessage = ({ data }) => {
    for (const hear of listeners) hear(data);
    if (data.type !== "answered") return;
    waiting.get(data.number)?.(data);
    waiting.delete(data.number);
  };
  parent.postMessage("inside", "*", [channel.port2]);
}

export const tell = (message) => port.postMessage(message);
export const listen = (hear) => listeners.push(hear);

// The answer: {error} or {status, headers, body, url, redirected}.
export function ask(request) {
  return new Promise((resolve) => {
    waiting.set(++number, resolve);
    port.postMessage({ ...request, type: "fetch", number });
  });
}
