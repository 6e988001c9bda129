/** Whether Redis is installed. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

export const REDIS_PROGRAM = "redis-server";

export function redisIsMissing(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const isThere = folders.some((folder) => {
    try {
      accessSync(join(folder, REDIS_PROGRAM), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  return isThere ? undefined : "not installed";
}
