// A proxy before Neo4j that can lose the answer to a COMMIT: the server has committed, the client
// never learns it and its connection breaks.
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** The whole COMMIT message of Bolt 3 and later: one chunk of two bytes, then the end mark. */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);

export interface BoltProxy {
  uri: string;
  /** Loses the answer to the next COMMIT of a transaction in which this text was sent. */
  loseNext(text: string): void;
  /** How many answers were lost. */
  lost(): number;
  close(): Promise<void>;
}

export async function startBoltProxy(target: string): Promise<BoltProxy> {
  const { hostname, port } = new URL(target);
  let wanted: string | null = null;
  let lost = 0;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect(Number(port), hostname);
    let marked = false;
    let swallowing = false;
    client.on('data', (bytes) => {
      if (wanted !== null && bytes.includes(wanted)) marked = true;
      if (marked && bytes.includes(COMMIT)) {
        marked = false;
        wanted = null;
        swallowing = true;
      }
      database.write(bytes);
    });
    database.on('data', (bytes) => {
      if (!swallowing) {
        client.write(bytes);
        return;
      }
      // It has answered, so it has committed.
      lost += 1;
      client.destroy();
      database.destroy();
    });
    for (const [socket, other] of [
      [client, database],
      [database, client],
    ] as const) {
      sockets.add(socket);
      // A broken pair is what this proxy is for.
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return {
    uri: `bolt://127.0.0.1:${address.port}`,
    loseNext(text) {
      wanted = text;
    },
    lost: () => lost,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
