import { msg, str } from '@lit/localize';
import type { Comparison } from '../../../server/contract/compare.js';
import type { Graph } from '../../../server/contract/graph.js';
import { dateWord } from '../../app/words.js';
import { strictestOf } from './strictest.js';

/** What stands over a picture that leaves the tool: its label, as of when, and when it was made. */
export function pictureHead(graph: Graph, comparison: Comparison | null, now: Date): string {
  const asOf = comparison
    ? msg(str`${dateWord(comparison.from)} compared with ${dateWord(comparison.to)}`)
    : graph.asOf === null
      ? msg('Everything recorded')
      : msg(str`As of ${dateWord(graph.asOf)}`);
  const made = msg(str`made ${now.toISOString().slice(0, 10)}`);
  return `TLP:${strictestOf(graph)} · ${asOf} · ${made}`;
}
