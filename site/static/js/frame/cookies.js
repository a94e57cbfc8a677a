// document.cookie, which a page without an origin of its own has not: the app's cookies, as far as scripts may see them.
import { Cookies } from "../app/cookies.js";
import { listen, tell } from "./door.js";

export function startCookies(text) {
  let cookies = new Cookies(text);
  listen((data) => {
    if (typeof data.cookies === "string") cookies = new Cookies(data.cookies);
  });
  const set = (text) => {
    cookies.set(String(text));
    tell({ type: "cookie", text: String(text) });
  };
  Object.defineProperty(document, "cookie", { configurable: true, get: () => cookies.text, set });
}
