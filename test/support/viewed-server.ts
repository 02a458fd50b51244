// A server with one account through whose eyes random worlds are seen, and a clock that stands.
import { createAccount } from '../../server/domain/accounts/accounts.service.js';
import { TestClient } from './client.js';
import { VIEWER } from './labels.js';
import { PASSWORD, startTestServer, type TestServer } from './server.js';

export interface ViewedServer extends TestServer {
  /** A client of the viewer's account, at this server or another on the same database. */
  signInViewer(url?: string): Promise<TestClient>;
}

const EMAIL = 'viewer@example.org';

export async function startViewedServer(): Promise<ViewedServer> {
  const clock = new Date();
  const server = await startTestServer({ now: () => clock });
  await createAccount(server.deps, 'usr_setup', {
    id: VIEWER,
    email: EMAIL,
    name: 'Viewer',
    password: PASSWORD,
    roles: ['director'],
    clearance: 'GREEN',
  });
  return {
    ...server,
    async signInViewer(url = server.url) {
      const client = new TestClient(url, VIEWER);
      await client.post('/api/session', { email: EMAIL, password: PASSWORD });
      return client;
    },
  };
}
