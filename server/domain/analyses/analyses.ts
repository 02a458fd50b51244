// The one list of analyses: an analysis is a file beside this one and a line in it.
import { alignmentInterest } from './alignment-interest.analysis.js';
import type { Analysis } from './analysis.js';
import { contactLoss } from './contact-loss.analysis.js';
import { decidesAndBenefits } from './decides-and-benefits.analysis.js';
import { dependence } from './dependence.analysis.js';
import { feasibility } from './feasibility.analysis.js';
import { influence } from './influence.analysis.js';
import { keyPlayers } from './key-players.analysis.js';
import { lostAllies } from './lost-allies.analysis.js';
import { mactor } from './mactor.analysis.js';
import { money } from './money.analysis.js';
import { pathways } from './pathways.analysis.js';
import { powerInterest } from './power-interest.analysis.js';
import { salienceClasses } from './salience-classes.analysis.js';
import { spectrum } from './spectrum.analysis.js';
import { startingSet } from './starting-set.analysis.js';
import { uncertainty } from './uncertainty.analysis.js';
import { whatIf } from './what-if.analysis.js';
import { whoFirst } from './who-first.analysis.js';

const DIRECT: readonly Analysis[] = [
  pathways,
  whoFirst,
  startingSet,
  uncertainty,
  contactLoss,
  dependence,
  lostAllies,
  money,
  decidesAndBenefits,
  powerInterest,
  alignmentInterest,
  spectrum,
  salienceClasses,
  influence,
  mactor,
  feasibility,
  keyPlayers,
];

/** In the order in which pages offer them. */
export const ANALYSES: readonly Analysis[] = [...DIRECT, whatIf(DIRECT)];
