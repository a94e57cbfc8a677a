// The request bar: one line that is both what is sent and where the preview is.
import { add, button } from "../card.js";
import { APP, appUrl, shownUrl } from "./address.js";
import { Sending } from "./sending.js";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

export class Bar {
  // `on` hears send(request), back(), forward(), reload(), reset(), stop() and wrong(text).
  constructor(parent, on) {
    this.on = on;
    // Whether something was written since the last request.
    this.isWritten = false;
    this.form = add(parent, "form", "request-bar");
    this.back = this.icon("←", "Back", on.back);
    this.forward = this.icon("→", "Forward", on.forward);
    this.reload = this.icon("↻", "Load again", on.reload);
    this.reset = button("Reset", on.reset);
    this.reset.title = "Start the app anew, without cookies";
    this.form.append(this.reset);
    this.method = add(this.form, "select");
    this.method.setAttribute("aria-label", "Method");
    for (const name of METHODS) add(this.method, "option", "", name);
    this.address = add(this.form, "input");
    this.address.setAttribute("aria-label", "Address");
    Object.assign(this.address, { value: "/", spellcheck: false, autocomplete: "off", autocapitalize: "off" });
    this.submit = add(this.form, "button", "send", "Send");
    this.sending = new Sending(parent);
    for (const place of [this.form, this.sending.element]) place.addEventListener("input", () => (this.isWritten = true));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (this.busy) on.stop();
      else this.send();
    });
    this.walk(false, false, false);
  }

  icon(sign, label, pressed) {
    const made = button(sign, () => {
      this.isWritten = false;
      pressed();
    });
    made.className = "icon";
    made.setAttribute("aria-label", label);
    this.form.append(made);
    return made;
  }

  async send() {
    const url = appUrl(this.address.value.trim() || "/");
    if (!url) return this.on.wrong(`${this.address.value} is not an address of this app (${APP}/…).`);
    const method = this.method.value;
    this.isWritten = false;
    this.on.send({ method, url, ...(await this.sending.read()) });
  }

  // A suggestion goes out as if it had been typed.
  fill({ method, target, headers, body }) {
    if (![...this.method.options].some((option) => option.value === method)) add(this.method, "option", "", method);
    this.method.value = method;
    this.address.value = target;
    this.sending.fill(headers, body);
  }

  // Where the preview has gone by itself.
  show(url) {
    this.address.value = shownUrl(url);
    this.method.value = "GET";
    this.sending.put("none");
    this.isWritten = false;
  }

  walk(back, forward, reload) {
    for (const [pressed, can] of [[this.back, back], [this.forward, forward], [this.reload, reload]]) {
      // Not `disabled`: who has just pressed it would lose their place.
      pressed.setAttribute("aria-disabled", String(!can));
    }
  }

  wait(busy) {
    this.busy = busy;
    this.submit.textContent = busy ? "Stop" : "Send";
    this.form.toggleAttribute("data-busy", busy);
  }
}
