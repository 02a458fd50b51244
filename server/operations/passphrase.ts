// Encryption of a backup: AES-256-GCM under a key that scrypt derives from a passphrase.
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';

export interface Encrypted {
  body: Buffer;
  /** In hexadecimal; none of it is secret. */
  encryption: { salt: string; nonce: string; tag: string };
}

/** OWASP Password Storage Cheat Sheet, scrypt: 128 MiB a guess. Fixed by the format's version. */
const COST = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 ** 2 };
const CIPHER = 'aes-256-gcm';

export async function encrypt(plain: Buffer, passphrase: string): Promise<Encrypted> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv(CIPHER, await keyOf(passphrase, salt), nonce);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  const tag = cipher.getAuthTag();
  const text = (bytes: Buffer): string => bytes.toString('hex');
  return { body, encryption: { salt: text(salt), nonce: text(nonce), tag: text(tag) } };
}

/** @throws Error with one sentence when the passphrase is another or anything was changed. */
export async function decrypt(
  { body, encryption }: Encrypted,
  passphrase: string,
): Promise<Buffer> {
  const { salt, nonce, tag } = encryption;
  const key = await keyOf(passphrase, Buffer.from(salt, 'hex'));
  try {
    const decipher = createDecipheriv(CIPHER, key, Buffer.from(nonce, 'hex'), {
      authTagLength: 16,
    });
    decipher.setAuthTag(Buffer.from(tag, 'hex'));
    return Buffer.concat([decipher.update(body), decipher.final()]);
  } catch (error) {
    throw new Error('ALLYMAP_BACKUP_PASSPHRASE does not open this backup.', { cause: error });
  }
}

const keyOf = (passphrase: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, COST, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
