/**
 * A small checker of Arm's memory model, for litmus tests as herd7 reads them: whether the state that the
 * test asks for can be.
 *
 * It tries every execution: each load reads from any store to its place, in any order of the stores. An
 * execution counts if it keeps coherence, and if no event is ordered before itself by what others observe
 * and by LDAR, STLR and DMB ("external visibility" of the Arm Architecture Reference Manual, B2.3). It knows
 * MOV, LDR, LDAR, STR, STLR and DMB ISH of 32 bits, and no dependencies.
 */

interface Event {
  thread: number;
  /** Its place in the program; -1: the store that initialises. */
  line: number;
  kind: "load" | "store" | "fence";
  isOrdered: boolean;
  place: string;
  value: number;
  register: string;
}

type Pair = readonly [Event, Event];

export function canBe(litmus: string): boolean {
  const { events, wanted } = parse(litmus);
  const loads = events.filter(({ kind }) => kind === "load");
  const stores = events.filter(({ kind }) => kind === "store");
  const sources = loads.map((load) => stores.filter(({ place }) => place === load.place));
  return product(sources).some((read) => {
    const registers = new Map(
      loads.map((load, index) => [`${load.thread}:${load.register}`, read[index]!.value]),
    );
    const isWanted = wanted.every(([register, value]) => (registers.get(register) ?? 0) === value);
    return isWanted && orders(stores).some((order) => isAllowed(events, loads, read, order));
  });
}

function isAllowed(events: Event[], loads: Event[], read: Event[], order: Event[]): boolean {
  const isBefore = (a: Event, b: Event) => order.indexOf(a) < order.indexOf(b);
  const coherence = pairs(order, (a, b) => a.place === b.place && isBefore(a, b));
  const from = loads.map((load, index): Pair => [read[index]!, load]);
  const overwritten = loads.flatMap((load, index) =>
    order
      .filter((store) => store.place === load.place && isBefore(read[index]!, store))
      .map((store): Pair => [load, store]),
  );
  const seen = [...coherence, ...from, ...overwritten];
  const program = pairs(events, (a, b) => a.thread === b.thread && a.line < b.line);
  const samePlace = program.filter(([a, b]) => a.place === b.place && a.kind !== "fence");
  const external = seen.filter(([a, b]) => a.thread !== b.thread);
  const ordered = program.filter(([a, b]) => isKept(a, b));
  return isAcyclic([...samePlace, ...seen]) && isAcyclic([...external, ...ordered]);
}

/** Whether Arm orders two events of a program by what they are. */
function isKept(a: Event, b: Event): boolean {
  if (a.kind === "fence" || b.kind === "fence") return true;
  if (a.kind === "load" && a.isOrdered) return true;
  if (b.kind === "store" && b.isOrdered) return true;
  return a.kind === "store" && a.isOrdered && b.kind === "load" && b.isOrdered;
}

function isAcyclic(edges: readonly Pair[]): boolean {
  let left = edges;
  for (;;) {
    const targets = new Set(left.map(([, b]) => b));
    const next = left.filter(([a]) => targets.has(a));
    if (next.length === left.length) return left.length === 0;
    left = next;
  }
}

function pairs(events: readonly Event[], isPair: (a: Event, b: Event) => boolean): Pair[] {
  return events.flatMap((a) => events.filter((b) => isPair(a, b)).map((b): Pair => [a, b]));
}

function product<Item>(lists: Item[][]): Item[][] {
  return lists.reduce<Item[][]>(
    (all, list) => all.flatMap((done) => list.map((item) => [...done, item])),
    [[]],
  );
}

/** All orders of the stores in which those that initialise come first. */
function orders(stores: Event[]): Event[][] {
  const first = stores.filter(({ line }) => line < 0);
  const permute = (rest: Event[]): Event[][] =>
    rest.length === 0
      ? [[]]
      : rest.flatMap((each) =>
          permute(rest.filter((other) => other !== each)).map((more) => [each, ...more]),
        );
  return permute(stores.filter(({ line }) => line >= 0)).map((rest) => [...first, ...rest]);
}

function parse(litmus: string): { events: Event[]; wanted: [string, number][] } {
  const places = new Map(
    [...litmus.matchAll(/(\d):X(\d)=([a-z]+);/g)].map(([, thread, register, place]) => [
      `${thread}:${register}`,
      place!,
    ]),
  );
  const events = [...new Set(places.values())].map((place) => event(-1, -1, "store", place));
  const rows = litmus.split("\n").filter((line) => line.endsWith(";") && !/^ P0|^\{/.test(line));
  const constants = new Map<string, number>();
  rows.forEach((row, line) => {
    row
      .replace(/;$/, "")
      .split("|")
      .forEach((cell, thread) => {
        const [, name, register, more] = /^(\w+)\s*(?:W(\d))?,?(.*)$/.exec(cell.trim()) ?? [];
        const place = places.get(`${thread}:${/\[X(\d)\]/.exec(more ?? "")?.[1]}`) ?? "";
        const own = `${thread}:X${register}`;
        if (name === "MOV") constants.set(own, Number(more!.replace("#", "")));
        else if (name === "DMB") events.push(event(thread, line, "fence", ""));
        else if (name === "STR" || name === "STLR") {
          const value = constants.get(own) ?? 0;
          events.push({
            ...event(thread, line, "store", place),
            isOrdered: name === "STLR",
            value,
          });
        } else if (name === "LDR" || name === "LDAR") {
          const load = event(thread, line, "load", place);
          events.push({ ...load, isOrdered: name === "LDAR", register: `X${register}` });
        } else if (name) throw new Error(`unknown instruction: ${cell}`);
      });
  });
  const condition = /^exists \((.*)\)$/m.exec(litmus)![1]!;
  const wanted = condition.split(" /\\ ").map((part): [string, number] => {
    const [register, value] = part.split("=");
    return [register!, Number(value)];
  });
  return { events, wanted };
}

function event(thread: number, line: number, kind: Event["kind"], place: string): Event {
  return { thread, line, kind, isOrdered: false, place, value: 0, register: "" };
}
