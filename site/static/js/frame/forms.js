// Forms are sent to the app, with their files, as a browser would encode them.
import { absolute, go, isApp } from "./place.js";

export function startForms() {
  addEventListener("submit", (event) => {
    const { target: form, submitter } = event;
    if (event.defaultPrevented || said(form, submitter, "method") === "dialog") return;
    event.preventDefault();
    send(form, submitter);
  });
  HTMLFormElement.prototype.submit = function () {
    send(this, null);
  };
}

// A button may say otherwise. Asked as attributes: a field called "action" hides the form's own.
function said(form, submitter, name) {
  const value = submitter?.getAttribute(`form${name}`) ?? form.getAttribute(name) ?? "";
  return name === "action" ? value : value.trim().toLowerCase();
}

async function send(form, submitter) {
  const action = said(form, submitter, "action");
  const url = absolute(action || document.URL.replace(/^about:.*/, "") || "");
  if (!action) url.href = window.appLocation.href.split("#")[0];
  if (!isApp(url)) return location.replace(url.href);
  const data = new FormData(form, submitter);
  if (said(form, submitter, "method") !== "post") {
    url.search = query(data);
    return go(url.href, { method: "GET" });
  }
  const packed = packedAs[said(form, submitter, "enctype")] ?? packedAs.default;
  const content = new Response(packed(data));
  const headers = [["Content-Type", content.headers.get("content-type")]];
  go(url.href, { method: "POST", headers, body: new Uint8Array(await content.arrayBuffer()) });
}

// Line ends as HTML wants them, files by their names.
const pairs = (data) => [...data].map(([name, value]) => [lines(name), lines(value.name ?? value)]);
const lines = (text) => text.replace(/\r\n?|\n/g, "\r\n");
const query = (data) => new URLSearchParams(pairs(data));
const packedAs = {
  default: (data) => new Blob([query(data).toString()], { type: "application/x-www-form-urlencoded" }),
  "multipart/form-data": (data) => data,
  "text/plain": (data) =>
    new Blob([pairs(data).map(([name, value]) => `${name}=${value}\r\n`).join("")], { type: "text/plain" }),
};
