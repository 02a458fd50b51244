// "Who decides, and who benefits?": both sides of an issue, and what is shown between them.
import type { z } from 'zod';
import type { DecidesAndBenefits, DecidesQuery } from '../../contract/decides.js';
import { wordingOf, type AnalysisDeps } from './answer.service.js';
import { liveRecord } from './ask.rules.js';
import {
  benefitingSides,
  decidingSides,
  directTies,
  questionsBetween,
  sameInstitutions,
} from './decides.rules.js';

/**
 * Sets those who decide on an issue against those who benefit. That nothing is shown between them
 * does not mean that nothing exists.
 * @throws ProblemError record.missing.
 */
export async function decidesAndBenefits(
  deps: AnalysisDeps,
  { issue: issueId, asOf }: z.infer<typeof DecidesQuery>,
): Promise<DecidesAndBenefits> {
  const { facts } = deps;
  const issue = liveRecord(facts, issueId, 'issue').id;
  const { sides: deciders, widerOf } = decidingSides(facts, issue, asOf);
  const beneficiaries = benefitingSides(facts, asOf);
  const deciding = new Set(deciders.map(({ actor }) => actor));
  const benefiting = new Set(beneficiaries.map(({ actor }) => actor));
  const direct = directTies(facts, deciding, benefiting, asOf);
  const same = sameInstitutions(facts, deciding, benefiting, asOf);
  const questions = questionsBetween(facts, deciding, benefiting);
  const ties = [
    ...[...deciders, ...beneficiaries].map(({ tie }) => tie),
    ...direct,
    ...same.flatMap((pair) => pair.ties),
  ];
  const wording = await wordingOf(
    deps,
    [
      issue,
      ...(widerOf === null ? [] : [widerOf]),
      ...ties.flatMap(({ fields }) => [fields.from, fields.to]),
      ...questions.map(({ id }) => id),
    ],
    ties,
  );
  const side = ({ actor, tie }: (typeof deciders)[number]) => ({
    actor: wording.record(actor),
    tie: wording.tie(tie),
  });
  return {
    issue: wording.record(issue),
    deciders: deciders.map(side),
    widerOf: widerOf === null ? null : wording.record(widerOf),
    beneficiaries: beneficiaries.map(side),
    onBothSides: [...deciding].filter((id) => benefiting.has(id)).map(wording.record),
    direct: direct.map((tie) => ({
      tie: wording.tie(tie),
      from: wording.record(tie.fields.from),
      to: wording.record(tie.fields.to),
    })),
    sameInstitution: same.map(({ decider, beneficiary, ties: chain }) => ({
      decider: wording.record(decider),
      beneficiary: wording.record(beneficiary),
      ties: chain.map(wording.tie),
    })),
    questions: questions.map(({ id }) => wording.record(id)),
  };
}
