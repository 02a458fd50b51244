// Names are found in Latin or Cyrillic, by any usual transliteration: both the name and what is
// typed are brought to one key. Kyrgyz letters are folded to those of a Russian keyboard first.
import { transliterate } from 'transliteration';

const KYRGYZ: readonly [RegExp, string][] = [
  [/ң/g, 'н'],
  [/ө/g, 'о'],
  [/ү/g, 'у'],
];

// Spellings of one sound in the usual systems (BGN/PCGN, ISO 9, passports, by ear), longest first.
const SOUNDS: readonly [RegExp, string][] = [
  [/shch|sch|sh/g, 's'],
  [/tch|ch/g, 'c'],
  [/dzh|zh|dj|j/g, 'j'],
  [/kh|x/g, 'h'],
  [/ts|tz/g, 'c'],
  [/ck|q/g, 'k'],
  [/ph/g, 'f'],
  [/w/g, 'v'],
  [/ja|ia|ya/g, 'a'],
  [/io|yo|jo/g, 'o'],
  [/iu|yu|ju/g, 'u'],
  [/ie|ye|je/g, 'e'],
  [/iy|yi|ij|y/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/** Lower-case Latin words without marks: the readable romanisation. */
export function romanise(text: string): string {
  let folded = text.normalize('NFC').toLowerCase();
  for (const [letter, plain] of KYRGYZ) folded = folded.replace(letter, plain);
  return transliterate(folded)
    .toLowerCase()
    .replace(/['’ʼ`"]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The key by sound: equal for the usual spellings of one name. Words stay apart. */
export function soundKey(text: string): string {
  return romanise(text)
    .split(' ')
    .map((word) => SOUNDS.reduce((key, [sound, letter]) => key.replace(sound, letter), word))
    .join(' ');
}
