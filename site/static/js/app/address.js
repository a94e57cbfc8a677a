// The app's address: what a page or a reader writes, as a URL of the app, or null where it is somebody else's.
export const APP = "http://localhost";
// Tutorials and url_for(_external=True) name the app in these ways.
const HOSTS = ["localhost", "127.0.0.1"];

export function appUrl(text, base = `${APP}/`) {
  const url = URL.parse ? URL.parse(text, base) : parse(text, base);
  if (!url || !/^https?:$/.test(url.protocol) || !HOSTS.includes(url.hostname)) return null;
  return new URL(url.pathname + url.search + url.hash, APP);
}

function parse(text, base) {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

// As the address line shows it.
export const shownUrl = (url) => url.pathname + url.search + url.hash;
