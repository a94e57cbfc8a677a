// What a request carries besides its first line: headers, one a line, and a body as form, JSON, text or file.
import { add, button } from "../card.js";

const KINDS = { none: "No body", form: "Form", json: "JSON", text: "Text", file: "File" };
const FORM = "application/x-www-form-urlencoded";

export class Sending {
  constructor(parent) {
    this.element = add(parent, "details", "sending");
    this.summary = add(this.element, "summary", "", "Headers and body");
    this.headers = field(this.element, "textarea", "Headers, one a line");
    this.headers.rows = 2;
    this.headers.placeholder = "Accept: application/json";
    this.kind = field(this.element, "select", "Body");
    for (const [value, label] of Object.entries(KINDS)) add(this.kind, "option", "", label).value = value;
    this.parts = {
      form: this.form(),
      json: field(this.element, "textarea", "JSON"),
      text: field(this.element, "textarea", "Text"),
      file: field(this.element, "input", "File"),
    };
    this.parts.file.type = "file";
    this.parts.json.placeholder = '{"name": "Ada"}';
    for (const part of [this.headers, this.parts.json, this.parts.text]) part.spellcheck = false;
    this.kind.addEventListener("change", () => this.put(this.kind.value));
    this.element.addEventListener("input", () => this.say());
    this.put("none");
  }

  form() {
    const form = add(this.element, "div", "fields");
    this.rows = add(form, "div");
    this.rows.setAttribute("role", "group");
    this.rows.setAttribute("aria-label", "Form fields");
    form.append(
      button("Add a field", () => this.row("text").focus()),
      button("Add a file", () => this.row("file").focus()),
    );
    return form;
  }

  // A field of the form; its name's input.
  row(type, name = "", value = "") {
    const row = add(this.rows, "div", "row");
    const [key, content] = [add(row, "input"), add(row, "input")];
    key.setAttribute("aria-label", "Name");
    key.placeholder = "name";
    content.type = type;
    content.setAttribute("aria-label", type === "file" ? "File" : "Value");
    key.value = name;
    if (type === "text") content.value = value;
    const remove = button("×", () => {
      const beside = row.previousElementSibling ?? row.nextElementSibling;
      (beside?.querySelector("input") ?? this.kind).focus();
      row.remove();
    });
    remove.setAttribute("aria-label", "Remove the field");
    row.append(remove);
    return key;
  }

  put(kind) {
    this.kind.value = kind;
    for (const [name, part] of Object.entries(this.parts)) (part.closest("label") ?? part).hidden = name !== kind;
    if (kind === "form" && !this.rows.firstChild) this.row("text");
    this.say();
  }

  // What is inside is said while it is closed.
  say() {
    const count = this.listed().length;
    const parts = [count && `${count} ${count === 1 ? "header" : "headers"}`];
    parts.push(this.kind.value !== "none" && KINDS[this.kind.value]);
    const said = parts.filter(Boolean).join(", ");
    this.summary.textContent = said ? `Headers and body: ${said}` : "Headers and body";
  }

  listed() {
    const lines = this.headers.value.split("\n").map((line) => line.match(/^\s*([^\s:]+)\s*:\s*(.*?)\s*$/));
    return lines.filter(Boolean).map(([, name, value]) => [name, value]);
  }

  async read() {
    const headers = this.listed();
    const [body, type] = await this.content();
    const typed = headers.some(([name]) => name.toLowerCase() === "content-type");
    if (type && !typed) headers.push(["Content-Type", type]);
    return { headers, body };
  }

  // The body as bytes, and its type.
  async content() {
    const { json, text, file } = this.parts;
    const content = {
      none: () => null,
      form: () => this.filled(),
      json: () => new Blob([json.value], { type: "application/json" }),
      text: () => new Blob([text.value], { type: "text/plain; charset=utf-8" }),
      file: () => file.files[0] ?? null,
    }[this.kind.value]();
    const packed = new Response(content);
    const type = packed.headers.get("content-type") ?? (content ? "application/octet-stream" : "");
    return [new Uint8Array(await packed.arrayBuffer()), type];
  }

  // With a file it must be multipart.
  filled() {
    const data = new FormData();
    let multipart = false;
    for (const row of this.rows.children) {
      const [key, content] = row.querySelectorAll("input");
      if (!key.value) continue;
      multipart ||= content.type === "file";
      for (const value of content.type === "file" ? content.files : [content.value]) data.append(key.value, value);
    }
    return multipart ? data : new URLSearchParams(data);
  }

  fill(headers, body) {
    const type = headers.find(([name]) => name.toLowerCase() === "content-type")?.[1] ?? "";
    const kind = kindOf(type, body);
    // The kind says it again.
    const own = kind === "form" || (kind === "json" && type === "application/json");
    const shown = own ? headers.filter(([name]) => name.toLowerCase() !== "content-type") : headers;
    this.headers.value = shown.map(([name, value]) => `${name}: ${value}`).join("\n");
    if (kind === "form") {
      this.rows.replaceChildren();
      for (const [name, value] of new URLSearchParams(body)) this.row("text", name, value);
    } else if (kind !== "none") {
      this.parts[kind].value = body;
    }
    this.put(kind);
  }
}

function kindOf(type, body) {
  if (!body) return "none";
  if (type.startsWith(FORM)) return "form";
  return /^application\/(.+\+)?json\b/.test(type) ? "json" : "text";
}

function field(parent, name, label) {
  const around = add(parent, "label", "", label);
  return add(around, name);
}
