// For whom a dossier is made: a reader of its label who is nobody in particular.
import type { DossierLabel } from '../../contract/dossiers.js';
import { tlpRank } from '../../contract/labels.js';
import { invalid } from '../../problem-error.js';
import { ceiling } from '../../visibility/labels.rules.js';
import type { Viewer } from '../../visibility/viewer.js';

export interface Audience {
  tlp: DossierLabel;
  /** Circles of the readers. */
  circles: readonly string[];
}

/**
 * The reader that stands for all readers of a label: named on no RED record, in no circle but those
 * asked for. What that reader may see, the author may see.
 * @throws ProblemError `input.invalid` for a label or a circle that the author is not cleared for
 */
export function readerOf({ tlp, circles }: Audience, author: Viewer): Viewer {
  if (tlpRank(tlp) > tlpRank(ceiling(author))) {
    throw invalid(['query.tlp', 'is above your own clearance']);
  }
  const foreign = circles.find((circle) => !author.circles.includes(circle));
  if (foreign !== undefined) throw invalid(['query.circles', 'names a circle that you are not in']);
  return { account: '', clearance: tlp, circles, affiliation: author.affiliation };
}

/** Whether readers of a label are beyond our own organisation. */
export const isOutside = (tlp: DossierLabel): boolean => tlpRank(tlp) < tlpRank('AMBER+STRICT');
