// The shape of a node says what kind of actor it is.
import type { ActorKind } from '../../server/contract/vocabulary.js';

export type Shape =
  | 'us'
  | 'body'
  | 'person'
  | 'post'
  | 'organisation'
  | 'international'
  | 'group'
  | 'media'
  | 'law'
  | 'issue'
  | 'unknown'
  | 'none';

const SHAPES: Readonly<Record<ActorKind, Shape>> = {
  institution: 'body',
  ministry: 'body',
  agency: 'body',
  unit: 'body',
  company: 'body',
  post: 'post',
  person_official: 'person',
  person_expert: 'person',
  community_org: 'organisation',
  ngo: 'organisation',
  international_org: 'international',
  informal_group: 'group',
  public: 'group',
  media: 'media',
  instrument: 'law',
  unknown_placeholder: 'unknown',
};

export const shapeOf = (kind: ActorKind, us: boolean): Shape => (us ? 'us' : SHAPES[kind]);
