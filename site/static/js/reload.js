// While developing: reloads the tab when a file has changed or the server has come back.
let lost = false;
const changes = new EventSource(document.currentScript?.dataset.changes ?? "/-/changes");
changes.onmessage = () => location.reload();
changes.onerror = () => (lost = true);
changes.onopen = () => lost && location.reload();
