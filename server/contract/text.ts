// Text that people type: what may be stored, and how long it may be.
import { z } from 'zod';

// NUL, other control characters (\p{Cc}) and lone surrogates (\p{Cs}) break files and screens downstream.
const FORBIDDEN = /[^\P{Cc}\t\n\r]|\p{Cs}/u;
// Direction controls make one text look like another (Trojan Source, CVE-2021-42574).
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
// What draws nothing makes two names of one look (UTS #39): joiners stay where a script or an emoji
// needs them, between letters or pictures, and so does the choice of a picture's style.
const LETTER =
  '[\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Mong}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}' +
  '\\p{scx=Orya}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Mymr}\\p{scx=Khmr}]';
const NEEDED = new RegExp(
  `(?<=${LETTER})[\\u200c\\u200d](?=${LETTER})` +
    `|(?<=\\p{ExtPict}\\ufe0f?\\p{EMod}?)\\u200d(?=\\p{ExtPict})|(?<=\\p{ExtPict})[\\ufe0e\\ufe0f]`,
  'gu',
);
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/u;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

const isClean = (text: string): boolean => !FORBIDDEN.test(text) && !BIDI.test(text);
const isSeen = (text: string): boolean =>
  VISIBLE.test(text) && !INVISIBLE.test(text.replace(NEEDED, ''));

/** One line: a name or a title, trimmed, 1 to `max` characters, all of which can be seen. */
export const line = (max = 300) =>
  z
    .string()
    .trim()
    .min(1, { abort: true })
    .max(max)
    .refine((text) => isClean(text) && !/[\n\r\t]/.test(text), {
      error: 'has control or direction characters',
      abort: true,
    })
    .refine(isSeen, { error: 'has characters that cannot be seen' });

/** Several lines: a statement, a note, a paraphrase. */
export const prose = (max = 10_000) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine(isClean, { error: 'has control or direction characters' });

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
