// Which characters a TrueType font can print, read from its `cmap` table (OpenType 1.9, "cmap").

/** What stands for a character that the font lacks. */
const REPLACEMENT = '\uFFFD';

/** Tells for a font whether it has a character. @throws RangeError without a format 12 table */
export function coveredBy(font: Buffer): (codePoint: number) => boolean {
  const ranges = rangesOf(font);
  return (codePoint) => ranges.some(([first, last]) => first <= codePoint && codePoint <= last);
}

/** The text with every character that cannot be printed replaced; spaces and line ends stay. */
export function printable(text: string, covers: (codePoint: number) => boolean): string {
  return [...text]
    .map((character) =>
      /\s/.test(character) || covers(character.codePointAt(0) ?? 0) ? character : REPLACEMENT,
    )
    .join('');
}

type Range = readonly [first: number, last: number];

function rangesOf(font: Buffer): Range[] {
  const cmap = tableAt(font, 'cmap');
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i += 1) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4);
    const format = font.readUInt16BE(subtable);
    if (format === 12) return groups(font, subtable);
  }
  throw new RangeError('the font has no character table of format 12');
}

function tableAt(font: Buffer, tag: string): number {
  for (let i = 0; i < font.readUInt16BE(4); i += 1) {
    const entry = 12 + 16 * i;
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8);
  }
  throw new RangeError(`the font has no table ${tag}`);
}

function groups(font: Buffer, subtable: number): Range[] {
  return Array.from({ length: font.readUInt32BE(subtable + 12) }, (_, i) => {
    const group = subtable + 16 + 12 * i;
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
  });
}
