// Nobody is recorded as deciding: an answer of its own, with the nearest deciders marked as such.
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { DecidesAndBenefits } from '../../../server/contract/decides.js';
import type { LookedFor } from '../../../server/contract/pathways.js';
import { TIE_STATUS_WORDS } from '../../../server/contract/vocabulary.js';
import { word } from '../../app/locale.js';
import { dateWord } from '../../app/words.js';
import '../../elements/am-kind/am-kind.js';
import { joinAnd, statusesText } from '../../elements/am-looked-for/looked-for-words.js';
import '../../elements/am-tlp/am-tlp.js';

/** The block for an issue or objective without a recorded decider; nothing where there is one. */
export function noDecider(
  lookedFor: LookedFor,
  decides: DecidesAndBenefits | null,
  place: string | null,
): TemplateResult | typeof nothing {
  const { deciders } = lookedFor;
  if (deciders.recorded !== 'none' && deciders.recorded !== 'on_wider_issue') return nothing;
  const questions = deciders.questions.length > 0 ? deciders.questions : (decides?.questions ?? []);
  return html`<section class="no-decider">
    <div class="dashed">
      <h2>
        ${
          place
            ? msg(str`Nobody is recorded as deciding on this in ${place}.`)
            : msg('Nobody is recorded as deciding on this.')
        }
      </h2>
      <p>${msg('That does not mean that nobody decides. It is an open question.')}</p>
      <details>
        <summary>${msg('What was looked for')}</summary>
        <p class="quiet small">
          ${msg(
            str`Relationships “decides policy on” to ${lookedFor.issue?.name ?? lookedFor.to.name}; ${statusesText(lookedFor)}; held at ${dateWord(lookedFor.asOf)}.`,
          )}
        </p>
      </details>
    </div>
    ${deciders.actors.length > 0 ? wider(lookedFor, decides) : nothing}
    ${
      questions.length > 0
        ? html`<div>
            <h2>${msg('Find out who')}</h2>
            <ul class="rows">
              ${questions.map(
                ({ id, name, tlp }) =>
                  html`<li>
                    <span class="asked" aria-hidden="true">?</span>
                    <a href=${`/record/${id}`}>${name}</a> <am-tlp label=${tlp}></am-tlp>
                  </li>`,
              )}
            </ul>
          </div>`
        : nothing
    }
  </section>`;
}

function wider({ deciders }: LookedFor, decides: DecidesAndBenefits | null): TemplateResult {
  const topic = deciders.on?.name ?? msg('the wider topic');
  return html`<div>
    <h2>${msg('They decide on the wider topic')}</h2>
    <p class="quiet small">${msg(str`${topic}; not on this objective.`)}</p>
    <ul class="rows">
      ${deciders.actors.map(
        ({ id, name, kind }) =>
          html`<li>
            <am-kind kind=${kind}></am-kind>
            <span> <a href=${`/record/${id}`}>${name}</a>${statusOf(id, decides)} </span>
          </li>`,
      )}
    </ul>
  </div>`;
}

/** How it is known that an actor decides on the wider topic: ", stated". */
function statusOf(actor: string, decides: DecidesAndBenefits | null): string {
  const ties = decides?.deciders.filter((side) => side.actor.id === actor) ?? [];
  const statuses = ties.map(({ tie }) => word(TIE_STATUS_WORDS[tie.status]));
  return statuses.length > 0 ? `, ${joinAnd([...new Set(statuses)])}` : '';
}
