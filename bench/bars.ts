/** What the figures must reach. */
import type { Idle } from "./idle.ts";
import type { Outcome } from "./summary.ts";

export interface Bar {
  name: string;
  measured: number;
  passed: boolean;
}

const GET_OPS_RATIO_MIN = 30;
const PUT_SYNC_P50_RATIO_MIN = 20;
const IDLE_PERCENT_MAX = 1;

export function judge(outcomes: Outcome[], idle: Idle): Bar[] {
  const of = (trial: string) => outcomes.find((outcome) => outcome.trial === trial);
  const get = of("get")?.opsRatio ?? 0;
  const putSync = of("putSync")?.p50Ratio ?? 0;
  return [
    {
      name: `get: at least ${GET_OPS_RATIO_MIN} × the operations a second of HTTP`,
      measured: get,
      passed: get >= GET_OPS_RATIO_MIN,
    },
    {
      name: `putSync: at least ${PUT_SYNC_P50_RATIO_MIN} × lower median latency than HTTP PUT`,
      measured: putSync,
      passed: putSync >= PUT_SYNC_P50_RATIO_MIN,
    },
    {
      name: `idle: less than ${IDLE_PERCENT_MAX} % of one processor`,
      measured: idle.percent,
      passed: idle.percent < IDLE_PERCENT_MAX,
    },
  ];
}
