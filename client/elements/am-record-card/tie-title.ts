import { msg } from '@lit/localize';
import { tieType, type TieTypeId } from '../../../server/contract/tie-types.js';
import { word } from '../../app/locale.js';
import { nameOf } from '../../data/names.js';

/** A relationship as a sentence: "Police extorts from sex workers". */
export function tieTitle(tie: { from: string; to: string; type: TieTypeId }): string {
  const name = (id: string): string => nameOf(id)?.name ?? msg('not visible to you');
  return `${name(tie.from)} ${word(tieType(tie.type).phrase)} ${name(tie.to)}`;
}
