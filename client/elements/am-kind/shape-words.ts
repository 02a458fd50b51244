// What the shapes mean: one kind for each, in the order in which they are listed.
import { msg } from '@lit/localize';
import { kindShape } from './kind-shape.js';

export const SHAPES: readonly (readonly [kind: string, text: () => string])[] = [
  ['institution', () => msg('public body')],
  ['post', () => msg('post')],
  ['person_official', () => msg('person')],
  ['ngo', () => msg('organisation')],
  ['international_org', () => msg('international')],
  ['public', () => msg('group or public')],
  ['media', () => msg('medium')],
  ['instrument', () => msg('law')],
  ['unknown_placeholder', () => msg('not yet known')],
];

const ORDER = SHAPES.map(([kind]) => kindShape(kind).path);

/** Orders kinds of actors by their shapes, as `SHAPES` lists them. */
export const byShape = (a: string, b: string): number =>
  ORDER.indexOf(kindShape(a).path) - ORDER.indexOf(kindShape(b).path);
