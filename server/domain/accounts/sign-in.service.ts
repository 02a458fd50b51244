// Signing in: passwords with a growing delay after failures, and the one-time link of the first start.
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { inTransaction, read, run } from '../../database/card.js';
import { ProblemError } from '../../problem-error.js';
import type { Deps } from '../deps.js';
import type { StoredAccount } from './account.storage.js';
import { findAccount, findAccountByEmail } from './accounts.service.js';
import { findAttempts, noteAttempt } from './accounts.queries.js';
import { isPassword } from './passwords.js';

type SignInDeps = Pick<Deps, 'database' | 'now'>;

/** Failures before a delay begins; it doubles from a second to a quarter of an hour. */
const FREE_FAILURES = 5;
const LONGEST_DELAY = 15 * 60;

/**
 * The account of an address and password.
 * @throws ProblemError `session.refused`, with no hint which of the two was wrong; `rate.limited`.
 */
export async function signIn(
  deps: SignInDeps,
  email: string,
  password: string,
): Promise<StoredAccount> {
  // Only a digest is kept: failed addresses may be mistyped passwords.
  const key = createHash('sha256').update(email.trim().toLowerCase()).digest('base64url');
  const [attempts] = await read(deps.database, findAttempts, { key });
  const now = deps.now();
  if (attempts && attempts.until > now.toISOString()) throw new ProblemError('rate.limited');
  const account = await findAccountByEmail(deps, email);
  const right = await isPassword(password, account?.passwordHash ?? null);
  const failed = right ? 0 : (attempts?.failed ?? 0) + 1;
  const delay = failed < FREE_FAILURES ? 0 : Math.min(2 ** (failed - FREE_FAILURES), LONGEST_DELAY);
  if (failed > 0 || attempts) {
    const until = new Date(now.getTime() + delay * 1000).toISOString();
    await inTransaction(deps.database, (t) => run(t, noteAttempt, { key, failed, until }));
  }
  if (!right || !account || account.disabled) throw new ProblemError('session.refused');
  return account;
}

/** A link that signs one account in, once. It lives in this process only. */
export class OneTimeLink {
  #digest: Buffer | null = null;
  #account: string | null = null;

  /** Makes a new token for an account; an older one stops working. */
  issue(account: string): string {
    const token = randomBytes(24).toString('base64url');
    this.#digest = digest(token);
    this.#account = account;
    return token;
  }

  /** The account of a token. @throws ProblemError `link.refused` for a wrong or used one, or a disabled account. */
  async redeem(deps: SignInDeps, token: string): Promise<StoredAccount> {
    const account = this.#account;
    if (!this.#digest || account === null || !timingSafeEqual(this.#digest, digest(token))) {
      throw new ProblemError('link.refused');
    }
    this.#digest = null;
    const found = await findAccount(deps, account);
    if (found.disabled) throw new ProblemError('link.refused');
    return found;
  }
}

const digest = (token: string): Buffer => createHash('sha256').update(token).digest();
