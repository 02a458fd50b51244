// Names of records by id, for rows that point at others. Filled by whatever was read last; read-names.ts
// reads those that are missing.
import { msg } from '@lit/localize';
import type { Graph } from '../../server/contract/graph.js';
import type { Tlp } from '../../server/contract/labels.js';

export interface Named {
  id: string;
  name: string;
  /** Kind of an actor or issue; for others what kind of record it is. */
  kind: string;
  tlp: Tlp;
}

const known = new Map<string, Named>();

/** Name of a record, undefined while it is not known. */
export const nameOf = (id: string): Named | undefined => known.get(id);

/** The name of a record as recorded, or that there is none to show. */
export const shownName = (id: string): string => known.get(id)?.name ?? msg('not visible to you');

/** Takes over a name that was read. */
export const learnName = (named: Named): void => void known.set(named.id, named);

/** Takes over the names that a graph brings. */
export function learnNames(graph: Graph): void {
  for (const { id, name, kind, tlp } of graph.actors) learnName({ id, name, kind, tlp });
  for (const { id, name, kind, tlp } of graph.issues) learnName({ id, name, kind, tlp });
}

/** Forgets what is known, when somebody else signs in or a record changed. */
export function forgetNames(ids?: readonly string[]): void {
  if (!ids) known.clear();
  else for (const id of ids) known.delete(id);
}
