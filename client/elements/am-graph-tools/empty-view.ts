// What stands where map and table have nobody to show: why, and what to do about it.
import { msg } from '@lit/localize';
import { isOn, type MapState } from '../../app/map-address.js';

/** A sentence or two for a view without actors. */
export function emptyText({ filter, focus, asOf }: MapState): string {
  if (isOn(filter))
    return msg('Nobody passes this filter. Untick something in it, or choose “Show all”.');
  if (focus.length > 0)
    return msg('Whom this is to be drawn around is not visible to you. Choose “Show all”.');
  if (asOf !== null) return msg('Nobody is recorded for this date. Move the slider to the right.');
  return msg(
    'Nobody is recorded yet, or nobody that you can see. A starting set can be loaded by whoever runs this tool.',
  );
}
