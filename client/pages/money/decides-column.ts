// "Who decides and also benefits?": what is shown between both sides of an issue, and what is not.
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { DecidesAndBenefits } from '../../../server/contract/decides.js';
import type { Money } from '../../../server/contract/money.js';
import { TIE_STATUS_WORDS, type TieStatus } from '../../../server/contract/vocabulary.js';
import { word } from '../../app/locale.js';
import { capital } from '../../app/words.js';
import { stepPhrase } from '../../elements/am-hop-list/pathway-words.js';
import { joinAnd } from '../../elements/am-looked-for/looked-for-words.js';
import '../../elements/am-tlp/am-tlp.js';
import { tieTitle } from '../../map/tie-title.js';

type Side = DecidesAndBenefits['deciders'][number];

export function decidesColumn(answer: DecidesAndBenefits, stakes: Money['stakes']): TemplateResult {
  const { widerOf, issue } = answer;
  return html`${
      widerOf
        ? html`<p class="quiet small">
            ${msg(
              str`Nobody is recorded as deciding on ${issue.name}; these decide on the wider topic: ${widerOf.name}.`,
            )}
          </p>`
        : nothing
    }
    <h3>${msg('On both sides, or linked directly')}</h3>
    ${linked(answer)} ${answer.sameInstitution.length > 0 ? sameInstitution(answer) : nothing}
    ${
      answer.questions.length > 0
        ? html`<h3>${msg('Asked, not answered')}</h3>
            <ul>
              ${answer.questions.map(
                ({ id, name, tlp }) =>
                  html`<li>
                    <a href=${`/record/${id}`}>${name}</a> <am-tlp label=${tlp}></am-tlp>
                  </li>`,
              )}
            </ul>`
        : nothing
    }
    ${stakes.length > 0 ? stakeList(stakes) : nothing}
    <p class="foot quiet">${msg('That nothing is shown does not mean that nothing exists.')}</p>`;
}

function linked(answer: DecidesAndBenefits): TemplateResult {
  const { onBothSides, direct } = answer;
  const both = onBothSides.map((actor) => ({ actor, status: weakest(answer, actor.id) }));
  const stated = both.some(({ status }) => status === 'stated') || direct.some(isStated);
  return html`${stated ? nothing : html`<p>${msg('None recorded, counting what is stated.')}</p>`}
    <ul>
      ${both.map(
        ({ actor, status }) =>
          html`<li>
            ${msg(str`${actor.name}: on both sides, ${word(TIE_STATUS_WORDS[status])}`)}
            <am-tlp label=${actor.tlp}></am-tlp>
          </li>`,
      )}
      ${direct.map(
        ({ tie, from, to }) =>
          html`<li>
            ${tieTitle(stepPhrase({ tie, direction: 'with' }), from.name, to.name)},
            ${word(TIE_STATUS_WORDS[tie.status])}
            <am-tlp label=${tie.tlp}></am-tlp>
          </li>`,
      )}
    </ul>`;
}

const isStated = ({ tie }: Pick<Side, 'tie'>): boolean => tie.status === 'stated';

/** Stated only when both sides are: the weaker of how each side is known. */
function weakest({ deciders, beneficiaries }: DecidesAndBenefits, actor: string): TieStatus {
  const best = (sides: readonly Side[]): TieStatus => {
    const own = sides.filter((side) => side.actor.id === actor);
    return (own.find(isStated) ?? own[0])?.tie.status ?? 'stated';
  };
  const [decides, benefits] = [best(deciders), best(beneficiaries)];
  return decides === 'stated' ? benefits : decides;
}

function sameInstitution(answer: DecidesAndBenefits): TemplateResult {
  return html`<h3>${msg('Same institution, no link shown')}</h3>
    ${answer.sameInstitution.map(
      ({ decider, beneficiary, ties }) =>
        html`<p>
            ${msg(
              html`Decides: <b>${decider.name}</b>, ${statusesOf(answer.deciders, decider.id)}.
                Benefits: <b>${beneficiary.name}</b>,
                ${statusesOf(answer.beneficiaries, beneficiary.id)}.`,
            )}
          </p>
          <p class="quiet">
            ${msg(
              str`That they belong together: ${joinAnd([...new Set(ties.map(({ status }) => word(TIE_STATUS_WORDS[status])))])}.`,
            )}
            ${ties.every(({ status }) => status === 'stated') ? nothing : msg('To be confirmed.')}
          </p>`,
    )}`;
}

function statusesOf(sides: readonly Side[], actor: string): string {
  const own = sides.filter((side) => side.actor.id === actor);
  return joinAnd([...new Set(own.map(({ tie }) => word(TIE_STATUS_WORDS[tie.status])))]);
}

function stakeList(stakes: Money['stakes']): TemplateResult {
  return html`<h3>${msg('A stake, no payment recorded')}</h3>
    <ul>
      ${stakes.map(
        ({ tie, actor, in: what }) =>
          html`<li>
            <a href=${`/record/${actor.id}`}>${actor.name}</a>: ${what.name}
            <am-tlp label=${tie.tlp}></am-tlp>
            <span class="quiet">${capital(word(TIE_STATUS_WORDS[tie.status]))}.</span>
          </li>`,
      )}
    </ul>`;
}
