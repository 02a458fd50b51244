/** Writes jars.lock.json from what Maven resolves for pom.xml: `npx tsx server/database/engine/lock-jars.ts`. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { fileSize, JarsLock, lockFile, sha256Of, type LockedJar } from './jars-lock.js';
import { copyJarsByMaven } from './maven.js';

const folder = await mkdtemp(join(tmpdir(), 'allymap-lock-'));
try {
  await copyJarsByMaven(folder, 'repository');
  const files = await readdir(folder, { recursive: true });
  const paths = files.filter((file) => file.endsWith('.jar')).sort();
  const jars: LockedJar[] = [];
  for (const path of paths) {
    const file = join(folder, path);
    jars.push({
      path: path.split(sep).join('/'),
      size: await fileSize(file),
      sha256: await sha256Of(file),
    });
  }
  const neo4j = jars
    .map(({ path }) => /^org\/neo4j\/neo4j\/([^/]+)\//.exec(path)?.[1])
    .find(Boolean);
  await writeFile(lockFile, `${JSON.stringify(JarsLock.parse({ neo4j, jars }), null, 2)}\n`);
  console.log(`${jars.length} jars of Neo4j ${neo4j} locked`);
} finally {
  await rm(folder, { recursive: true });
}
