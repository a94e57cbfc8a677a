// Password hashing, which the browser's Python lacks: scrypt by a library, PBKDF2 by the browser itself.
import { scrypt as derive } from "@noble/hashes/scrypt.js";
import { pbkdf2 as deriveSlowly } from "@noble/hashes/pbkdf2.js";
import { sha1 } from "@noble/hashes/legacy.js";
import { sha256, sha384, sha512 } from "@noble/hashes/sha2.js";

const HASHES = { sha1: ["SHA-1", sha1], sha256: ["SHA-256", sha256], sha384: ["SHA-384", sha384], sha512: ["SHA-512", sha512] };
const subtle = globalThis.crypto?.subtle;

export const scrypt = (password, salt, N, r, p, dkLen) => derive(password, salt, { N, r, p, dkLen });

export async function pbkdf2(name, password, salt, iterations, length) {
  const [webName, hash] = HASHES[name.toLowerCase().replace("-", "")] ?? [];
  if (!hash) throw new Error(`unsupported hash type ${name}`);
  // Only where the site is served securely, and not for an empty password.
  if (!subtle || !password.length) return deriveSlowly(hash, password, salt, { c: iterations, dkLen: length });
  const key = await subtle.importKey("raw", password, "PBKDF2", false, ["deriveBits"]);
  const derivation = { name: "PBKDF2", hash: webName, salt, iterations };
  return new Uint8Array(await subtle.deriveBits(derivation, key, length * 8));
}
