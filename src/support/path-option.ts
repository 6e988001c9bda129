/** Directories that users name: by a path, or by a `file:` URL such as `new URL("data", import.meta.url)`. */
import { resolve } from "node:path";
import { URL, fileURLToPath } from "node:url";
import { PluresError } from "./error.ts";
import { shown } from "./options.ts";

/** A text that begins like this is a URL. No system has a directory of such a name by intention. */
const FILE_URL = /^file:\//i;
/** A shell takes it for the home directory. A directory of this name is a mistake. */
const HOME = /^~(?:$|\/)/;
const OTHER_URL = /^[a-z][a-z\d+.-]+:\/\//i;

/**
 * The path that `value` names, which `argument` is about, such as "The option path". Throws
 * ERR_BAD_OPTION for anything but a path or a `file:` URL.
 */
export function pathOf(argument: string, value: unknown): string {
  const text = textOf(value);
  if (text === undefined || text === "" || text.includes("\0")) {
    throw badPath(argument, typeof value === "string" ? shown(value) : kindOf(value));
  }
  if (HOME.test(text)) {
    throw badPath(
      argument,
      `${shown(text)}, and only a shell knows that "~" is the home directory`,
    );
  }
  if (typeof value === "string" && !FILE_URL.test(text) && !OTHER_URL.test(text)) return text;
  try {
    return fileURLToPath(new URL(text));
  } catch (cause) {
    throw badPath(argument, `the URL ${shown(text)}`, cause);
  }
}

/** The same, absolute. Throws ERR_BAD_OPTION too if the working directory is gone. */
export function absolutePathOf(argument: string, value: unknown): string {
  const path = pathOf(argument, value);
  try {
    return resolve(path);
  } catch (cause) {
    throw new PluresError(
      "ERR_BAD_OPTION",
      `${argument} is the relative path ${shown(path)}, and this process's working directory was ` +
        "removed. Nothing was done. Use an absolute path, or change to another directory.",
      { cause },
    );
  }
}

/** A path itself, or the text of a URL: also of a class of a DOM or of another realm. */
function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  const { href, protocol } = (value ?? {}) as Partial<URL>;
  return typeof href === "string" && typeof protocol === "string" ? href : undefined;
}

function kindOf(value: unknown): string {
  return typeof value === "object" && value !== null ? "an object that is no URL" : shown(value);
}

function badPath(argument: string, found: string, cause?: unknown): PluresError {
  const because = cause === undefined ? "" : ` (${(cause as Error).message})`;
  return new PluresError(
    "ERR_BAD_OPTION",
    `${argument} is ${found}${because}; expected the path of a directory, or a file: URL. ` +
      "Nothing was done.",
    { cause },
  );
}
