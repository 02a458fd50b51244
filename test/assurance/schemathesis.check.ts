// An outside judge reads our OpenAPI document and sends what it can think of: no answer may be one
// that the document does not know, and nothing may break. It needs Python 3.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { packageRoot } from '../../server/package-root.js';
import { brokenRules, serve, type Served } from './served.js';

const VERSION = '4.32.5';
const MAX_SECONDS = 170;
const VENV = join(packageRoot, 'node_modules', '.cache', `schemathesis-${VERSION}`);
const BIN = join(VENV, process.platform === 'win32' ? 'Scripts' : 'bin');

/** Streams for ever; ends our session; removes what is tested. */
const LEFT_OUT = ['/api/live', '/api/session', '/api/session/password', '/api/example'];

const UNFIT_CHECKS = [
  // Rules beyond any schema refuse valid-looking data: references, versions, dates, ends of a tie.
  'positive_data_acceptance',
  // It takes the session's cookie, which we hand it as a header, for missing; and an empty parameter,
  // which we read as not given, for an invalid one. `test/http` sends bad input by hand.
  'negative_data_rejection',
  // The same cookie again; the authorisation matrix asks every route without it.
  'ignored_auth',
  // It knows no 428 for a missing `If-Match` (RFC 6585), which the document declares.
  'missing_required_header',
];

const run = promisify(execFile);

async function provideSchemathesis(): Promise<string> {
  const command = join(BIN, 'schemathesis');
  if (existsSync(command)) return command;
  await run('python3', ['-m', 'venv', VENV]);
  await run(join(BIN, 'pip'), ['install', '--quiet', `schemathesis==${VERSION}`]);
  return command;
}

describe('Schemathesis', function () {
  this.timeout(600_000);
  let served: Served;
  let command: string;

  before(async () => {
    command = await provideSchemathesis();
    served = await serve();
  });
  after(() => served.close());

  it('finds no answer that the document does not know, and nothing that breaks', async () => {
    const { running, client } = served;
    const parameters = [
      ['run', `${running.url}/api/openapi.json`],
      ['--header', `Cookie: ${client.cookie}`, '--header', 'X-Allymap: 1'],
      LEFT_OUT.flatMap((path) => ['--exclude-path', path]),
      ['--checks', 'all', '--exclude-checks', UNFIT_CHECKS.join(',')],
      ['--max-time', String(MAX_SECONDS), '--max-examples', '5', '--workers', '2'],
      ['--request-timeout', '8', '--no-color', '--seed', '1'],
    ].flat();
    const outcome = await run(command, parameters, { maxBuffer: 64 * 1024 ** 2 }).catch(
      (error: unknown) => error,
    );
    if (outcome instanceof Error && 'stdout' in outcome) {
      throw new Error(String(outcome.stdout).slice(0, 20_000));
    }
    expect(outcome)
      .to.have.property('stdout')
      .that.matches(/Tested:\s+[1-9]\d\d/);
  });

  it('leaves data behind on which every rule of doctor holds', async () => {
    expect(await brokenRules(served.running.deps.database)).to.deep.equal([]);
  });
});
