// The stream of changes, opened again after each break.
import type { LiveChange } from '../../server/contract/live.js';

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 60_000;

export interface LiveListener {
  onChange: (change: LiveChange) => void;
  onBreak: () => void;
  /** After a break: whatever happened meanwhile was missed. */
  onReconnect: () => void;
}

/**
 * Listens until the returned function is called. The browser reopens a dropped stream by itself but
 * gives up on an answer that is no stream, so that case waits here, longer each time.
 */
export function startLive({ onChange, onBreak, onReconnect }: LiveListener): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT;
  let broken = false;

  function open(): void {
    source = new EventSource('/api/live');
    source.onopen = () => {
      wait = FIRST_WAIT;
      if (broken) onReconnect();
      broken = false;
    };
    source.addEventListener('changed', ({ data }: MessageEvent<string>) => {
      const change = parseChange(data);
      if (change) onChange(change);
    });
    source.onerror = () => {
      if (!broken) onBreak();
      broken = true;
      if (source.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    };
  }

  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

/** A change as the stream tells it; undefined for anything else, such as a sign of life. */
export function parseChange(data: string): LiveChange | undefined {
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch {
    return undefined;
  }
  return isChange(value) ? value : undefined;
}

function isChange(value: unknown): value is LiveChange {
  if (typeof value !== 'object' || value === null || !('records' in value)) return false;
  const { records } = value;
  return (
    Array.isArray(records) &&
    records.every(
      (record: unknown) => typeof record === 'object' && record !== null && 'id' in record,
    )
  );
}
