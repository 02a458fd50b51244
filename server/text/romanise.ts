// Names are found in Latin or Cyrillic, by any usual transliteration: both the name and what is
// typed are brought to one key. Kyrgyz letters get the key of those that stand for them on a Russian
// keyboard.
import { transliterate } from 'transliteration';

// Where the library reads a letter otherwise than most people write it.
const FOLDED: readonly [RegExp, string][] = [
  [/ё/g, 'е'],
  [/ž/g, 'zh'],
];

// Spellings of one sound in the usual systems (BGN/PCGN, ISO 9, passports, by ear), longest first.
const SOUNDS: readonly [RegExp, string][] = [
  [/shch|sch|sh/g, 's'],
  [/tch|ch/g, 'c'],
  [/dzh|zh|dj/g, 'j'],
  [/kh|x/g, 'h'],
  [/gh/g, 'g'],
  [/ng/g, 'n'],
  [/ts|tz/g, 'c'],
  [/ck|q/g, 'k'],
  [/ph/g, 'f'],
  [/w/g, 'v'],
  // Glides: ya and ia are one letter in Cyrillic; elsewhere y, and j before a consonant, is a short i.
  [/(?:ij|[iy])+(?=[aeou])/g, ''],
  [/y|j(?=[^aeiou])/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/** Lower-case Latin words without marks: the readable romanisation. */
export function romanise(text: string): string {
  let folded = text.normalize('NFC').toLowerCase();
  for (const [letter, plain] of FOLDED) folded = folded.replace(letter, plain);
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
