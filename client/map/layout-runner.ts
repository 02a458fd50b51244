// Lays out in a worker, one layout at a time: a new one ends the one before.
import { workerUrl } from './worker-url.js';
import type { LayoutRequest, Picture } from './layout.js';
import type { LayoutNews } from './layout.worker.js';

export interface LayoutRunner {
  /** Null when a later request took its place; `report` is told the part that is done, 0 to 1. */
  run(request: LayoutRequest, report: (part: number) => void): Promise<Picture | null>;
  stop(): void;
}

export function makeLayoutRunner(): LayoutRunner {
  let stop = (): void => {};
  return {
    run(request, report) {
      stop();
      return new Promise((resolve, reject) => {
        const worker = new Worker(workerUrl(), { type: 'module' });
        stop = () => {
          worker.terminate();
          resolve(null);
        };
        worker.addEventListener('message', ({ data }: MessageEvent<LayoutNews>) => {
          if ('part' in data) {
            report(data.part);
            return;
          }
          resolve(data.picture);
          worker.terminate();
        });
        worker.addEventListener('error', (event) => {
          reject(new Error(`layout failed: ${event.message}`));
          worker.terminate();
        });
        worker.postMessage(request);
      });
    },
    stop: () => stop(),
  };
}
