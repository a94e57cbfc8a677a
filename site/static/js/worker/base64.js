// Bytes as text and back. (Uint8Array has methods for it, but not in every browser that can run Python.)
const PIECE = 0x8000;

export function toBase64(bytes) {
  let binary = "";
  for (let at = 0; at < bytes.length; at += PIECE) binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(binary);
}

export const fromBase64 = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
