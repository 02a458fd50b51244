// What a dossier is made from, and what the sections of one document share.
import type { Actor } from '../../contract/actors.js';
import type { DocumentLanguage, DossierLabel } from '../../contract/dossiers.js';
import type { Engagement } from '../../contract/engagements.js';
import type { Evidence } from '../../contract/evidence.js';
import type { HandlingNote } from '../../contract/handling-notes.js';
import type { Lever } from '../../contract/levers.js';
import type { Position } from '../../contract/positions.js';
import type { Question } from '../../contract/questions.js';
import type { Recommendation } from '../../contract/recommendations.js';
import type { Source } from '../../contract/sources.js';
import type { Tie } from '../../contract/ties.js';
import type { Citations } from './citations.js';

/** What a dossier is made from: records that its readers may see, and what these name. */
export interface DossierRecords {
  actor: Actor;
  /** Actors and issues that the records name, by id. */
  named: ReadonlyMap<string, NamedActor>;
  ties: readonly Tie[];
  positions: readonly Position[];
  engagements: readonly Engagement[];
  levers: readonly Lever[];
  recommendations: readonly Recommendation[];
  questions: readonly Question[];
  handlingNotes: readonly HandlingNote[];
  evidence: readonly Evidence[];
  sources: readonly Source[];
}

export interface NamedActor {
  name: string;
  /** For the picture. */
  shortName: string;
  us: boolean;
  unknown: boolean;
}

export interface DossierOptions {
  tlp: DossierLabel;
  circles: readonly string[];
  language: DocumentLanguage;
  /** Day of the making, `2026-11-24`. */
  made: string;
}

/** What the sections of one document share. */
export interface Making {
  records: DossierRecords;
  language: DocumentLanguage;
  cite: Citations;
  nameOf: (id: string) => string;
}
