// The walls of the house that neither the compiler nor lint can hold: which room imports which.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { expect } from 'chai';
import { packageRoot } from '../../server/package-root.js';

/** A room by path prefix, and the prefixes that it may import besides itself. Longest prefix wins. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'server/contract': [],
  'server/graph': [],
  'server/text': [],
  'server/visibility': ['server/contract', 'server/projection/facts.ts'],
  'server/projection': ['server/contract', 'server/visibility', 'server/database', 'server'],
  'server/database': ['server/contract', 'server/text', 'server'],
  'server/http': ['server/contract', 'server/database', 'server'],
  'server/operations': [
    'server/contract',
    'server/database',
    'server/domain/accounts/account.storage.ts',
    'server/domain/accounts/settings.storage.ts',
    'server/domain/records/record.rules.ts',
    'server/projection',
    'server',
  ],
  'server/domain': [
    'server/contract',
    'server/database',
    'server/graph',
    'server/visibility',
    'server/projection',
    'server/text',
    'server/http/mount.ts',
    'server',
  ],
  server: [
    'server/contract',
    'server/database',
    'server/domain',
    'server/http',
    'server/projection',
    'server/visibility',
    'seed',
  ],
  seed: ['server/contract', 'server/domain', 'server/database', 'server/projection', 'server'],
  'client/map': ['server/contract'],
  'client/fields': ['server/contract', 'client/app'],
  'client/elements': [
    'server/contract',
    'client/map',
    'client/app',
    'client/data',
    'client/fields',
  ],
  'client/forms': [
    'server/contract',
    'client/elements',
    'client/data',
    'client/app',
    'client/fields',
  ],
  'client/pages': [
    'server/contract',
    'client/map',
    'client/elements',
    'client/forms',
    'client/data',
    'client/app',
  ],
  'client/data': ['server/contract', 'client/app', 'client/map/marks.ts'],
  'client/app': [
    'server/contract',
    'client/data',
    'client/elements',
    'client/pages',
    'client/locales',
    'client/map/line-look.ts',
  ],
  client: ['client/app', 'client/pages', 'client/elements', 'client/data', 'client/map'],
};

const FILES = ['server', 'client', 'seed'].flatMap((folder) => filesBelow(folder));

function filesBelow(folder: string): string[] {
  return readdirSync(join(packageRoot, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(join(packageRoot, path)).isDirectory()) return filesBelow(path);
    return path.endsWith('.ts') && !path.endsWith('.d.ts') ? [path] : [];
  });
}

/** Paths of the files of ours that a file imports, also for their types alone. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(packageRoot, file), 'utf8');
  const pattern =
    /(?:import|export)\s+(?:type\s+)?(?:[^'";]*?\sfrom\s+)?'(\.[^']+)'|import\('(\.[^']+)'\)/g;
  return [...text.matchAll(pattern)].map((match) =>
    normalize(join(dirname(file), match[1] ?? match[2] ?? '')).replace(/\.js$/, '.ts'),
  );
}

const roomOf = (file: string): string =>
  Object.keys(MAY_IMPORT)
    .filter((room) => file.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0] ?? '';

function violations(): string[] {
  return FILES.flatMap((file) => {
    const room = roomOf(file);
    const allowed = [room, ...(MAY_IMPORT[room] ?? [])];
    return importsOf(file)
      .filter((target) => !target.endsWith('.css'))
      .filter((target) => !allowed.some((a) => a === roomOf(target) || a === target))
      .map((target) => `${file} imports ${target}`);
  });
}

describe('walls', () => {
  it('lets each room import only what its row in the table says', () => {
    expect(FILES.length).to.be.greaterThan(50);
    expect(violations()).to.deep.equal([]);
  });

  it('keeps tests out of the product', () => {
    const found = FILES.filter((file) =>
      importsOf(file).some((target) => target.startsWith('test/')),
    );
    expect(found).to.deep.equal([]);
  });

  it('has no file that only hands on what others export', () => {
    const barrels = FILES.filter((file) => {
      const code = readFileSync(join(packageRoot, file), 'utf8')
        .replace(/\/\/.*|\/\*[\s\S]*?\*\//g, '')
        .trim();
      return (
        code.length > 0 &&
        code.split(/;\s*/).every((line) => line === '' || /^export .* from /s.test(line))
      );
    });
    expect(barrels).to.deep.equal([]);
  });

  it('keeps the only writing transactions outside the wrapper to the files named here', () => {
    const outside = FILES.filter(
      (file) => file.startsWith('server/') && !file.endsWith('.queries.ts'),
    )
      .filter((file) => /\binTransaction\(/.test(readFileSync(join(packageRoot, file), 'utf8')))
      .sort();
    expect(outside).to.deep.equal(OUTSIDE_THE_WRAPPER);
  });

  it('gives every room a README of at most 20 lines', () => {
    const rooms = Object.keys(MAY_IMPORT).map((room) => relative('.', room));
    const long = rooms.filter((room) => {
      const file = join(packageRoot, room, 'README.md');
      return readFileSync(file, 'utf8').trim().split('\n').length > 20;
    });
    expect(long).to.deep.equal([]);
  });
});

/** Sessions, sign-in attempts, migrations, old keys, restoring a backup; `write.ts` is the wrapper. */
const OUTSIDE_THE_WRAPPER = [
  'server/database/old-keys.ts',
  'server/database/schema.ts',
  'server/database/search-keys.ts',
  'server/database/write.ts',
  'server/domain/accounts/accounts.service.ts',
  'server/domain/accounts/session.routes.ts',
  'server/domain/accounts/sessions.ts',
  'server/domain/accounts/sign-in.service.ts',
  'server/operations/restore.ts',
];
