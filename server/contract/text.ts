// Text that people type: what may be stored, and how long it may be.
import { z } from 'zod';

// NUL, other control characters (\p{Cc}) and lone surrogates (\p{Cs}) break files and screens downstream.
const FORBIDDEN = /[^\P{Cc}\t\n\r]|\p{Cs}/u;
// Direction overrides make one name look like another (Trojan Source, CVE-2021-42574).
const BIDI = /[\u202a-\u202e\u2066-\u2069\u200e\u200f]/;

/** One line: a name or a title, trimmed, 1 to `max` characters. */
export const line = (max = 300) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !FORBIDDEN.test(text) && !BIDI.test(text) && !/[\n\r\t]/.test(text), {
      error: 'has control or direction characters',
    });

/** Several lines: a statement, a note, a paraphrase. */
export const prose = (max = 10_000) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine((text) => !FORBIDDEN.test(text), { error: 'has control characters' });

/** Text that a program wrote, kept as it is: maybe empty, never with control characters. */
export const plain = (max: number) =>
  z
    .string()
    .max(max)
    .refine((text) => !FORBIDDEN.test(text), { error: 'has control characters' });

/** A link that a browser may follow; the server itself fetches none. */
export const link = () =>
  z
    .string()
    .max(2_000)
    .refine((text) => /^https?:\/\/\S+$/i.test(text) && !FORBIDDEN.test(text), {
      error: 'must start with http:// or https://',
    });

/** Code of a language, with its script where that tells more: `ru`, `ky-Cyrl` (BCP 47). */
export const Language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?$/)
  .meta({ id: 'Language' });
