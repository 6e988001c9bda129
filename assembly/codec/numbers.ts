/** Numbers as values have them. */
import { SMALL_MAX, TAG_F64, TAG_I32, TAG_SMALL } from "../layout/values";

/** The number that an encoded value is; NaN for anything else. */
export function numberOf(value: u32): f64 {
  const tag = <u32>load<u8>(value);
  if (tag >= TAG_SMALL) return <f64>(tag - TAG_SMALL);
  if (tag == TAG_I32) return <f64>load<i32>(value + 1);
  return tag == TAG_F64 ? load<f64>(value + 1) : NaN;
}

/** Encodes a number as the encoder in TypeScript does: its bytes. */
export function writeNumber(value: f64, out: u32): u32 {
  const integer = <i32>value;
  const isInteger = <f64>integer == value && !(value == 0 && 1 / value < 0);
  if (isInteger && integer >= 0 && <u32>integer <= SMALL_MAX) {
    if (out) store<u8>(out, TAG_SMALL + <u8>integer);
    return 1;
  }
  if (out) {
    store<u8>(out, isInteger ? TAG_I32 : TAG_F64);
    if (isInteger) store<i32>(out + 1, integer);
    else store<f64>(out + 1, value);
  }
  return isInteger ? 5 : 9;
}
