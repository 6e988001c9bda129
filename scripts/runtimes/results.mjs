/** The results of a part of the conformance run. */

/** Cells by row and column: "right", what was measured, or the error. */
export class Results {
  #rows = new Map();

  async check(row, column, action) {
    let cell;
    try {
      cell = (await action()) ?? "right";
    } catch (error) {
      cell = error;
    }
    if (!this.#rows.has(row)) this.#rows.set(row, new Map());
    this.#rows.get(row).set(column, cell);
  }

  get cells() {
    return [...this.#rows].flatMap(([row, cells]) =>
      [...cells].map(([column, cell]) => ({ row, column, cell })),
    );
  }

  print(title, columns) {
    const shown = (cell) => (cell === undefined ? "–" : cell instanceof Error ? "WRONG" : cell);
    const rows = [...this.#rows].map(([row, cells]) => [
      row,
      ...columns.map((column) => shown(cells.get(column))),
    ]);
    const lines = [[title, ...columns], [title, ...columns].map(() => "---"), ...rows];
    console.log(`\n${lines.map((line) => `| ${line.join(" | ")} |`).join("\n")}`);
  }
}

/** The same check of each peer, in turn. */
export async function ofEach(results, row, peers, action) {
  for (const peer of peers) await results.check(row, peer.name, () => action(peer));
}

/** The same of all at once. */
export async function ofAll(results, row, peers, action) {
  await Promise.all(peers.map((peer) => results.check(row, peer.name, () => action(peer))));
}
