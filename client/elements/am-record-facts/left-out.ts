// Fields that the list of a record's fields leaves out, since its page tells them in another place.
import { subjectOf, type SubjectName } from '../../../server/contract/registry.js';

/** The field that the heading of the page is, undefined for kinds of record that are called by others. */
export const headingField = (kind: SubjectName): string | undefined => subjectOf(kind).searched[0];

/** What a saved map draws, and where each step of its story looks: the page leads to the map. */
const ON_THE_MAP = [
  'layout',
  'filter',
  'highlight',
  'focus',
  'selection',
  'path',
  'direction',
  'folds',
  'closed',
  'positions',
  'camera',
  'unknownThen',
  'story.camera',
  'story.focus',
  'story.selection',
  'story.path',
];

/** Whether a field, or a part of one (`story.focus`), is told elsewhere on the page of its record. */
export const isLeftOut = (kind: SubjectName, path: string): boolean =>
  path === headingField(kind) || (kind === 'view' && ON_THE_MAP.includes(path));
