/**
 * How a WebSocket is asked for. A page cannot set headers, so the token is one of the protocols that it
 * asks for, in Base64 of URLs: no log of addresses has it.
 */
import { URL } from "node:url";
import { badOption } from "../support/options.ts";

/** The protocol that both ends speak. */
export const PROTOCOL = "pluresdb-ipc";
const TOKEN_PREFIX = "pluresdb-token.";

/** The protocols to ask for. */
export function protocolsOf(token: string | undefined): string[] {
  if (token === undefined) return [PROTOCOL];
  return [PROTOCOL, `${TOKEN_PREFIX}${Buffer.from(token).toString("base64url")}`];
}

/** The token among the protocols of a request, and whether that asks for this protocol. */
export function readProtocols(header: string | undefined): { isOurs: boolean; token: string } {
  const protocols = (header ?? "").split(",").map((name) => name.trim());
  const found = protocols.find((name) => name.startsWith(TOKEN_PREFIX)) ?? TOKEN_PREFIX;
  const token = Buffer.from(found.slice(TOKEN_PREFIX.length), "base64url").toString();
  return { isOurs: protocols.includes(PROTOCOL), token };
}

/** The address of a WebSocket, `ws:` or `wss:`, also written as `http:` or `https:`. Throws ERR_BAD_OPTION. */
export function checkUrl(value: unknown): string {
  const text = typeof value === "object" && value !== null ? String(value) : value;
  if (typeof text === "string" && URL.canParse(text)) {
    const url = new URL(text.replace(/^http/, "ws"));
    url.hash = "";
    if (url.protocol === "ws:" || url.protocol === "wss:") return url.href;
  }
  throw badOption(
    "The option url",
    value,
    'the address of a WebSocket such as "ws://127.0.0.1:34568"',
  );
}
