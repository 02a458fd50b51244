/** Finds a Java that runs Neo4j 5.26. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { EngineError } from './engine-error.js';

const run = promisify(execFile);
const minimumVersion = 17;
const waysOut = [
  'Ways out:',
  '  install Java 21: `apt install openjdk-21-jre-headless`, `brew install openjdk@21` or',
  '    `winget install EclipseAdoptium.Temurin.21.JRE` (Java 17 and 25 do as well);',
  '  or point JAVA_HOME at one; or use a Neo4j that runs elsewhere: set NEO4J_URI;',
  '  or use containers: `docker compose up`.',
].join('\n');

export interface Java {
  command: string;
  /** The feature release: 17, 21, 25 … */
  version: number;
}

/** The first Java of at least 17 among JAVA_HOME's and PATH's. Throws EngineError no-java, old-java. */
export async function findJava(env: NodeJS.ProcessEnv = process.env): Promise<Java> {
  const found: Java[] = [];
  for (const command of candidates(env)) {
    const version = await versionOf(command, env);
    if (version === undefined) continue;
    if (version >= minimumVersion) return { command, version };
    found.push({ command, version });
  }
  const old = found[0];
  if (!old) {
    throw new EngineError('no-java', `Neo4j needs Java ${minimumVersion} or newer.\n${waysOut}`);
  }
  throw new EngineError(
    'old-java',
    `Neo4j needs Java ${minimumVersion} or newer; ${old.command} is ${old.version}.\n${waysOut}`,
  );
}

/** The feature release in the output of `java -version`: 8 for "1.8.0_392", 25 for "25-ea". */
export function parseJavaVersion(output: string): number | undefined {
  const match = /version "(?:1\.)?(\d+)/.exec(output);
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

/** Flags of the virtual machine: small, quick to start, quiet on every Java since 17. */
export function javaFlags(version: number): string[] {
  const opened = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'];
  return [
    '-Xmx512m',
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    '-Djava.awt.headless=true',
    ...opened.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    ...(version >= 21 ? ['--enable-native-access=ALL-UNNAMED'] : []),
    ...(version >= 24 ? ['--sun-misc-unsafe-memory-access=allow'] : []),
  ];
}

function candidates(env: NodeJS.ProcessEnv): string[] {
  return env.JAVA_HOME ? [join(env.JAVA_HOME, 'bin', 'java'), 'java'] : ['java'];
}

async function versionOf(command: string, env: NodeJS.ProcessEnv): Promise<number | undefined> {
  try {
    const { stdout, stderr } = await run(command, ['-version'], { env, timeout: 20_000 });
    return parseJavaVersion(stderr + stdout);
  } catch {
    return undefined;
  }
}
