// A dossier: one actor on paper, for readers of one label. The document is worded once, in one
// language, as blocks that every renderer shows alike.
import { z } from 'zod';
import { TLP_LABELS, type Tlp } from './labels.js';
import { PartialDate } from './dates.js';
import { defineRoute } from './routes.js';

/** Labels that a dossier can carry: RED is for people named one by one, and a dossier names none. */
export const DOSSIER_LABELS = TLP_LABELS.filter((tlp): tlp is DossierLabel => tlp !== 'RED');
export type DossierLabel = Exclude<Tlp, 'RED'>;
const DossierLabel = z.enum(['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT'], {
  error:
    'is CLEAR, GREEN, AMBER or AMBER+STRICT; RED is for named people, and a dossier names none',
});

export const DOCUMENT_LANGUAGES = ['en', 'ru', 'ky'] as const;
export const DocumentLanguage = z.enum(DOCUMENT_LANGUAGES);
export type DocumentLanguage = z.infer<typeof DocumentLanguage>;

/** A stance as a disc or half of one, in grey: its sign, heavy when it does not only lean. */
export const Disc = z.object({
  side: z.enum(['left', 'right', 'whole']),
  sign: z.enum(['plus', 'plus_minus', 'minus', 'question', 'empty_set']),
  heavy: z.boolean(),
  /** Read from conduct: a bar below. */
  bar: z.boolean(),
});
export type Disc = z.infer<typeof Disc>;

export const Cell = z.object({
  text: z.string(),
  /** A second, quieter line. */
  detail: z.string().nullable(),
  disc: Disc.nullable(),
});
export type Cell = z.infer<typeof Cell>;

const Column = z.object({ title: z.string(), /** Part of the width. */ share: z.number() });
const Group = z.object({ title: z.string().nullable(), rows: z.array(z.array(Cell)) });

export const Block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('table'), columns: z.array(Column), groups: z.array(Group) }),
  z.object({
    kind: z.literal('items'),
    items: z.array(z.object({ lead: z.string(), text: z.string(), cites: z.array(z.int()) })),
  }),
  /** A self-contained SVG without colour, and the sentence that says what it shows. */
  z.object({ kind: z.literal('picture'), svg: z.string(), says: z.string() }),
]);
export type Block = z.infer<typeof Block>;

export const Section = z.object({ title: z.string(), blocks: z.array(Block) });
export type Section = z.infer<typeof Section>;

export const Dossier = z
  .object({
    tlp: DossierLabel,
    /** The label in full, `TLP:GREEN`, with the circles that it is for. */
    label: z.string(),
    language: DocumentLanguage,
    /** Day that it was made. */
    made: PartialDate,
    /** "Actor dossier", which is all that metadata and titles of windows say. */
    documentTitle: z.string(),
    head: z.string(),
    name: z.string(),
    about: z.array(z.string()),
    /** What a reader must know before the rest. */
    warning: z.string().nullable(),
    sections: z.array(Section),
    closing: z.array(z.string()),
    foot: z.string(),
    /** "page {page} of {pages}" */
    pageOf: z.string(),
  })
  .meta({ id: 'Dossier' });
export type Dossier = z.infer<typeof Dossier>;

export const LEFT_OUT_REASONS = ['label', 'consent', 'unsourced', 'draft'] as const;

/** What the author sees of this actor and the document does not say, told to the author alone. */
export const LeftOut = z.object({
  reason: z.enum(LEFT_OUT_REASONS),
  /** Kind of record. */
  kind: z.string(),
  count: z.int(),
});
export type LeftOut = z.infer<typeof LeftOut>;

const query = z.strictObject({
  tlp: DossierLabel.default('GREEN'),
  lang: DocumentLanguage.default('en'),
  /** Circles of the readers, by comma; those of the author only. */
  circles: z.string().max(900).optional(),
});
export type DossierQuery = z.infer<typeof query>;

const common = { method: 'GET', access: 'record.read', query } as const;

export const dossierRoutes = {
  read: defineRoute({
    ...common,
    name: 'dossier.read',
    path: '/api/actors/:id/dossier',
    summary: 'What readers of a label may know of an actor, and what was left out, for its author',
    output: z.object({ dossier: Dossier, leftOut: z.array(LeftOut) }).meta({ id: 'DossierAnswer' }),
  }),
  html: defineRoute({
    ...common,
    name: 'dossier.html',
    path: '/api/actors/:id/dossier/html',
    summary: 'The dossier as one HTML file that prints',
    media: 'text/html',
  }),
  pdf: defineRoute({
    ...common,
    name: 'dossier.pdf',
    path: '/api/actors/:id/dossier/pdf',
    summary: 'The dossier as PDF/UA-1',
    media: 'application/pdf',
  }),
};
