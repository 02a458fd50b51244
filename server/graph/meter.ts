/** The work of one call: counted in arcs, bounded, and stopped from another thread. */

export interface Limits {
  /** Gives up after so many arcs looked at; no bound when left out. */
  readonly maxArcs?: number;
  /** One number on shared memory; another thread writes what is not 0 to stop the work. */
  readonly cancel?: Int32Array;
}

/** Thrown inside the kernel; `paths.ts` answers with what it has when the bound was reached. */
export class Stopped extends Error {
  constructor(readonly why: 'work' | 'cancelled') {
    super(why === 'work' ? 'the bound on the work was reached' : 'the work was cancelled');
  }
}

export interface Meter {
  /** Arcs looked at so far: the work done, without a clock. */
  scanned(): number;
  /** Counts arcs that will be looked at. @throws Stopped */
  add(arcs: number): void;
}

/** @throws Stopped when another thread wrote what is not 0. */
export function throwIfCancelled(cancel: Int32Array): void {
  if (Atomics.load(cancel, 0) !== 0) throw new Stopped('cancelled');
}

/** A cancellation is seen after so many arcs, which takes about a millisecond. */
const CHECK_EVERY = 65_536;

export function startMeter({ maxArcs = Infinity, cancel }: Limits = {}): Meter {
  let scanned = 0;
  let nextCheck = Math.min(CHECK_EVERY, maxArcs);
  return {
    scanned: () => scanned,
    add(arcs) {
      scanned += arcs;
      if (scanned <= nextCheck) return;
      if (cancel !== undefined) throwIfCancelled(cancel);
      if (scanned > maxArcs) throw new Stopped('work');
      nextCheck = Math.min(scanned + CHECK_EVERY, maxArcs);
    },
  };
}
