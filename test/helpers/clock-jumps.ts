/**
 * Loaded before a program (`--import`): its clock jumps back and ahead, in each of its threads, by less
 * than the clocks of replicas may differ.
 */
const JUMP_MS_MAX = 20_000;
const PERIOD_MS = 300;

const realNow = Date.now.bind(Date);

/** The same in all threads, as it depends on the time alone. */
Date.now = () => {
  const nowMs = realNow();
  const period = Math.floor(nowMs / PERIOD_MS);
  const mixed = Math.imul(period ^ (period >>> 7), 0x9e3779b1) >>> 0;
  return nowMs + Math.floor((mixed / 2 ** 32 - 0.5) * 2 * JUMP_MS_MAX);
};
