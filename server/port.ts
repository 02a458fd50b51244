// The port that Allymap listens on: whether it can be had, and what is said when it cannot.
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import type { Server as HttpServer } from 'node:http';
import type { Settings } from './settings.js';

type Place = Pick<Settings, 'port' | 'host'>;

/** Listens for a moment. @throws Error with one clear sentence when the port cannot be had */
export async function requirePort({ port, host }: Place): Promise<void> {
  const probe = createServer().listen(port, host);
  try {
    await once(probe, 'listening');
  } catch (error) {
    throw portProblem(error, port);
  }
  await closed(probe);
}

type Listen = (port: number, host: string, done: (error?: Error) => void) => HttpServer;

/** @throws Error with one clear sentence when the port cannot be had */
export function listen(start: Listen, { port, host }: Place): Promise<HttpServer> {
  return new Promise((resolve, reject) => {
    const server = start(port, host, (error) => {
      if (error) reject(portProblem(error, port));
      else resolve(server);
    });
  });
}

/** Open streams are cut: they would keep the server from ending. */
export async function closeServer(server: HttpServer): Promise<void> {
  const ended = closed(server);
  server.closeAllConnections();
  await ended;
}

export function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => server.close(() => resolve()));

function portProblem(error: unknown, port: number): Error {
  if (!(error instanceof Error)) return new Error(`Port ${port} cannot be had.`, { cause: error });
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    return new Error(`Port ${port} is taken by another program. Set PORT to a free one.`);
  }
  if (code === 'EACCES') return new Error(`Port ${port} is not open to this account. Set PORT.`);
  return error;
}
