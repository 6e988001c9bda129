/** Loro, as `find-loro.ts` finds it. `scripts/embed.mjs` writes the module, which names each export. */
// @ts-ignore: programs without documents have no Loro.
export * from "loro-crdt";
