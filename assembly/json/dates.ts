/** Times: between milliseconds since 1970 and ISO 8601 text, as JavaScript writes and reads it. */
import { isDigit } from "./text";

/** Milliseconds from 1970 that a Date may be away. */
export const TIME_MAX: f64 = 8.64e15;
const DAY_MS: i64 = 86_400_000;
/** Days from the first day of year 0 to 1970. */
const EPOCH_DAYS: i64 = 719_528;
const YEAR_DIGITS_MAX: i64 = 9999;

/** The milliseconds of the `count` characters at `at`; NaN: they are no time with an offset, or day. */
export function parseTime(at: u32, count: u32): f64 {
  const end = at + count;
  let next = at;
  let year: i64 = 0;
  const sign = count ? load<u8>(at) : 0;
  if (sign == 0x2b || sign == 0x2d) {
    year = number(at + 1, end, 6);
    if (sign == 0x2d) year = year > 0 ? -year : i64.MIN_VALUE;
    next += 7;
  } else {
    year = number(at, end, 4);
    next += 4;
  }
  const month = field(next, end, 0x2d);
  const day = field(next + 3, end, 0x2d);
  next += 6;
  if (year == -1 && sign != 0x2d) return NaN;
  if (year == i64.MIN_VALUE || month < 1 || month > 12) return NaN;
  if (day < 1 || day > daysBefore(year, month + 1) - daysBefore(year, month)) return NaN;
  const days = daysBefore(year, month) + day - 1 - EPOCH_DAYS;
  const time = next == end ? 0 : parseClock(next, end);
  const ms = <f64>(days * DAY_MS + time);
  return time == i64.MIN_VALUE || abs(ms) > TIME_MAX ? NaN : ms;
}

/** The milliseconds of a time of day less its offset, or MIN_VALUE. */
function parseClock(at: u32, end: u32): i64 {
  const hour = field(at, end, 0x54);
  const minute = field(at + 3, end, 0x3a);
  let next = at + 6;
  let second: i64 = 0;
  let ms: i64 = 0;
  if (next < end && load<u8>(next) == 0x3a) {
    second = field(next, end, 0x3a);
    next += 3;
    if (second >= 0 && next < end && load<u8>(next) == 0x2e) {
      const first = ++next;
      for (let unit: i64 = 100; next < end && isDigit(load<u8>(next)); unit /= 10) {
        // Behind three digits only zeros may stand.
        const digit = load<u8>(next++) - 0x30;
        if (!unit && digit) return i64.MIN_VALUE;
        ms += unit * digit;
      }
      if (next == first) return i64.MIN_VALUE;
    }
  }
  if (minute < 0 || minute > 59 || second < 0 || second > 59) return i64.MIN_VALUE;
  const isMidnight = hour == 24 && minute + second + ms == 0;
  if (hour < 0 || (hour > 23 && !isMidnight) || next >= end) return i64.MIN_VALUE;
  const time = ((hour * 60 + minute) * 60 + second) * 1000 + ms;
  const sign = load<u8>(next);
  if (sign == 0x5a) return next + 1 == end ? time : i64.MIN_VALUE;
  if (sign != 0x2b && sign != 0x2d) return i64.MIN_VALUE;
  const hours = number(next + 1, end, 2);
  const minutes = field(next + 3, end, 0x3a);
  const isOffset = hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60;
  if (!isOffset || next + 6 != end) return i64.MIN_VALUE;
  const offset = (hours * 60 + minutes) * 60_000;
  return sign == 0x2d ? time + offset : time - offset;
}

/** The two digits behind the character `before` at `at`, or −1. */
function field(at: u32, end: u32, before: u8): i64 {
  return at < end && load<u8>(at) == before ? number(at + 1, end, 2) : -1;
}

/** The number of `count` digits at `at`, or −1. */
function number(at: u32, end: u32, count: u32): i64 {
  if (at > end || end - at < count) return -1;
  let value: i64 = 0;
  for (let i: u32 = 0; i < count; i++) {
    const byte = load<u8>(at + i);
    if (!isDigit(byte)) return -1;
    value = value * 10 + (byte - 0x30);
  }
  return value;
}

/** Days from the first day of year 0 to that of a month; month 13 is the next year's first. */
function daysBefore(year: i64, month: i64): i64 {
  if (month == 13) return daysBefore(year + 1, 1);
  const before = year - 1;
  const leaps = floorDiv(before, 4) - floorDiv(before, 100) + floorDiv(before, 400);
  const isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  // Year 0 is a leap year, too.
  let days = 365 * year + leaps + 1;
  for (let m: i64 = 1; m < month; m++) {
    if (m == 2) days += isLeap ? 29 : 28;
    else days += m == 4 || m == 6 || m == 9 || m == 11 ? 30 : 31;
  }
  return days;
}

function floorDiv(value: i64, by: i64): i64 {
  const whole = value / by;
  return value % by < 0 ? whole - 1 : whole;
}

/** Writes the time to `out`, 27 bytes at most: how many. `ms` is a whole number, TIME_MAX at most. */
export function writeTime(ms: i64, out: u32): u32 {
  const day = floorDiv(ms, DAY_MS);
  const time = ms - day * DAY_MS;
  const days = day + EPOCH_DAYS;
  let year = floorDiv(days * 400, 146_097);
  while (daysBefore(year, 1) > days) year--;
  while (daysBefore(year + 1, 1) <= days) year++;
  let month: i64 = 1;
  while (daysBefore(year, month + 1) <= days) month++;
  let at = out;
  if (year < 0 || year > YEAR_DIGITS_MAX) {
    store<u8>(at++, year < 0 ? 0x2d : 0x2b);
    at = digits(at, abs(year), 6);
  } else at = digits(at, year, 4);
  at = digits(mark(at, 0x2d), month, 2);
  at = digits(mark(at, 0x2d), days - daysBefore(year, month) + 1, 2);
  at = digits(mark(at, 0x54), time / 3_600_000, 2);
  at = digits(mark(at, 0x3a), (time / 60_000) % 60, 2);
  at = digits(mark(at, 0x3a), (time / 1000) % 60, 2);
  at = digits(mark(at, 0x2e), time % 1000, 3);
  return mark(at, 0x5a) - out;
}

function mark(at: u32, byte: u8): u32 {
  store<u8>(at, byte);
  return at + 1;
}

function digits(at: u32, value: i64, count: u32): u32 {
  let left = value;
  for (let i = count; i; i--) {
    store<u8>(at + i - 1, <u8>(left % 10) + 0x30);
    left /= 10;
  }
  return at + count;
}
