/**
 * Globals that no module of Node.js exports, as they were when this package was loaded. Test runners,
 * DOMs and renderers replace globals later, by others that work differently or not at all.
 */
export const { AbortController, queueMicrotask } = globalThis;
