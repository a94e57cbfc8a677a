// The line under the bar: which way a request went, or why it did not.
import { add } from "../card.js";
import { shownUrl } from "./address.js";

export class State {
  constructor(parent) {
    this.line = add(parent, "p", "state");
    this.line.setAttribute("role", "status");
  }

  say(text, ...more) {
    this.line.textContent = text;
    this.line.append(...more);
  }

  // 302 → /login → 200 OK · 3 ms
  show({ hops, note }) {
    this.line.replaceChildren();
    const [{ request }] = hops;
    if (request.method !== "GET") this.line.append(`${request.method} ${shownUrl(request.url)} → `);
    for (const [n, { request, answer }] of hops.entries()) {
      if (n) this.line.append(` → ${shownUrl(request.url)} → `);
      const shown = n < hops.length - 1 ? answer.status.split(" ")[0] : answer.status || "No answer";
      add(this.line, "span", `status s${(answer.status ?? "5")[0]}`, shown);
    }
    const ms = hops.reduce((sum, { answer }) => sum + (answer.seconds ?? 0), 0) * 1000;
    this.line.append(` · ${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`);
    if (note) this.line.append(` · ${note}`);
  }
}
