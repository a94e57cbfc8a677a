// The snippet card: its place for buttons, and its output.
// The buttons come before the code that they are about; where the output is all there is, they stand below it.
export function actionsOf(figure) {
  let actions = figure.querySelector(":scope > .actions");
  if (!actions) {
    actions = document.createElement("div");
    actions.className = "actions";
    if (figure.classList.contains("bare")) figure.append(actions);
    else figure.insertBefore(actions, figure.querySelector(":scope > :is(.editor, pre)"));
  }
  return actions;
}

export function button(label, pressed) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = label;
  made.addEventListener("click", pressed);
  return made;
}

// The card's output; made where the page shows none.
export function outputOf(figure) {
  let output = figure.querySelector(":scope > .output");
  if (!output) {
    output = document.createElement("div");
    output.className = "output";
    (figure.querySelector(":scope > .check") ?? figure.querySelector(":scope > pre:last-of-type")).after(output);
  }
  return output;
}

export function add(parent, name, className, text = "") {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  parent.append(made);
  return made;
}

// An answer of an app, as the card's template shows a recorded one.
export function addExchange(output, answer) {
  const headers = answer.headers.filter(([name]) => name !== "Content-Type");
  const type = new Map(answer.headers).get("Content-Type")?.split(";")[0];
  const exchange = add(output, "div", "exchange");
  if (answer.title) add(exchange, "p", "name", answer.title);
  let line = add(exchange, "p", "line");
  add(line, "b", "", answer.method);
  line.append(" ");
  add(line, "code", "", answer.target);
  if (answer.sent) {
    addText(exchange, "sent", answer.sent);
    line = add(exchange, "p", "line");
  }
  line.append(" ");
  const status = add(line, "span", "answer");
  add(status, "span", `status s${answer.status[0]}`, answer.status);
  status.append(" ");
  if (type) add(status, "span", "type", type);
  addText(exchange, "printed", answer.printed.trimEnd());
  addText(exchange, "headers", headers.map(([name, value]) => `${name}: ${value}`).join("\n"));
  addText(exchange, "", answer.body);
  return exchange;
}

function addText(exchange, className, text) {
  if (text) add(add(exchange, "pre", className), "samp", "", text);
}
