import { z } from 'zod';
import { ActorKind, Level, Lifecycle } from './vocabulary.js';
import { PartialDate } from './dates.js';
import { defineSubject } from './subjects.js';
import { Language, line, prose } from './text.js';

export const NAME_KINDS = ['official', 'alias', 'former', 'transliterated', 'as_written'] as const;

/** One of the names of an actor, in one language and script. */
export const ActorName = z.strictObject({
  text: line(),
  kind: z.enum(NAME_KINDS),
  language: Language.nullable(),
});

export const Actor = defineSubject({
  name: 'actor',
  plural: 'actors',
  prefix: 'act_',
  label: 'Actor',
  write: 'actor.write',
  searched: ['name', 'shortName', 'nameAsWritten', 'names'],
  described: ['role'],
  fields: {
    /** The respectful display name. */
    name: line(),
    /** At most 28 characters, for the map. */
    shortName: line(28).nullable(),
    /** The name as the source writes it. */
    nameAsWritten: line().nullable(),
    names: z.array(ActorName).max(50),
    kind: ActorKind,
    level: Level,
    place: line(200).nullable(),
    role: prose(2_000).nullable(),
    note: prose(4_000).nullable(),
    lifecycle: Lifecycle,
    lifecycleText: line().nullable(),
    since: PartialDate.nullable(),
    until: PartialDate.nullable(),
    us: z.boolean(),
    partner: z.boolean(),
    /** False for populations: there is nobody to ask. */
    addressable: z.boolean(),
    /** May stand in the middle of a pathway though harmed, community or protected: recorded agreement. */
    conduitAgreed: z.boolean(),
    /** People harmed, community members, protected sources: never conduits without agreement. */
    protected: z.boolean(),
    /** A named or recognisable person. */
    identifiable: z.boolean(),
  },
  defaults: {
    shortName: null,
    nameAsWritten: null,
    names: [],
    level: 'unknown',
    place: null,
    role: null,
    note: null,
    lifecycle: 'active',
    lifecycleText: null,
    since: null,
    until: null,
    us: false,
    partner: false,
    addressable: true,
    conduitAgreed: false,
    protected: false,
    identifiable: false,
  },
  filters: { kind: ['kind'], level: ['level'], lifecycle: ['lifecycle'] },
  projected: ['us', 'partner', 'addressable', 'conduitAgreed', 'protected', 'identifiable'],
});
export type Actor = z.infer<typeof Actor.read>;
