// Before the page's own scripts: links, forms, fetch() and the rest go to the app.
import { startCookies } from "./cookies.js";
import { openDoor } from "./door.js";
import { startEvents } from "./events.js";
import { startFetch } from "./fetch.js";
import { startForms } from "./forms.js";
import { startLater } from "./later.js";
import { startLinks } from "./links.js";
import { startPlace } from "./place.js";
import { startXhr } from "./xhr.js";

export function startInside(script) {
  script.remove();
  // WebRTC asks no policy.
  for (const name of Object.getOwnPropertyNames(window)) if (/^(webkit)?RTC/.test(name)) delete window[name];
  openDoor();
  startPlace(script.dataset.url);
  startCookies(script.dataset.cookies);
  startFetch();
  startXhr();
  startEvents();
  startLinks();
  startForms();
  startLater();
}
