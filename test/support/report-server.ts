// One server with the report, shared by the browser tests of a run: starting it takes seconds.
import { firstStart } from '../../server/first-start.js';
import { z } from 'zod';
import type { TestClient } from './client.js';
import { PASSWORD, startTestServer, type TestServer } from './server.js';

export interface ReportServer extends TestServer {
  /** The first administrator, to whom the RED rows of the report are open. */
  admin: TestClient;
}

export const ADMIN = { email: 'admin@example.org', password: PASSWORD };

let running: Promise<ReportServer> | undefined;
/** Suites that have not ended yet; all are known before the first begins. */
let users = 0;

/** For use in a suite: starts the server before it, and stops it after the last suite. */
export function useReportServer(): () => ReportServer {
  let server: ReportServer | undefined;
  users += 1;
  before(async function () {
    this.timeout(180_000);
    server = await (running ??= start());
  });
  after(async () => {
    users -= 1;
    if (users > 0) return;
    const last = await running;
    running = undefined;
    await last?.close();
  });
  return () => {
    if (!server) throw new Error('the server of the report has not started');
    return server;
  };
}

async function start(): Promise<ReportServer> {
  const server = await startTestServer({ prepare: (deps) => firstStart(deps, ADMIN) });
  const admin = server.anonymous();
  await admin.post('/api/session', ADMIN);
  return { ...server, admin };
}

const Found = z.looseObject({ items: z.tuple([z.looseObject({ id: z.string() })]) });

/** Id of the record of the report with this key. */
export async function idOf(client: TestClient, plural: string, key: string): Promise<string> {
  const { body } = await client.get(`/api/${plural}?key=${key}`);
  return Found.parse(body).items[0].id;
}
