// Export and import: what this browser keeps of the reader's, as a file.
const MOST_BYTES = 1_000_000;

// Wires the buttons of a place. What is kept is told by
//   file: its name; empty: what to say where there is nothing; holds(): "3 favourites", or "" for nothing;
//   text(): what the file has; bring(text): takes one in and says what came, or throws the end of a sentence.
export function startExchange(place, kept) {
  const told = place.querySelector(".told");
  const field = place.querySelector('input[type="file"]');
  place.querySelector(".export").addEventListener("click", () => (told.textContent = save(kept)));
  place.querySelector(".import").addEventListener("click", () => field.click());
  field.addEventListener("change", async () => {
    const [file] = field.files;
    if (file) told.textContent = await bring(file, kept);
    // The same file can be chosen again.
    field.value = "";
  });
}

function save({ file, empty, holds, text }) {
  if (!holds()) return empty;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text()], { type: "application/json" }));
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return `${file} has ${holds()}.`;
}

async function bring(file, kept) {
  try {
    if (file.size > MOST_BYTES) throw new Error("it is larger than 1 MB");
    return `${file.name} has ${kept.bring(await file.text())}.`;
  } catch (error) {
    return `${file.name} was not imported: ${error.message}. Nothing has changed.`;
  }
}
