/** Every setting, read once from the environment and, below it, from `.env`. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });
const flag = z
  .enum(['true', 'false'], { error: 'must be true or false' })
  .transform((text) => text === 'true');
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d+$/, { error: `must be a whole number from ${from} to ${to}`, abort: true })
    .transform(Number)
    .refine((n) => n >= from && n <= to, { error: `must be a whole number from ${from} to ${to}` });

/** The variables by name, each with its default; `.env.example` documents them one by one. */
export const environmentSchema = z.object({
  PORT: wholeNumber(0, 65535).default(8420),
  HOST: z.string().default('127.0.0.1'),
  ALLYMAP_DATA_DIR: z.string().default('data'),
  ALLYMAP_ENGINE_DIR: z.string().optional(),
  ALLYMAP_PUBLIC_URL: httpUrl.optional(),
  ALLYMAP_SECURE_COOKIE: flag.optional(),
  ALLYMAP_TRUST_PROXY: wholeNumber(0, 10).default(0),
  ALLYMAP_ADMIN_EMAIL: z.email({ error: 'must be an e-mail address' }).optional(),
  ALLYMAP_ADMIN_PASSWORD: z
    .string()
    .min(12, { error: 'must have at least 12 characters' })
    .optional(),
  NEO4J_URI: z
    .string()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/\S+$/, {
      error: 'must begin with bolt://, neo4j:// or one of their +s and +ssc forms',
    })
    .optional(),
  NEO4J_USER: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().optional(),
  NEO4J_DATABASE: z.string().default('neo4j'),
  ALLYMAP_BACKUP_PASSPHRASE: z
    .string()
    .min(12, { error: 'must have at least 12 characters' })
    .optional(),
  ALLYMAP_LOG: z
    .enum(logLevels, { error: `must be one of ${logLevels.join(', ')}` })
    .default('warn'),
  MAVEN_REPO_URL: httpUrl.default('https://repo1.maven.org/maven2'),
});

export interface Settings {
  /** 0 asks the system for a free port. */
  port: number;
  host: string;
  /** Absolute: the store, keys and files. */
  dataDir: string;
  /** Absolute: the jars of the embedded Neo4j. */
  engineDir: string;
  mavenRepoUrl: string;
  /** Where people reach Allymap, without a slash at the end; unset: the address that it listens on. */
  publicUrl: string | undefined;
  /** Names that a request may call this server by; null: any, since it listens beyond this machine. */
  hosts: readonly string[] | null;
  /** Whether cookies travel over https only. */
  secureCookie: boolean;
  /** How many reverse proxies stand before Allymap. */
  trustProxy: number;
  /** The first administrator, made at the first start. */
  admin: { email: string; password: string } | undefined;
  /** An existing server; unset: the embedded engine. */
  neo4j: { uri: string; user: string; password: string } | undefined;
  neo4jDatabase: string;
  /** Encrypts backups and opens encrypted ones; unset: backups are plain. */
  backupPassphrase: string | undefined;
  /** The least grave entry that is logged. */
  logLevel: (typeof logLevels)[number];
}

/** One sentence that names the variable; never its value, which may be a password. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '::1'];

/** Settings from variables; empty ones count as unset. Throws SettingsError. */
export function parseSettings(variables: Record<string, string | undefined>): Settings {
  const set = Object.entries(variables).filter(([, value]) => value !== undefined && value !== '');
  const parsed = environmentSchema.safeParse(Object.fromEntries(set));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new SettingsError(`${issue?.path.join('.')} ${issue?.message}.`);
  }
  const env = parsed.data;
  const dataDir = resolve(env.ALLYMAP_DATA_DIR);
  const publicUrl = env.ALLYMAP_PUBLIC_URL?.replace(/\/+$/, '');
  return {
    port: env.PORT,
    host: env.HOST,
    dataDir,
    engineDir: env.ALLYMAP_ENGINE_DIR ? resolve(env.ALLYMAP_ENGINE_DIR) : join(dataDir, 'engine'),
    mavenRepoUrl: env.MAVEN_REPO_URL.replace(/\/+$/, ''),
    publicUrl,
    hosts: LOOPBACK.includes(env.HOST)
      ? [...LOOPBACK, ...(publicUrl === undefined ? [] : [new URL(publicUrl).hostname])]
      : null,
    secureCookie: env.ALLYMAP_SECURE_COOKIE ?? publicUrl?.startsWith('https:') ?? false,
    trustProxy: env.ALLYMAP_TRUST_PROXY,
    admin: together(env, 'ALLYMAP_ADMIN_EMAIL', 'ALLYMAP_ADMIN_PASSWORD', (email, password) => ({
      email,
      password,
    })),
    neo4j: together(env, 'NEO4J_URI', 'NEO4J_PASSWORD', (uri, password) => ({
      uri,
      user: env.NEO4J_USER,
      password,
    })),
    neo4jDatabase: env.NEO4J_DATABASE,
    backupPassphrase: env.ALLYMAP_BACKUP_PASSPHRASE,
    logLevel: env.ALLYMAP_LOG,
  };
}

/** Settings from `.env` in the current folder, if there is one, under the process's environment. */
export function loadSettings(): Settings {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return parseSettings(process.env);
}

function together<Key extends string, Value>(
  env: Partial<Record<Key, string | undefined>>,
  first: Key,
  second: Key,
  combine: (first: string, second: string) => Value,
): Value | undefined {
  const [one, two] = [env[first], env[second]];
  if (one === undefined && two === undefined) return undefined;
  if (one === undefined) throw new SettingsError(`${first} must be set too, since ${second} is.`);
  if (two === undefined) throw new SettingsError(`${second} must be set too, since ${first} is.`);
  return combine(one, two);
}
