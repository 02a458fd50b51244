// Runs a layout off the main thread: one request, one picture, before it how far it is; to interrupt
// it, terminate the worker.
import { layOut, type LayoutRequest, type Picture } from './layout.js';

/** What the worker tells: the part that is done, 0 to 1, and at the end the picture. */
export type LayoutNews = { part: number } | { picture: Picture };

const tell = (news: LayoutNews): void => self.postMessage(news);

self.addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  tell({ picture: layOut(data, (part) => tell({ part })) });
});
