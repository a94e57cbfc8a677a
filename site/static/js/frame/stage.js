// The stage: holds one page of the app at a time, each in a frame of its own, and passes on what the page asks for.
import { prepared } from "./page.js";

const PASSED_ON = ["navigate", "push", "go", "title", "cookie"];
const SANDBOX = "allow-scripts allow-forms allow-modals";

// `program` is this very script: each page gets it before its own.
export function startStage(program) {
  const { port1: door, port2 } = new MessageChannel();
  const waiting = new Map();
  let number = 0;
  let shown = 0;
  let frame = null;
  let inside = null;
  let refresh = 0;

  const ask = (request) =>
    new Promise((resolve) => {
      waiting.set(++number, resolve);
      door.postMessage({ ...request, type: "fetch", number });
    });

  const heard = {
    show: async ({ html, url, cookies, isFocused }) => {
      const mine = ++shown;
      const page = await prepared(html, url, ask);
      // Another page has been asked for meanwhile.
      if (mine !== shown) return;
      const about = `data-url="${escaped(url)}" data-cookies="${escaped(cookies)}"`;
      put(`<!doctype html><script ${about}>${program}</script>${page.html}`, isFocused);
      door.postMessage({ type: "left", count: page.left });
      if (page.refresh) refresh = setTimeout(() => door.postMessage({ type: "navigate", ...page.refresh.to }), page.refresh.ms);
    },
    answered: (answer) => {
      waiting.get(answer.number)?.(answer);
      waiting.delete(answer.number);
    },
    cookies: (message) => inside?.postMessage(message),
    pop: (place) => inside?.postMessage(place),
  };

  // The keyboard goes on from the page before, if it was there and still is.
  function put(html, isFocused) {
    const stays = isFocused && frame && document.hasFocus();
    clearTimeout(refresh);
    inside?.close();
    inside = null;
    frame?.remove();
    frame = document.createElement("iframe");
    frame.title = "Page";
    frame.setAttribute("sandbox", SANDBOX);
    frame.srcdoc = html;
    document.body.append(frame);
    if (stays) frame.focus();
  }

  // Said by each page, and again by one that a script has loaded again.
  addEventListener("message", ({ source, data, ports }) => {
    if (!frame || source !== frame.contentWindow || data !== "inside" || !ports[0]) return;
    inside?.close();
    inside = ports[0];
    const mine = inside;
    inside.onmessage = async ({ data }) => {
      if (PASSED_ON.includes(data?.type)) door.postMessage(data);
      if (data?.type === "fetch") mine.postMessage({ ...(await ask(data)), number: data.number });
    };
  });

  // Where scripts go by themselves, the browser stops them, and says no more than the host.
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
    if (effectiveDirective !== "frame-src") return;
    put("<!doctype html><meta name=color-scheme content='light dark'>", true);
    door.postMessage({ type: "blocked", to: blockedURI });
  });

  door.onmessage = ({ data }) => heard[data.type]?.(data);
  parent.postMessage("ready", "*", [port2]);
}

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
