// What the reader chose, kept in this browser; a browser that keeps nothing still works.
const PREFIX = "runsheet:";

export function read(name, fallback = null) {
  try {
    return localStorage.getItem(PREFIX + name) ?? fallback;
  } catch {
    return fallback;
  }
}

// Whether it could be kept: where storage is full or forbidden, the choice holds for this page.
export function write(name, value) {
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, value);
    return true;
  } catch {
    return false;
  }
}
