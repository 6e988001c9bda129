/**
 * Order between threads, on processors that do not keep it by themselves.
 *
 * x86-64 keeps loads in the order of the program, and stores too. Arm keeps neither, but for what an
 * atomic access promises: no later access is done before an atomic load, no earlier one after an
 * atomic store. Publishing needs no more. Two places need the other direction: a check that must come
 * after the loads that it is about, and an announcement that must come before the stores that it is
 * about. Their fences are in the core for such processors only:
 *
 *   if (isDefined(FENCED)) fence();
 *
 * docs/MEMORY-MODEL.md has the argument for each SYNC POINT.
 */

/**
 * Everything before it is done, for all threads, before anything behind it. The build replaces the call
 * by `atomic.fence`: the compiler's optimizer deletes that instruction, and moves nothing past the call
 * of an imported function.
 */
export declare function fence(): void;
