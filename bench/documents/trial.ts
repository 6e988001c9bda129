/** What is measured of documents: how somebody commits, and what is marked of each commit. */

export interface Trial {
  name: string;
  title: string;
  /** Characters that are in the document before. */
  characters: number;
  pauseMs: number;
  commits: number;
}

/** What the writer marks of a commit, nanoseconds of the clock that all processes share. */
export interface Sent {
  startedNs: number;
  /** `commit()` has returned. */
  committedNs: number;
  /** The part is about to be put. */
  puttingNs: number;
  /** It is on its way to the engine. */
  putNs: number;
}

/** What the reader marks of an event, which may show several commits. */
export interface Seen {
  /** The last commit that it shows. */
  number: number;
  /** The watch has told of the part, and it is about to be read. */
  toldNs: number;
  /** It is read, and about to be imported. */
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
