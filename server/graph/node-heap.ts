/** A binary heap of nodes by a number each, which may fall: the queue of Dijkstra's search. */

export interface NodeHeap {
  readonly size: () => number;
  /** Puts a node in, or moves it forward after its number fell. */
  readonly raise: (node: number) => void;
  /** The node of the least number; the heap must not be empty. */
  readonly pop: () => number;
}

/** `numbers` is read beside each node, and may change only just before `raise`. */
export function makeNodeHeap(numbers: Float64Array): NodeHeap {
  const heap = new Int32Array(numbers.length);
  /** Place of each node in the heap, plus 1; 0 = not in it. */
  const places = new Int32Array(numbers.length);
  let size = 0;

  const put = (node: number, at: number) => {
    heap[at] = node;
    places[node] = at + 1;
  };

  return {
    size: () => size,
    raise(node) {
      const number = numbers[node]!;
      let hole = places[node] === 0 ? size++ : places[node]! - 1;
      while (hole > 0) {
        const parent = (hole - 1) >> 1;
        if (numbers[heap[parent]!]! <= number) break;
        put(heap[parent]!, hole);
        hole = parent;
      }
      put(node, hole);
    },
    pop() {
      const first = heap[0]!;
      places[first] = 0;
      const node = heap[--size]!;
      if (size === 0) return first;
      const number = numbers[node]!;
      let hole = 0;
      for (let child = 1; child < size; child = 2 * hole + 1) {
        if (child + 1 < size && numbers[heap[child + 1]!]! < numbers[heap[child]!]!) child += 1;
        if (numbers[heap[child]!]! >= number) break;
        put(heap[child]!, hole);
        hole = child;
      }
      put(node, hole);
      return first;
    },
  };
}
