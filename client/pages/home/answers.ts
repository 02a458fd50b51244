// The short answers of the home page: three lines at most, the last one what is not known.
import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { AnsweredTie } from '../../../server/contract/analysis.js';
import type { DecidesAndBenefits } from '../../../server/contract/decides.js';
import type { Money, MoneyFlow } from '../../../server/contract/money.js';
import type { Pathway, Pathways } from '../../../server/contract/pathways.js';
import type { Tlp } from '../../../server/contract/labels.js';
import { TIE_STATUS_WORDS } from '../../../server/contract/vocabulary.js';
import { word } from '../../app/locale.js';
import { plural } from '../../app/plural.js';
import { dateWord } from '../../app/words.js';
import '../../elements/am-class/am-class.js';
import '../../elements/am-line/am-line.js';
import { pathwayKey } from '../../elements/am-hop-list/pathway-words.js';
import { ownLabel } from '../../elements/am-record-panel/own-label.js';
import '../../elements/am-tlp/am-tlp.js';

const LINES = 2;

export function decidersAnswer(answer: DecidesAndBenefits) {
  const { widerOf, questions, issue } = answer;
  const deciders = answer.deciders.filter(({ tie }) => tie.status !== 'open_question');
  const none = html`<li class="text">
    ${msg('Nobody is recorded as deciding on this. That does not mean that nobody decides.')}
  </li>`;
  return html`<ul>
      ${deciders.length === 0 || widerOf ? none : nothing}
      ${deciders.slice(0, LINES).map(({ actor, tie }) => line(tie, actor.name, tie.status))}
      ${more(deciders.length)} ${questions.slice(0, 1).map((question) => asked(question.name))}
    </ul>
    ${hint(widerOf ? msg(str`They decide on the wider topic: ${widerOf.name}.`) : '')}
    <a href="/record/${issue.id}">${msg('Open the answer')}</a>`;
}

export function moneyAnswer({ flows, ends, source }: Money) {
  const first = onePerPayee(flows.filter(({ depth, counted }) => depth === 0 && counted));
  const questions = ends.flatMap((end) => end.questions);
  const noAmount = first.length > 0 && first.every(({ amount }) => amount === null);
  return html`<ul>
      ${
        first.length === 0
          ? html`<li class="text">${msg('No payment is recorded from here.')}</li>`
          : nothing
      }
      ${first.slice(0, LINES).map(({ tie, payee }) => line(tie, payee.name, tie.status))}
      ${more(first.length)} ${questions.slice(0, 1).map((question) => asked(question.name))}
    </ul>
    ${hint(noAmount ? msg('No amount is recorded.') : '')}
    <a href="/money?from=${source.id}">${msg('Follow the money')}</a>`;
}

/** The same payee is told once, by its best established flow, which comes first. */
function onePerPayee(flows: readonly MoneyFlow[]): MoneyFlow[] {
  const seen = new Set<string>();
  const ordered = [...flows].sort((a, b) => b.confidence - a.confidence);
  return ordered.filter(({ payee }) => !seen.has(payee.id) && seen.add(payee.id));
}

export function pathwaysAnswer(frontDoor: Pathways, throughPeople: Pathways, to: string) {
  const [front] = frontDoor.paths;
  const people = throughPeople.paths.find(
    (path) => !front || pathwayKey(path) !== pathwayKey(front),
  );
  const none = msg('no pathway found');
  const noOther = throughPeople.paths.length > 0 ? msg('no other pathway found') : none;
  return html`<ul>
      ${front ? pathway(msg('Front door'), front) : nothingFound(msg('Front door'), none)}
      ${people ? pathway(msg('Through people'), people) : nothingFound(msg('Through people'), noOther)}
    </ul>
    ${hint(msg('As strong as the weakest step. Nothing found does not mean that there is none.'))}
    <a href="/advocacy?to=${to}">${msg('See both, step by step')}</a>`;
}

function pathway(title: string, path: Pathway): TemplateResult {
  return html`<li class="pathway">
    <am-class .value=${path.class}></am-class>
    <span>${title}, ${stepCount(path)} ${label(path.tlp)}</span>
  </li>`;
}

const nothingFound = (title: string, text: string): TemplateResult =>
  html`<li class="text">${title}: ${text}</li>`;

/** Said only where it is stricter than what may be shared among all who work on this. */
function label(tlp: Tlp) {
  const own = ownLabel(tlp, 'GREEN');
  return own ? html`<am-tlp .label=${own}></am-tlp>` : nothing;
}

function stepCount({ hops, steps }: Pathway): string {
  const through = steps[0]?.to.name ?? '';
  return plural(hops, {
    one: msg('1 step'),
    other: msg(str`${hops} steps, first ${through}`),
  });
}

function line(tie: AnsweredTie, name: string, status: AnsweredTie['status']): TemplateResult {
  const known = word(TIE_STATUS_WORDS[status]);
  const when = tie.asOf && tie.asOf !== 'review' ? `, ${dateWord(tie.asOf)}` : '';
  return html`<li>
    <am-line .layer=${tie.layer} .status=${tie.status} .validity=${tie.validity}></am-line>
    <span>${name}, ${known}${when} ${label(tie.tlp)}</span>
  </li>`;
}

const hint = (text: string) => (text === '' ? nothing : html`<p class="hint">${text}</p>`);

const asked = (question: string): TemplateResult =>
  html`<li>
    <am-line .status=${'open_question'}></am-line>
    <span>${msg(str`Not known: ${question}`)}</span>
  </li>`;

const more = (count: number) =>
  count > LINES
    ? html`<li class="text quiet">
        ${plural(count - LINES, { one: msg('and 1 more'), other: msg(str`and ${count - LINES} more`) })}
      </li>`
    : nothing;
