// CodeMirror's own styles as constructed sheets: the `style` elements that it would make, the site's policy forbids.
import { StyleModule } from "style-mod";

const sheets = new Map();

// As StyleModule.mount does it in a shadow root; later modules win over earlier ones.
StyleModule.mount = (root, modules) => {
  for (const module of [modules].flat()) {
    if (sheets.has(module)) continue;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(module.getRules());
    sheets.set(module, sheet);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
};
