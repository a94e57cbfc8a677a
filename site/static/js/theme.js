// Before anything is painted: the theme that the reader chose. A classic script, so that it runs at once.
try {
  const chosen = localStorage.getItem("runsheet:theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
} catch {
  // No storage: the system's theme it is.
}
