// The languages of the editor, by a file's name. Python comes with it; the others when a file asks for them.
import { python } from "@codemirror/lang-python";

const markup = () => import("@codemirror/lang-jinja").then(({ jinja }) => jinja());
const script = () => import("@codemirror/lang-javascript").then(({ javascript }) => javascript());
const LANGUAGES = {
  py: python,
  html: markup,
  htm: markup,
  jinja: markup,
  j2: markup,
  xml: markup,
  css: () => import("@codemirror/lang-css").then(({ css }) => css()),
  js: script,
  mjs: script,
  json: script,
};

const suffixOf = (name) => name.split(".").at(-1).toLowerCase();

// null for what is plain text, and for a language that cannot be fetched now.
export async function languageOf(name) {
  try {
    return (await LANGUAGES[suffixOf(name)]?.()) ?? null;
  } catch {
    return null;
  }
}

export const indentOf = (name) => (suffixOf(name) === "py" ? 4 : 2);
