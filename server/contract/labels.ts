// Traffic Light Protocol 2.0 labels, strictest last, and what a label on a record consists of.
import { z } from 'zod';
import { idSchema } from './ids.js';

export const TLP_LABELS = ['CLEAR', 'GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const;
export const Tlp = z.enum(TLP_LABELS).meta({ id: 'Tlp' });
export type Tlp = z.infer<typeof Tlp>;

export const tlpRank = (tlp: Tlp): number => TLP_LABELS.indexOf(tlp);
export const stricter = (a: Tlp, b: Tlp): Tlp => (tlpRank(a) >= tlpRank(b) ? a : b);

/** A circle is a campaign, a coalition or a partner, known by a short name. */
export const Circle = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/);

/** Fields of every record that say who may see it. */
export const labelFields = {
  tlp: Tlp,
  circles: z.array(Circle).max(20),
  recipients: z.array(idSchema('usr_')).max(200),
};
export interface Label {
  tlp: Tlp;
  circles: readonly string[];
  recipients: readonly string[];
}
