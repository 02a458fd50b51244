/** Binary heap of numbers with priorities, smallest first, in typed arrays that grow. */
export interface Heap {
  size: number;
  push(priority: number, value: number): void;
  /** The value of least priority; only while `size` is above 0. */
  pop(): number;
  clear(): void;
}

export function makeHeap(capacity: number): Heap {
  let priorities = new Float64Array(capacity);
  let values = new Int32Array(capacity);
  const priority = (i: number): number => priorities[i] ?? Infinity;
  const value = (i: number): number => values[i] ?? 0;
  const set = (i: number, p: number, v: number): void => {
    priorities[i] = p;
    values[i] = v;
  };
  const grow = (): void => {
    const [p, v] = [priorities, values];
    priorities = new Float64Array(p.length * 2);
    values = new Int32Array(v.length * 2);
    priorities.set(p);
    values.set(v);
  };
  const heap: Heap = {
    size: 0,
    push(p, v) {
      if (heap.size === values.length) grow();
      let at = heap.size++;
      while (at > 0) {
        const up = (at - 1) >> 1;
        if (priority(up) <= p) break;
        set(at, priority(up), value(up));
        at = up;
      }
      set(at, p, v);
    },
    pop() {
      const top = value(0);
      const last = --heap.size;
      const [p, v] = [priority(last), value(last)];
      let at = 0;
      for (let down = 1; down < last; down = 2 * at + 1) {
        if (down + 1 < last && priority(down + 1) < priority(down)) down++;
        if (p <= priority(down)) break;
        set(at, priority(down), value(down));
        at = down;
      }
      set(at, p, v);
      return top;
    },
    clear() {
      heap.size = 0;
    },
  };
  return heap;
}
