// Lays out in a worker, one layout at a time: a new one ends the one before.
import { workerUrl } from './worker-url.js';
import type { LayoutRequest, Picture } from './layout.js';

export interface LayoutRunner {
  /** Null when a later request took its place. */
  run(request: LayoutRequest): Promise<Picture | null>;
  stop(): void;
}

export function makeLayoutRunner(): LayoutRunner {
  let stop = (): void => {};
  return {
    run(request) {
      stop();
      return new Promise((resolve, reject) => {
        const worker = new Worker(workerUrl(), { type: 'module' });
        stop = () => {
          worker.terminate();
          resolve(null);
        };
        worker.addEventListener('message', ({ data }: MessageEvent<Picture>) => {
          resolve(data);
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
