// The live stream: which records that a viewer may see have changed. It is made from the committed
// change log, so an event is never lost between commit and telling.
import type { LiveChange } from '../../contract/live.js';
import { subjectOfId } from '../../contract/registry.js';
import type { Viewer } from '../../visibility/viewer.js';
import type { Deps } from '../deps.js';

/**
 * Follows the changes for one viewer. A record that the viewer saw and sees no more is `gone`;
 * one never seen is not mentioned.
 */
export function followChanges(
  { projection }: Pick<Deps, 'projection'>,
  viewer: Viewer,
  tell: (change: LiveChange) => void,
): () => void {
  let seen = projection.facts.for(viewer).ids();
  return projection.onChange((changed) => {
    const now = projection.facts.for(viewer).ids();
    const touched = new Set([...changed].filter((id) => now.has(id)));
    for (const id of seen) if (!now.has(id)) touched.add(id);
    for (const id of now) if (!seen.has(id)) touched.add(id);
    seen = now;
    if (touched.size === 0) return;
    const records = [...touched].sort().map((id) => ({
      id,
      kind: subjectOfId(id) ?? '',
      gone: !now.has(id),
    }));
    tell({ records });
  });
}
