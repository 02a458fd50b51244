// Sets documents in a process of its own: a long one keeps nobody waiting, a crash of the native
// typesetter takes nothing with it, and it holds no secret of the server.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { coveredBy, printable } from './glyphs.js';
import { PAPER_TEMPLATE } from './paper.typ.js';
import type { PdfJob, PdfResult } from './pdf.js';

const require = createRequire(import.meta.url);
const FONTS = ['400Regular/NotoSans_400Regular.ttf', '600SemiBold/NotoSans_600SemiBold.ttf'].map(
  (file) => readFileSync(require.resolve(`@expo-google-fonts/noto-sans/${file}`)),
);
const [regular = Buffer.alloc(0)] = FONTS;
const covers = coveredBy(regular);
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: FONTS }] });

/** PDF/UA refuses a character without a glyph: a sign stands for it, and the reader is told. */
function print({ document, missing }: PdfJob): Uint8Array {
  const shown = printable(document, covers);
  return compiler.pdf(
    {
      mainFileContent: PAPER_TEMPLATE,
      inputs: { document: shown, missing: shown === document ? '' : missing },
    },
    { pdfStandard: 'ua-1' },
  );
}

process.on('message', (job: PdfJob) => {
  let result: PdfResult;
  try {
    result = { id: job.id, pdf: print(job) };
  } catch (error) {
    result = { id: job.id, error: error instanceof Error ? error.message : String(error) };
  } finally {
    // Nothing of a document stays in the compiler's memory.
    compiler.evictCache(0);
  }
  process.send?.(result);
});
