export interface DragMoves {
  /** At each move: how far the pointer is from where it began, in px. */
  moved: (by: { x: number; y: number }) => void;
  /** At the end; `still` when it was a press and no drag. */
  ended: (by: { x: number; y: number }, still: boolean) => void;
}

/** A pointer that moves less than this is held still. */
const STILL = 4;

/** Follows the pointer that pressed an element until it lets go. */
export function followPointer(start: PointerEvent, { moved, ended }: DragMoves): void {
  const handle = start.currentTarget;
  if (!(handle instanceof HTMLElement) || start.button !== 0) return;
  handle.setPointerCapture(start.pointerId);
  const end = new AbortController();
  const by = (event: PointerEvent) => ({
    x: event.clientX - start.clientX,
    y: event.clientY - start.clientY,
  });
  const finish = (event: PointerEvent): void => {
    end.abort();
    const { x, y } = by(event);
    ended({ x, y }, Math.hypot(x, y) < STILL);
  };
  const { signal } = end;
  handle.addEventListener('pointermove', (event) => moved(by(event)), { signal });
  handle.addEventListener('pointerup', finish, { signal });
  handle.addEventListener('pointercancel', finish, { signal });
}
