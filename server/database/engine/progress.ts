/** Progress of the engine's start, as values and on a terminal. */
export interface Progress {
  message: string;
  /** Bytes so far and in all, where the step is a download. */
  done?: number;
  total?: number;
}

export type OnProgress = (progress: Progress) => void;

const mebibyte = 1024 * 1024;
const barWidth = 30;

/** Prints one bar that fills on a terminal, and elsewhere a line a step and a line every tenth. */
export function terminalProgress(out: NodeJS.WriteStream = process.stderr): OnProgress {
  let lastLine = '';
  return ({ message, done, total }) => {
    const share = done === undefined || !total ? undefined : done / total;
    const step = out.isTTY || share === undefined ? share : Math.floor(share * 10) / 10;
    const line = step === undefined ? message : `${message} ${bar(step, total ?? 0)}`;
    if (line === lastLine) return;
    lastLine = line;
    if (!out.isTTY) out.write(`${line}\n`);
    else if (share === undefined) out.write(`${line}\n`);
    else out.write(`\r${line}${share === 1 ? '\n' : ''}`);
  };
}

function bar(share: number, total: number): string {
  const filled = Math.round(share * barWidth);
  const size = (total / mebibyte).toFixed(0);
  return `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}] ${Math.floor(share * 100)} % of ${size} MB`;
}
