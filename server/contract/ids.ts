// Ids are random and carry no order: a running number would count what a viewer may not see.
import { z } from 'zod';

const BODY = '[0-9a-hjkmnp-tv-z]{20}';

/** Schema of the ids of one or several kinds of record, by their prefixes (`tie_`, `act_`). */
export function idSchema(...prefixes: readonly string[]): z.ZodString {
  return z.string().regex(new RegExp(`^(?:${prefixes.join('|')})${BODY}$`));
}

/** Any record id, whatever its kind. */
export const RecordId = z.string().regex(new RegExp(`^[a-z]{3}_${BODY}$`));
export type RecordId = z.infer<typeof RecordId>;

/** The name that a data set gives to a record: not unique, for it to find its own records again. */
export const Key = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Makes an id of 100 random bits; `random(n)` returns n random bytes. */
export function makeId(prefix: string, random: (bytes: number) => Uint8Array): string {
  let body = '';
  for (const byte of random(20)) body += ALPHABET.charAt(byte & 31);
  return prefix + body;
}
