// The outline that stands for a kind of actor, in a 24 × 24 box.

export interface KindShape {
  path: string;
  /** Groups and populations: lighter, as nobody in particular can be asked. */
  light: boolean;
  dashed: boolean;
}

const BODY = 'M6.5 6h11a3 3 0 0 1 3 3v6a3 3 0 0 1-3 3h-11a3 3 0 0 1-3-3v-6a3 3 0 0 1 3-3Z';
const CIRCLE = 'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16Z';
const DIAMOND = 'M12 3L21 12L12 21L3 12Z';
const HEXAGON = 'M7.5 4.5h9L21 12l-4.5 7.5h-9L3 12Z';
const ROUND_HEXAGON =
  'M8.4 5h7.2a2.2 2.2 0 0 1 1.9 1.1l2.7 4.8a2.2 2.2 0 0 1 0 2.2l-2.7 4.8a2.2 2.2 0 0 1-1.9 1.1' +
  'h-7.2a2.2 2.2 0 0 1-1.9-1.1l-2.7-4.8a2.2 2.2 0 0 1 0-2.2l2.7-4.8a2.2 2.2 0 0 1 1.9-1.1Z';
const OCTAGON = 'M8.3 3.5h7.4l4.8 4.8v7.4l-4.8 4.8h-7.4l-4.8-4.8v-7.4Z';
const TAG = 'M5.5 6h9.7L21 12l-5.8 6h-9.7a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2Z';
const PAGE = 'M5 3.5h9l5 5v12h-14ZM14 3.5v5h5';
const SPEECH =
  'M5.5 5h13a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2h-6l-4 4v-4h-3a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2Z';
const UNKNOWN = 'M6.5 5h11a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3h-11a3 3 0 0 1-3-3v-8a3 3 0 0 1 3-3Z';

const PATHS: Readonly<Record<string, string>> = {
  institution: BODY,
  ministry: BODY,
  agency: BODY,
  unit: BODY,
  company: BODY,
  post: DIAMOND,
  person_official: CIRCLE,
  person_expert: CIRCLE,
  community_org: HEXAGON,
  ngo: HEXAGON,
  international_org: OCTAGON,
  informal_group: ROUND_HEXAGON,
  public: ROUND_HEXAGON,
  media: TAG,
  instrument: PAGE,
  unknown_placeholder: UNKNOWN,
  issue: SPEECH,
  topic: SPEECH,
};

/** Shape of an actor's kind, or of an issue; a word that it does not know is drawn as not yet known. */
export function kindShape(kind: string): KindShape {
  const path = PATHS[kind] ?? UNKNOWN;
  return { path, light: path === ROUND_HEXAGON, dashed: path === UNKNOWN };
}

/** Ring around the shape of the actor that is us. */
export const US_RING = 'M12 1a11 11 0 1 0 0 22a11 11 0 1 0 0-22Z';
