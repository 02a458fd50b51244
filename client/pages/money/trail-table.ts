// Where the trail ends, in words: the table that says what the picture shows.
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Money, MoneyFlow, TrailEnd } from '../../../server/contract/money.js';
import { tlpRank } from '../../../server/contract/labels.js';
import { TIE_STATUS_WORDS, VALIDITY_WORDS } from '../../../server/contract/vocabulary.js';
import { word } from '../../app/locale.js';
import { plural } from '../../app/plural.js';
import { endText, shareText } from '../../elements/am-flow/flow-words.js';
import { stepPhrase } from '../../elements/am-hop-list/pathway-words.js';
import '../../elements/am-line/am-line.js';
import '../../elements/am-tlp/am-tlp.js';
import { tieTitle } from '../../map/tie-title.js';

/** The table; `onPoint` is told the actor of the row that is pointed at, null when none is. */
export function trailTable(money: Money, onPoint: (actor: string | null) => void): TemplateResult {
  const down = money.lookedFor.direction === 'down';
  const ends = [...money.ends].sort(byShare);
  const count = ends.length;
  return html`<section aria-labelledby="trail-title">
    <h2 id="trail-title">
      ${down ? msg('Where the trail ends') : msg('Where the trail begins')}
      <span class="quiet light">${rowsText(count, down)}, ${msg('as recorded; not findings')}</span>
    </h2>
    ${
      count === 0
        ? html`<p>${nothingText(money)}</p>`
        : html`<table>
            <thead>
              <tr>
                <th scope="col">${down ? msg('Receiver') : msg('Payer')}</th>
                <th scope="col">${msg('What the record says')}</th>
                <th scope="col">
                  ${down ? msg('Share of the payer’s money') : msg('Share of their money')}
                </th>
                <th scope="col">${msg('Status')}</th>
                <th scope="col">${msg('Still holds?')}</th>
                <th scope="col">${msg('Label')}</th>
                <th scope="col">${down ? msg('Why it ends') : msg('Why it begins')}</th>
              </tr>
            </thead>
            <tbody>
              ${ends.map((end) => row(money, end, onPoint))}
            </tbody>
          </table>`
    }
    ${money.overlaps.map(
      ({ tie, part, whole }) =>
        html`<p class="small">
          ${msg(
            str`${tieTitle(stepPhrase({ tie, direction: 'with' }), part.name, whole.name)} (${word(TIE_STATUS_WORDS[tie.status])}): the two may overlap; adding them would count twice.`,
          )}
        </p>`,
    )}
    ${notCounted(money)}
  </section>`;
}

/** Where the trail ends before where it goes on; the surest and largest share first. */
function byShare(a: TrailEnd, b: TrailEnd): number {
  return (
    Number(a.why === 'passes_on') - Number(b.why === 'passes_on') ||
    b.share.lo - a.share.lo ||
    tlpRank(a.tlp) - tlpRank(b.tlp)
  );
}

const rowsText = (count: number, down: boolean): string =>
  down
    ? plural(count, { one: msg('1 receiver'), other: msg(str`${count} receivers`) })
    : plural(count, { one: msg('1 payer'), other: msg(str`${count} payers`) });

function nothingText({ source, lookedFor }: Money): string {
  return lookedFor.direction === 'down'
    ? msg(str`No payment from ${source.name} is recorded that counts here.`)
    : msg(str`No payment to ${source.name} is recorded that counts here.`);
}

function row(money: Money, end: TrailEnd, onPoint: (actor: string | null) => void): TemplateResult {
  const { actor } = end;
  const flows = flowsAt(money, end);
  return html`<tr @mouseenter=${() => onPoint(actor.id)} @mouseleave=${() => onPoint(null)}>
    <th scope="row">
      <a
        href=${`/record/${actor.id}`}
        @focus=${() => onPoint(actor.id)}
        @blur=${() => onPoint(null)}
        >${actor.name}</a
      >
    </th>
    <td data-head=${msg('What the record says')}>${saysText(flows)}</td>
    <td data-head=${msg('Share')}>${shareText(end.share)}</td>
    <td data-head=${msg('Status')}>
      ${flows.map(
        ({ tie }) =>
          html`<span class="status">
            <am-line layer="money" status=${tie.status} validity=${tie.validity}></am-line>
            ${word(TIE_STATUS_WORDS[tie.status])}${
              tie.asOf && tie.asOf !== 'review' ? `, ${tie.asOf}` : nothing
            }
          </span>`,
      )}
    </td>
    <td data-head=${msg('Still holds?')}>
      ${[...new Set(flows.map(({ tie }) => word(VALIDITY_WORDS[tie.validity])))].join('; ')}
    </td>
    <td data-head=${msg('Label')}><am-tlp label=${end.tlp}></am-tlp></td>
    <td data-head=${msg('Why it ends')}>${endText(end, money.lookedFor.direction)}</td>
  </tr>`;
}

/** Counted payments at an end: those that reach it (down), or that leave it (up). */
function flowsAt({ flows, lookedFor }: Money, { actor }: TrailEnd): MoneyFlow[] {
  const end = lookedFor.direction === 'down' ? 'payee' : 'payer';
  return flows.filter((flow) => flow.counted && flow[end].id === actor.id);
}

function saysText(flows: readonly MoneyFlow[]): string {
  const says = flows.map(({ tie }) => tie.statement ?? stepPhrase({ tie, direction: 'with' }));
  return [...new Set(says)].join(' ');
}

/** Payments on the way that this choice does not count, and those told from both sides. */
function notCounted({ flows }: Money): TemplateResult | typeof nothing {
  const mirrored = flows.filter(({ why }) => why === 'mirror').length;
  const other = flows.filter(({ why }) => why === 'not_asked').length;
  if (mirrored + other === 0) return nothing;
  return html`<p class="quiet small">
    ${
      mirrored > 0
        ? plural(mirrored, {
            one: msg('1 payment is recorded from both sides and counted once.'),
            other: msg(str`${mirrored} payments are recorded from both sides and counted once.`),
          })
        : nothing
    }
    ${
      other > 0
        ? plural(other, {
            one: msg('1 more is recorded in another way than counts here.'),
            other: msg(str`${other} more are recorded in another way than counts here.`),
          })
        : nothing
    }
  </p>`;
}

/** Open questions that stand at each end. */
export function trailQuestions({ ends }: Money): TemplateResult[] {
  return ends
    .filter(({ questions }) => questions.length > 0)
    .map(
      ({ actor, questions }, index) =>
        html`<section>
          <h3>
            ${msg(str`Open questions at ${actor.name}`)}
            ${
              index === 0
                ? html`<a class="small" href="/questions">${msg('open all in Questions')}</a>`
                : nothing
            }
          </h3>
          <ul class="questions">
            ${questions.map(
              ({ id, name, tlp }) =>
                html`<li>
                  <span class="mark" aria-hidden="true">?</span>
                  <span>
                    <a href=${`/record/${id}`}>${name}</a> <am-tlp label=${tlp}></am-tlp>
                  </span>
                </li>`,
            )}
          </ul>
        </section>`,
    );
}
