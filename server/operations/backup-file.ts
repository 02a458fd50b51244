// The backup file. First line: what it is, the SHA-256 of the rest and, if encrypted, what the
// passphrase is mixed with. Rest: gzip, encrypted or not, of JSON lines: a manifest, then a node a
// line, keys sorted, so that the same content always has the same hash.
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import { decrypt, encrypt } from './passphrase.js';
import type { Properties, Stored } from './picture.js';
import { storageOf } from './known.js';

export interface Backup {
  /** ISO time. */
  made: string;
  /** Version of the program that made it. */
  program: string;
  stored: Stored;
}

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
// Lower case only: every changed byte must show.
const Hex = z.string().regex(/^[0-9a-f]+$/);
const Header = z.strictObject({
  format: z.literal('allymap-backup'),
  version: z.literal(1),
  sha256: Hash,
  encryption: z.strictObject({ salt: Hex, nonce: Hex, tag: Hex }).nullable(),
});

const SECTIONS = ['records', 'changes', 'keys'] as const;
type Section = (typeof SECTIONS)[number];

const Part = z.strictObject({ count: z.int().min(0), sha256: Hash });
const Manifest = z.strictObject({
  made: z.iso.datetime(),
  program: z.string(),
  schema: z.int().min(1),
  log: z.int().min(0),
  content: z.strictObject({ records: Part, changes: Part, keys: Part }),
});

const Line = z.record(z.string(), z.unknown());

/** Bytes of a backup file; without a passphrase anybody can read it. */
export async function packBackup(
  { made, program, stored }: Backup,
  passphrase: string | undefined,
): Promise<Buffer> {
  const sections = SECTIONS.map((section) => linesOf(stored, section));
  const [records, changes, keys] = sections.map(partOf);
  const { schema, log } = stored;
  const manifest = { made, program, schema, log, content: { records, changes, keys } };
  const text = [canonical(manifest), ...sections.flat(), ''].join('\n');
  const packed = await promisify(gzip)(text);
  const { body, encryption } = passphrase
    ? await encrypt(packed, passphrase)
    : { body: packed, encryption: null };
  const header = { format: 'allymap-backup', version: 1, sha256: sha256(body), encryption };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body]);
}

/**
 * Reads a backup file, every byte of it checked.
 * @throws Error with one sentence: no backup, damaged, passphrase missing or wrong.
 */
export async function unpackBackup(bytes: Buffer, passphrase: string | undefined): Promise<Backup> {
  const end = bytes.indexOf('\n');
  const line = bytes.subarray(0, Math.max(end, 0)).toString();
  const header = Header.safeParse(parseJson(line)).data;
  if (!header || JSON.stringify(header) !== line) throw new Error('This is no backup of Allymap.');
  const body = bytes.subarray(end + 1);
  if (sha256(body) !== header.sha256) throw damaged();
  if (header.encryption && !passphrase) {
    throw new Error('This backup is encrypted: set ALLYMAP_BACKUP_PASSPHRASE.');
  }
  const packed =
    header.encryption && passphrase
      ? await decrypt({ body, encryption: header.encryption }, passphrase)
      : body;
  const text = (await promisify(gunzip)(packed)).toString();
  const [first = '', ...lines] = text.split('\n').slice(0, -1);
  const manifest = Manifest.safeParse(parseJson(first)).data;
  if (!manifest) throw damaged();
  const { made, program, schema, log, content } = manifest;
  const parts = new Map<Section, Properties[]>();
  let at = 0;
  for (const section of SECTIONS) {
    const { count } = content[section];
    const own = lines.slice(at, at + count);
    at += count;
    if (canonical(partOf(own)) !== canonical(content[section])) throw damaged();
    parts.set(
      section,
      own.map((json) => Line.parse(JSON.parse(json))),
    );
  }
  if (at !== lines.length) throw damaged();
  const records = (parts.get('records') ?? []).map((properties) => ({
    properties,
    labels: ['Record', storageOf(String(properties['id']))?.label ?? ''],
  }));
  const changes = parts.get('changes') ?? [];
  return {
    made,
    program,
    stored: { schema, log, records, changes, keys: parts.get('keys') ?? [] },
  };
}

/** One hash over everything that a backup holds, the same before it and after a restore. */
export function contentHash(stored: Stored): string {
  const hashes = SECTIONS.map((section) => partOf(linesOf(stored, section)).sha256);
  return sha256([...hashes, String(stored.log)].join('\n'));
}

function linesOf(stored: Stored, section: Section): string[] {
  const nodes =
    section === 'records'
      ? stored.records.map(({ properties: { searchKey: _derived, ...own } }) => own)
      : stored[section];
  return nodes.map(canonical);
}

function partOf(lines: readonly string[]): z.infer<typeof Part> {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(line).update('\n');
  return { count: lines.length, sha256: hash.digest('hex') };
}

const sha256 = (data: Buffer | string): string => createHash('sha256').update(data).digest('hex');

/** JSON with the keys of the object in order; what lies below them comes from Neo4j in order. */
const canonical = (object: object): string =>
  JSON.stringify(Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1))));

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const damaged = (): Error => new Error('This backup is damaged: use another copy of it.');
