// The two ranked lists, front door and through people, which are never mixed into one.
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Pathway, Pathways } from '../../../server/contract/pathways.js';
import { nameOf } from '../../data/names.js';
import '../../elements/am-class/am-class.js';
import {
  readingsWords,
  stepsText,
  weakestWords,
} from '../../elements/am-hop-list/pathway-words.js';
import '../../elements/am-looked-for/am-looked-for.js';
import { joinAnd } from '../../elements/am-looked-for/looked-for-words.js';
import '../../elements/am-tlp/am-tlp.js';
import { sameAsFront, type AdvocacyAnswer } from './advocacy-answer.js';
import { advocacyHref, ALLOW_ALL, allowsAll, listOf, type Selection } from './advocacy-query.js';

export interface ListsInput {
  address: URLSearchParams;
  answer: AdvocacyAnswer;
  chosen: Selection | null;
}

export function pathLists(input: ListsInput): TemplateResult {
  const { front, people, frontInUse } = input.answer;
  return html`<section aria-labelledby="front-title">
      <div class="list-head">
        <h2 id="front-title">${msg('Front door')}</h2>
        <p class="quiet small">${msg('formal powers only')}</p>
      </div>
      ${
        front.paths.length > 0
          ? html`<ol>
              ${front.paths.map((path, index) => card(input, 'front', path, index + 1))}
            </ol>`
          : emptyList(input, front, msg('Front door'))
      }
      ${
        frontInUse && frontInUse.paths.length === 0
          ? html`<am-looked-for
              .lookedFor=${frontInUse.lookedFor}
              limit=${msg('Without powers not yet used')}
              ways=${waysText(input.address)}
            ></am-looked-for>`
          : nothing
      }
    </section>
    <section aria-labelledby="people-title">
      <div class="list-head">
        <h2 id="people-title">${msg('Through people')}</h2>
        <p class="quiet small">${msg('all relationships you allow')}</p>
      </div>
      ${
        people.paths.length > 0
          ? html`<ol>
              ${people.paths.map((path, index) => card(input, 'people', path, index + 1))}
            </ol>`
          : emptyList(input, people, msg('Through people'))
      }
      ${leftOut(input.address)}
    </section>`;
}

function emptyList(
  { address }: ListsInput,
  { lookedFor }: Pathways,
  limit: string,
): TemplateResult {
  return html`<am-looked-for .lookedFor=${lookedFor} limit=${limit} ways=${waysText(address)}>
    ${
      lookedFor.ifAllowed && !allowsAll(address)
        ? html`<a href=${allowHref(address)}>${msg('Allow them, marked apart')}</a>`
        : nothing
    }
  </am-looked-for>`;
}

/** "Passing through A. Avoiding B." */
function waysText(address: URLSearchParams): string {
  const names = (list: string) =>
    joinAnd(listOf(address, list).map((id) => nameOf(id)?.name ?? msg('somebody not known')));
  const [through, avoid] = [names('through'), names('avoid')];
  const parts = [
    through === '' ? '' : msg(str`Passing through ${through}.`),
    avoid === '' ? '' : msg(str`Avoiding ${avoid}.`),
  ];
  return parts.join(' ').trim();
}

const allowHref = (address: URLSearchParams) =>
  advocacyHref(address, { include: ALLOW_ALL, path: null });

function leftOut(address: URLSearchParams): TemplateResult {
  return allowsAll(address)
    ? html`<p class="quiet small">
        ${msg('Relationships that do not exist yet and open questions are allowed, marked apart.')}
        <a href=${advocacyHref(address, { include: null, path: null })}>${msg('Leave them out')}</a>
      </p>`
    : html`<p class="quiet small">
        ${msg('Left out: relationships that do not exist yet, and open questions.')}
        <a href=${allowHref(address)}>${msg('Allow them, marked apart')}</a>
      </p>`;
}

function card(
  { address, answer, chosen }: ListsInput,
  list: Selection['list'],
  pathway: Pathway,
  rank: number,
): TemplateResult {
  const listed = list === 'front' ? answer.front.paths.length : answer.people.paths.length;
  const href = advocacyHref(address, { path: `${list}-${rank}` });
  const current = chosen?.list === list && chosen.rank === rank;
  const same = list === 'people' ? sameAsFront(pathway, answer.front) : 0;
  return html`<li>
    <a class="card" href=${href} aria-current=${current ? 'true' : nothing}>
      ${
        same > 0
          ? html`<span class="row">
              <b>${rank}</b> <span>${msg(str`Same as front door ${same}`)}</span>
              <am-class class="push" value=${pathway.class}></am-class>
            </span>`
          : full(answer, pathway, rank, listed)
      }
    </a>
  </li>`;
}

function full(
  answer: AdvocacyAnswer,
  pathway: Pathway,
  rank: number,
  listed: number,
): TemplateResult {
  return html`<span class="row">
      <b>${rank}</b> <am-class value=${pathway.class}></am-class>
      <span class="push quiet small">
        <am-tlp label=${pathway.tlp}></am-tlp> ${stepsText(pathway.hops)}
      </span>
    </span>
    <span class="names">${namesOf(pathway)}</span>
    <span class="quiet small why">
      ${weakestWords(pathway)} ${readingsWords(pathway, listed)}
      ${pathway.decides?.wider ? msg('Ends with somebody who decides on the wider topic.') : nothing}
      ${privateView(answer, pathway) ? msg('Ranked by the official line; a private view never counts.') : nothing}
    </span>`;
}

function namesOf({ steps }: Pathway): string {
  const [first] = steps;
  if (!first) return '';
  return [first.from, ...steps.map(({ to }) => to)].map(({ name }) => name).join(' › ');
}

/** Whether somebody on the way has a personal position: it is said, since it does not count. */
function privateView({ stances }: AdvocacyAnswer, { steps }: Pathway): boolean {
  return steps.some(({ from }) => stances.get(from.id)?.personal);
}
