import { msg } from '@lit/localize';
import type { PathClass } from '../../../server/contract/analysis.js';

/** The word that stands for a class; decimals are shown only as opened terms. */
export function pathClassWord(value: PathClass): string {
  switch (value) {
    case 'strong':
      return msg('strong');
    case 'workable':
      return msg('workable');
    case 'thin':
      return msg('thin');
    case 'speculative':
      return msg('speculative');
  }
}
