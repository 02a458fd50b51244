// "Who decides, and who benefits?" on the wire: one actor, or a direct tie, seen on both sides.
import { z } from 'zod';
import { AnsweredTie, NamedRecord } from './analysis.js';
import { AsOf } from './dates.js';
import { defineRoute } from './routes.js';

export const DecidesQuery = z.strictObject({
  issue: z.string().max(40),
  asOf: AsOf.default('review'),
});

const Side = z.object({ actor: NamedRecord, tie: AnsweredTie });
export const DecidesAndBenefits = z
  .object({
    issue: NamedRecord,
    deciders: z.array(Side),
    /** Deciders of the wider issue, when none is recorded on this one. */
    widerOf: NamedRecord.nullable(),
    beneficiaries: z.array(Side),
    onBothSides: z.array(NamedRecord),
    direct: z.array(z.object({ tie: AnsweredTie, from: NamedRecord, to: NamedRecord })),
    /** Belonging only: "same institution, no link shown". */
    sameInstitution: z.array(
      z.object({ decider: NamedRecord, beneficiary: NamedRecord, ties: z.array(AnsweredTie) }),
    ),
    questions: z.array(NamedRecord),
  })
  .meta({ id: 'DecidesAndBenefits' });
export type DecidesAndBenefits = z.infer<typeof DecidesAndBenefits>;

export const decidesAndBenefits = defineRoute({
  name: 'analysis.decidesAndBenefits',
  method: 'GET',
  path: '/api/analysis/decides-and-benefits',
  summary: 'Those who decide on an issue against those who benefit',
  access: 'analysis.run',
  query: DecidesQuery,
  output: DecidesAndBenefits,
});
