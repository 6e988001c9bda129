/** The trials of documents, and the marks of each commit. */

export interface Trial {
  name: string;
  title: string;
  /** Characters of the document at the start. */
  characters: number;
  pauseMs: number;
  commits: number;
}

/** The writer's marks of a commit: nanoseconds of a clock that all processes share. */
export interface Sent {
  startedNs: number;
  /** `commit()` has returned. */
  committedNs: number;
  /** Before the put of the chunk. */
  puttingNs: number;
  /** The put is on its way to the engine. */
  putNs: number;
}

/** The reader's marks of an event, which may show several commits. */
export interface Seen {
  /** The last commit that it shows. */
  number: number;
  /** The watch has reported the chunk. Before its read. */
  reportedNs: number;
  /** After its read. */
  readNs: number;
  seenNs: number;
}

export const TRIALS: readonly Trial[] = [
  {
    name: "typing",
    title: "a letter each 10 ms, small document",
    characters: 100,
    pauseMs: 10,
    commits: 400,
  },
  {
    name: "typing-large",
    title: "a letter each 10 ms, document of 1,000,000 characters",
    characters: 1_000_000,
    pauseMs: 10,
    commits: 400,
  },
  {
    name: "back-to-back",
    title: "commits one right after the other",
    characters: 100,
    pauseMs: 0,
    commits: 2000,
  },
];
