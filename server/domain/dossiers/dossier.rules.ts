// Words a dossier: records in, a document out. It looks at nothing but the records that it is handed.
import type { Actor } from '../../contract/actors.js';
import type { Dossier, Section } from '../../contract/dossiers.js';
import { ACTOR_KIND_WORDS, LEVEL_WORDS, LIFECYCLE_WORDS } from '../../contract/vocabulary.js';
import { capital, itemsOrNone, joined } from './blocks.js';
import { Citations } from './citations.js';
import type { DossierOptions, DossierRecords, Making } from './making.js';
import { contactsSection, namesSection } from './people.sections.js';
import { powersSection } from './powers.section.js';
import { stancesSection } from './stances.section.js';
import {
  adviceSection,
  handlingSection,
  mechanismsSection,
  questionsSection,
} from './text.sections.js';
import { dateWords, LABEL_WORDS, say, WORDS } from './words.js';

export function dossierOf(records: DossierRecords, options: DossierOptions): Dossier {
  const { actor } = records;
  const { tlp, circles, language, made } = options;
  const making: Making = {
    records,
    language,
    cite: new Citations(records.evidence, records.sources, language),
    nameOf: (id) => records.named.get(id)?.name ?? '',
  };
  const label = `TLP:${tlp}${circles.length > 0 ? ` · ${circles.join(', ')}` : ''}`;
  const sections = [
    powersSection(making),
    stancesSection(making),
    mechanismsSection(making),
    contactsSection(making),
    adviceSection(making),
    questionsSection(making),
    handlingSection(making),
    namesSection(making),
  ].flatMap((section) => section ?? []);
  return {
    tlp,
    label,
    language,
    made,
    documentTitle: say(WORDS.document, language),
    head: `${say(WORDS.document, language)} · ${say(WORDS.language, language)}`,
    name: actor.name,
    about: aboutOf(actor, making),
    warning: speaksOfReview(records) ? say(WORDS.review, language) : null,
    // Sources are numbered by the sections before, in the order in which these name them.
    sections: [...sections, sourcesSection(making)],
    closing: [
      say(WORDS.assertion, language),
      say(WORDS.grades, language),
      `${label}: ${say(LABEL_WORDS[tlp], language)}.`,
    ],
    foot: say(WORDS.foot, language, { name: actor.name, date: dateWords(made, language), label }),
    pageOf: say(WORDS.page, language),
  };
}

function aboutOf(actor: Actor, { language, cite }: Making): string[] {
  const kind = joined(
    ', ',
    ACTOR_KIND_WORDS[actor.kind][language],
    LEVEL_WORDS[actor.level][language],
    actor.place,
    ...(actor.lifecycle === 'active'
      ? []
      : [LIFECYCLE_WORDS[actor.lifecycle][language], actor.lifecycleText]),
    actor.since && say(WORDS.since, language, { date: dateWords(actor.since, language) }),
    actor.until && say(WORDS.until, language, { date: dateWords(actor.until, language) }),
  );
  const role = actor.role && actor.role + cite.marks(actor.id);
  return [capital(kind), ...[role, actor.note].flatMap((text) => text ?? [])];
}

/** Whether anything here is told as of the undated review of the example data. */
const speaksOfReview = ({ ties, positions }: DossierRecords): boolean =>
  [...ties, ...positions].some(({ asOf }) => asOf === 'review');

function sourcesSection({ language, cite }: Making): Section {
  return {
    title: say(WORDS.sources, language),
    blocks: [itemsOrNone(cite.sources(), language)],
  };
}
