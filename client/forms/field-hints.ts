// What helps to fill a field, by the same keys as what it is called.
import { msg } from '@lit/localize';
import type { SubjectName } from '../../server/contract/registry.js';
import { wordOf, type FieldWords } from '../fields/field-words.js';

const HINTS: FieldWords = {
  'actor.name': () => msg('The respectful name that is shown.'),
  shortName: () => msg('At most 28 characters, for the map.'),
  proposition: () => msg('A sentence that one can be for or against.'),
  strength: () => msg('1 weak to 5 strong.'),
  'assessment.low': () => msg('0 none to 5 decisive.'),
  protected: () => msg('People harmed, members of the community, protected sources.'),
  conduitAgreed: () => msg('Only with a recorded agreement.'),
  statement: () => msg('One sentence, as the source has it.'),
  'amount.currency': () => msg('Three letters, such as KGS or USD.'),
  'share.lo': () => msg('0 to 1; the greater share is 0.5 to 1.'),
  'names.language': () => msg('Such as ru, ky or ky-Cyrl.'),
  'translation.language': () => msg('Such as ru, ky or ky-Cyrl.'),
  originalLanguage: () => msg('Such as ru, ky or ky-Cyrl.'),
  'missingTies.from': () => msg('An id, or a description in brackets.'),
  circle: () => msg('Small letters, numbers and hyphens.'),
  tags: () => msg('Separated by commas.'),
  link: () => msg('Begins with https://'),
  consent: () => msg('Without consent: for internal use only.'),
  tlp: () => msg('Everybody who may edit may raise it; only a director lowers it, with a reason.'),
};

/** What helps to fill a field, or a part of one; undefined where its name says enough. */
export const fieldHint = (kind: SubjectName, field: string): string | undefined =>
  wordOf(HINTS, kind, field);
