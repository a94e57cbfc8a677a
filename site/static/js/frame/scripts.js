// Scripts of the app that read or set `location`: nothing can take its place in a browser, but another name can.
export const PLACE = "appLocation";

const OWN = /\b(?:let|const|var|function)\s+location\b/;
const USES =
  /(?<![\w$.'"`-])((?:window|document|self|globalThis|top|parent)\s*\.\s*)?location(?=\s*(?:\.\s*(?:href|assign|replace|reload|pathname|search|hash|origin|host|hostname|port|protocol|toString)\b|=(?![=>])))/g;

export const redirected = (source) => (OWN.test(source) ? source : source.replace(USES, (_, owner) => `${owner ? "window." : ""}${PLACE}`));
