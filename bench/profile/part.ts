/** A part of the profile: a question about where time goes, and the table that answers it. */

export interface Scale {
  /** Rounds of what is timed as the least of many; the others take a share of them. */
  rounds: number;
}

export interface ProfileTable {
  head: string[];
  rows: string[][];
  /** What one has to know to read it. */
  note: string;
}

export interface Part {
  name: string;
  title: string;
  measure(scale: Scale): Promise<ProfileTable>;
}
