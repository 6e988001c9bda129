/** Loro, as `find-loro.ts` finds it. `scripts/embed.mjs` writes the module, which names each export. */
export * from "loro-crdt";
