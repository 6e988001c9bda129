/** Names of fields: encoded strings, compared as what they say and not by their encoding. */
import { LONG_HEADER_BYTES, TAG_SHORT, TAG_UTF16 } from "../layout/values";
import { compareKeys } from "./ids";

/** Order of two encoded names; 0 stands for the root, which comes first. */
export function compareNames(a: u32, b: u32): i32 {
  if (a == b) return 0;
  if (!a) return -1;
  if (!b) return 1;
  return compareKeys(textOf(a), textInfo(a), textOf(b), textInfo(b));
}

/** Where the units of an encoded string are. */
function textOf(name: u32): u32 {
  return name + (load<u8>(name) >= TAG_SHORT ? 1 : LONG_HEADER_BYTES);
}

/** The same as a key's info: bytes << 1 | wide. */
function textInfo(name: u32): u32 {
  const tag = <u32>load<u8>(name);
  if (tag >= TAG_SHORT) return (tag - TAG_SHORT) << 1;
  return (load<u32>(name + 1) << 1) | (tag == TAG_UTF16 ? 1 : 0);
}
