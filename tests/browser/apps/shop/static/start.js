import { word } from "./word.js";
said.textContent = word + import.meta.url.slice(0, 5);
