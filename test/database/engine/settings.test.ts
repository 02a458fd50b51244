import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect } from 'chai';
import { packageRoot } from '../../../server/package-root.js';
import { environmentSchema, parseSettings, SettingsError } from '../../../server/settings.js';

describe('settings', () => {
  it('needs none of the variables', () => {
    expect(parseSettings({})).to.deep.equal({
      port: 8420,
      host: '127.0.0.1',
      dataDir: resolve('data'),
      engineDir: resolve('data/engine'),
      mavenRepoUrl: 'https://repo1.maven.org/maven2',
      publicUrl: undefined,
      hosts: ['localhost', '127.0.0.1', '::1'],
      secureCookie: false,
      trustProxy: 0,
      admin: undefined,
      neo4j: undefined,
      neo4jDatabase: 'neo4j',
      logLevel: 'warn',
      backupPassphrase: undefined,
    });
  });

  it('takes an empty variable for an unset one', () => {
    const empty = Object.keys(environmentSchema.shape).map((name) => [name, ''] as const);
    expect(parseSettings(Object.fromEntries(empty))).to.deep.equal(parseSettings({}));
  });

  it('reads an existing server, an administrator and the address behind a proxy', () => {
    const settings = parseSettings({
      PORT: '0',
      ALLYMAP_DATA_DIR: '/srv/allymap',
      ALLYMAP_PUBLIC_URL: 'https://map.example.org/',
      ALLYMAP_TRUST_PROXY: '1',
      ALLYMAP_ADMIN_EMAIL: 'aida@example.org',
      ALLYMAP_ADMIN_PASSWORD: 'twelve letters',
      NEO4J_URI: 'neo4j+s://db.example.org',
      NEO4J_PASSWORD: 'secret',
      NEO4J_DATABASE: 'map',
      MAVEN_REPO_URL: 'http://mirror.example.org/maven/',
    });
    expect(settings).to.include({
      port: 0,
      engineDir: join(resolve('/srv/allymap'), 'engine'),
      publicUrl: 'https://map.example.org',
      secureCookie: true,
      trustProxy: 1,
      neo4jDatabase: 'map',
      mavenRepoUrl: 'http://mirror.example.org/maven',
    });
    expect(settings.hosts).to.deep.equal(['localhost', '127.0.0.1', '::1', 'map.example.org']);
    expect(parseSettings({ HOST: '0.0.0.0' }).hosts, 'any name beyond this machine').to.equal(null);
    expect(settings.admin).to.deep.equal({ email: 'aida@example.org', password: 'twelve letters' });
    expect(settings.neo4j).to.deep.equal({
      uri: 'neo4j+s://db.example.org',
      user: 'neo4j',
      password: 'secret',
    });
  });

  it('lets the cookie be set apart from the address', () => {
    const publicUrl = { ALLYMAP_PUBLIC_URL: 'https://map.example.org' };
    expect(parseSettings({ ...publicUrl, ALLYMAP_SECURE_COOKIE: 'false' }).secureCookie).to.equal(
      false,
    );
    expect(parseSettings({ ALLYMAP_SECURE_COOKIE: 'true' }).secureCookie).to.equal(true);
  });

  const refused: [Record<string, string>, string][] = [
    [{ PORT: 'eighty' }, 'PORT must be a whole number from 0 to 65535.'],
    [{ PORT: '65536' }, 'PORT must be a whole number from 0 to 65535.'],
    [{ PORT: '-1' }, 'PORT must be a whole number from 0 to 65535.'],
    [{ ALLYMAP_SECURE_COOKIE: 'yes' }, 'ALLYMAP_SECURE_COOKIE must be true or false.'],
    [{ ALLYMAP_PUBLIC_URL: 'map.org' }, 'ALLYMAP_PUBLIC_URL must be an http or https address.'],
    [{ MAVEN_REPO_URL: 'file:///x' }, 'MAVEN_REPO_URL must be an http or https address.'],
    [
      { NEO4J_URI: 'http://localhost:7474', NEO4J_PASSWORD: 'x' },
      'NEO4J_URI must begin with bolt://, neo4j:// or one of their +s and +ssc forms.',
    ],
    [{ NEO4J_URI: 'bolt://localhost' }, 'NEO4J_PASSWORD must be set too, since NEO4J_URI is.'],
    [
      { ALLYMAP_ADMIN_EMAIL: 'aida@example.org' },
      'ALLYMAP_ADMIN_PASSWORD must be set too, since ALLYMAP_ADMIN_EMAIL is.',
    ],
    [
      { ALLYMAP_ADMIN_PASSWORD: 'hunter2' },
      'ALLYMAP_ADMIN_PASSWORD must have at least 12 characters.',
    ],
    [
      { ALLYMAP_LOG: 'loud' },
      'ALLYMAP_LOG must be one of fatal, error, warn, info, debug, trace, silent.',
    ],
    [{ ALLYMAP_ADMIN_EMAIL: 'aida' }, 'ALLYMAP_ADMIN_EMAIL must be an e-mail address.'],
  ];
  for (const [variables, sentence] of refused) {
    it(`says: ${sentence} (${Object.values(variables).join(', ')})`, () => {
      expect(() => parseSettings(variables)).to.throw(SettingsError, sentence);
    });
  }
});

describe('.env.example', () => {
  const entry = /^# ([A-Z0-9_]+)=(\S+)$/;
  const readLines = async (): Promise<string[]> =>
    (await readFile(join(packageRoot, '.env.example'), 'utf8')).split('\n');

  it('documents every setting and no other', async () => {
    const names = (await readLines()).flatMap((line) => entry.exec(line)?.[1] ?? []);
    expect(names).to.have.members(Object.keys(environmentSchema.shape));
  });

  it('shows values that are accepted, and the defaults where there are', async () => {
    const shown = (await readLines()).flatMap((line) => {
      const [, name, value] = entry.exec(line) ?? [];
      return name === undefined || value === undefined ? [] : [[name, value] as const];
    });
    const defaults = new Map(
      Object.entries(environmentSchema.parse({})).map(([name, value]) => [name, String(value)]),
    );
    expect(() => parseSettings(Object.fromEntries(shown))).not.to.throw();
    for (const [name, value] of shown) {
      if (defaults.has(name)) expect(value).to.equal(defaults.get(name), name);
    }
  });
});
