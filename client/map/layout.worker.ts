// Runs a layout off the main thread: one request, one answer; to interrupt it, terminate the worker.
import { layOut, type LayoutRequest } from './layout.js';

self.addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  self.postMessage(layOut(data));
});
