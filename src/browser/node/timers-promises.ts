import { setTimeout as startTimeout } from "./timers.ts";

export function setTimeout<Value>(ms?: number, value?: Value): Promise<Value | undefined> {
  return new Promise((resolve) => void startTimeout(() => resolve(value), ms));
}
