/** The secret and the origins of a server on loopback: docs/HTTP.md. */
import { randomBytes } from "node:crypto";
import { URL } from "node:url";
import { checkOption } from "../support/options.ts";

/** A shorter one could be guessed by a program that asks all day. */
export const TOKEN_CHARS_MIN = 16;
const TOKEN_BYTES = 32;
const TOKEN = /^[\w.~+/=-]+$/;

/** A new token, which cannot be guessed. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString("base64url");
}

/** Whether a text can be sent as a token, and is long enough. */
export function isToken(text: unknown): text is string {
  return typeof text === "string" && text.length >= TOKEN_CHARS_MIN && TOKEN.test(text);
}

/** As a browser writes it: with a scheme, without a path. */
export function isOrigin(text: unknown): boolean {
  return typeof text === "string" && URL.canParse(text) && new URL(text).origin === text;
}

/** The options token and origins, with defaults. Throws ERR_BAD_OPTION. */
export function readAccess({ token = newToken(), origins = [] }: Partial<Access>): Access {
  const expected = `${TOKEN_CHARS_MIN} or more letters, digits or -._~+/=`;
  // The message of a refused option shows its value: not that of a secret.
  checkOption("token", isToken(token) ? token : "…", isToken(token), expected);
  const areOrigins = Array.isArray(origins) && origins.every(isOrigin);
  checkOption(
    "origins",
    origins,
    areOrigins,
    'an array of origins such as "http://localhost:5173"',
  );
  return { token, origins };
}

/** The secret to show, and the origins whose pages may show it. */
export interface Access {
  token: string;
  origins: readonly string[];
}
