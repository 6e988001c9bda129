export const { BroadcastChannel } = globalThis;
