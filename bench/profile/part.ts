/** A part of the profile: the times of the steps of one operation. */
import type { Section } from "../report/section.ts";

export interface Scale {
  /** Rounds of a minimum; the other parts take a share of them. */
  rounds: number;
}

export type Measured = Omit<Section, "title">;

export interface Part {
  name: string;
  title: string;
  measure(scale: Scale): Promise<Measured>;
}
