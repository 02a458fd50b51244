// A browser that listens to the stream of changes.
import type { TestClient } from './client.js';

export interface Stream {
  /** Data of all events so far, in their order, once one has come that holds this text. */
  until(text: string): Promise<readonly string[]>;
  close(): void;
}

/** Opens the stream and returns once the server has begun to answer. */
export async function openStream(client: TestClient): Promise<Stream> {
  const leave = new AbortController();
  const response = await fetch(`${client.url}/api/live`, {
    headers: { cookie: client.cookie },
    signal: leave.signal,
  });
  if (response.status !== 200 || !response.body) throw new Error(`stream: ${response.status}`);
  const events: string[] = [];
  let wake = (): void => undefined;
  const listening = listen(response.body, (data) => {
    events.push(data);
    wake();
  });
  return {
    async until(text) {
      const ended = listening.then(
        () => 'ended',
        () => 'ended',
      );
      while (!events.some((data) => data.includes(text))) {
        const more = new Promise<'more'>((resolve) => (wake = () => resolve('more')));
        if ((await Promise.race([more, ended])) === 'ended') throw new Error('the stream ended');
      }
      return [...events];
    },
    close: () => leave.abort(),
  };
}

async function listen(
  body: ReadableStream<Uint8Array>,
  hear: (data: string) => void,
): Promise<void> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of body) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const data = /^data:\s?(.*)$/m.exec(part)?.[1];
      if (data !== undefined) hear(data);
    }
  }
}
