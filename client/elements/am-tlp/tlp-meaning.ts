import { msg } from '@lit/localize';
import type { Tlp } from '../../../server/contract/labels.js';

/** Who may be told, as the Traffic Light Protocol 2.0 label says it, in plain words. */
export function tlpMeaning(tlp: Tlp): string {
  switch (tlp) {
    case 'CLEAR':
      return msg('anyone');
    case 'GREEN':
      return msg('our community, not public');
    case 'AMBER':
      return msg('we and partners who need it');
    case 'AMBER+STRICT':
      return msg('our organisation only');
    case 'RED':
      return msg('only the people named');
  }
}
