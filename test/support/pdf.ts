// Opens a PDF as a reader does, and says what is in it.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { z } from 'zod';

export interface OpenedPdf {
  /** Text of each page, its lines one below the other. */
  pages: readonly string[];
  /** Fields of the document information and of XMP that say something. */
  metadata: Readonly<Record<string, unknown>>;
  xmp: string;
  language: unknown;
  /** Roles of the structure tree, as often as they occur. */
  roles: readonly string[];
  /** Texts that stand for pictures. */
  alts: readonly string[];
  isTagged: boolean;
}

const Node = z.looseObject({
  role: z.string().optional(),
  alt: z.string().optional(),
  children: z.array(z.unknown()).optional(),
});

export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  // pdfjs takes the bytes away from their owner.
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await loading.promise;
  const pages: string[] = [];
  const roles: string[] = [];
  const alts: string[] = [];
  const walk = (value: unknown): void => {
    const { role, alt, children = [] } = Node.parse(value);
    if (role !== undefined) roles.push(role);
    if (alt !== undefined) alts.push(alt);
    children.forEach(walk);
  };
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const texts = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''));
    pages.push(texts.join(''));
    walk((await page.getStructTree()) ?? {});
  }
  const { info, metadata } = await document.getMetadata();
  const marks = await document.getMarkInfo();
  await loading.destroy();
  const { Language: language, ...rest } = z.record(z.string(), z.unknown()).parse(info);
  return {
    pages,
    metadata: rest,
    xmp: metadata?.getRaw() ?? '',
    language,
    roles,
    alts,
    isTagged: marks?.Marked === true,
  };
}
