// Dossiers as PDF/UA-1, set by Typst in a process that ends when nobody needs it.
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Block, Cell, Dossier } from '../../contract/dossiers.js';
import { ProblemError } from '../../problem-error.js';
import { drawDisc } from './disc.js';
import { say, WORDS } from './words.js';

export interface PdfJob {
  id: number;
  /** The document as JSON, the only way in which its text reaches Typst. */
  document: string;
  /** Said when a character cannot be printed. */
  missing: string;
}
export type PdfResult =
  { id: number; pdf: Uint8Array; error?: never } | { id: number; error: string; pdf?: never };

export type PdfPress = (dossier: Dossier) => Promise<Uint8Array>;

/** Documents that wait or are being set; one more is refused. */
const MOST_WAITING = 8;
/** A process that answers nothing for so long is given up. */
const LONGEST_MS = 30_000;
/** An idle process, with its fonts, is kept for so long. */
const IDLE_MS = 60_000;

interface Waiting {
  resolve: (pdf: Uint8Array) => void;
  reject: (error: Error) => void;
}

/**
 * A press of one process, started at its first document.
 * @throws ProblemError `document.busy` from the press when too many documents wait
 */
export function openPress(mostWaiting = MOST_WAITING): PdfPress {
  const waiting = new Map<number, Waiting>();
  let child: ChildProcess | null = null;
  let timer: NodeJS.Timeout | undefined;
  let jobs = 0;

  function end(error: Error): void {
    clearTimeout(timer);
    child?.removeAllListeners();
    child?.kill();
    child = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  /** Each answer winds the clock anew: to give up what hangs, or to let an idle process go. */
  function wind(): void {
    clearTimeout(timer);
    const busy = waiting.size > 0;
    timer = setTimeout(
      () => end(new Error('The document was not set in time.')),
      busy ? LONGEST_MS : IDLE_MS,
    );
    timer.unref();
  }

  function start(): ChildProcess {
    // The source under tsx, the built file under node.
    const file = import.meta.url.replace(/pdf(\.[jt]s)$/, 'pdf.process$1');
    const started = fork(fileURLToPath(file), { serialization: 'advanced', env: {} });
    started.unref();
    started.channel?.unref();
    started.on('error', end);
    started.on('exit', () => end(new Error('The process that sets documents ended.')));
    started.on('message', ({ id, pdf, error }: PdfResult) => {
      const job = waiting.get(id);
      waiting.delete(id);
      if (pdf) job?.resolve(pdf);
      else job?.reject(new Error(error));
      wind();
    });
    return started;
  }

  return async (dossier) => {
    if (waiting.size >= mostWaiting) throw new ProblemError('document.busy');
    child ??= start();
    const id = (jobs += 1);
    const set = new Promise<Uint8Array>((resolve, reject) => waiting.set(id, { resolve, reject }));
    wind();
    const missing = say(WORDS.missing, dossier.language);
    const job: PdfJob = { id, document: JSON.stringify(paperOf(dossier)), missing };
    child.send(job);
    return set;
  };
}

/** Colours of TLP 2.0 on black. */
const COLOURS = {
  CLEAR: '#ffffff',
  GREEN: '#33ff00',
  AMBER: '#ffc000',
  'AMBER+STRICT': '#ffc000',
} as const;

/** The document as the template reads it: discs drawn, the day in numbers. */
function paperOf(dossier: Dossier): object {
  const [year, month, day] = dossier.made.split('-').map(Number);
  return {
    ...dossier,
    day: { year, month, day },
    labelColour: COLOURS[dossier.tlp],
    sections: dossier.sections.map(({ title, blocks }) => ({ title, blocks: blocks.map(blockOf) })),
  };
}

function blockOf(block: Block): object {
  if (block.kind !== 'table') return block;
  const groups = block.groups.map(({ title, rows }) => ({
    title,
    rows: rows.map((row) => row.map(cellOf)),
  }));
  return { ...block, groups };
}

const cellOf = ({ disc, ...cell }: Cell): object => ({
  ...cell,
  disc: disc && drawDisc(disc).text,
});
