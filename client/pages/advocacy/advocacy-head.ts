// The head of the Advocacy page: whom to reach, on which issue, and how far the search may look.
import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { LookedFor } from '../../../server/contract/pathways.js';
import type { RecordOf } from '../../../server/contract/registry.js';
import type { SearchHit } from '../../../server/contract/search.js';
import { LAYER_WORDS, TIE_STATUS_WORDS } from '../../../server/contract/vocabulary.js';
import { changeQuery } from '../../app/navigate.js';
import { word } from '../../app/locale.js';
import { capital } from '../../app/words.js';
import { nameOf } from '../../data/names.js';
import '../../elements/am-kind/am-kind.js';
import { kindWord } from '../../elements/am-kind/kind-word.js';
import { layersText } from '../../elements/am-looked-for/looked-for-words.js';
import '../../elements/am-pick/am-pick.js';
import '../../elements/am-tlp/am-tlp.js';
import { dateOptions } from './date-options.js';
import { advocacyHref, listOf, toggled } from './advocacy-query.js';

export interface HeadInput {
  address: URLSearchParams;
  /** What the answer says it looked for; null before there is one. */
  lookedFor: LookedFor | null;
  issues: readonly RecordOf<'issue'>[];
  /** Dates that the data have. */
  dates: readonly string[];
  /** What the search boxes found last, and for which box. */
  hits: { box: string; items: readonly SearchHit[] };
  onSearch: (box: string, text: string) => void;
}

/** Statuses that a search can count; the others come in by "include". */
const COUNTED = [
  'stated',
  'interviewee',
  'alleged',
  'authors_inferred',
  'analyst_inferred',
] as const;

export function advocacyHead(input: HeadInput): TemplateResult {
  const { lookedFor } = input;
  return html`<header>
    <div class="title ${lookedFor ? '' : 'start'}">
      <div>
        <p class="quiet small">
          ${lookedFor ? capital(kindWord(lookedFor.to.kind)) : msg('Advocacy')}
        </p>
        <h1>
          ${lookedFor ? lookedFor.to.name : msg('Whom do you want to reach?')}
          ${lookedFor ? html`<am-tlp label=${lookedFor.to.tlp}></am-tlp>` : nothing}
        </h1>
      </div>
      ${picker(input, 'to', lookedFor ? msg('Choose another') : msg('Actor, issue or objective'))}
    </div>
    ${lookedFor ? facts(input, lookedFor) : nothing}
  </header>`;
}

function facts(input: HeadInput, lookedFor: LookedFor): TemplateResult {
  return html`<div class="facts">
      ${isActor(lookedFor) ? issueSelect(input, lookedFor) : nothing}
      <fieldset class="segments">
        <legend>${msg('We are')}</legend>
        ${segment('for', msg('for'), lookedFor.aim)}
        ${segment('against', msg('against'), lookedFor.aim)}
      </fieldset>
      <div>
        <span>${msg('Whose decision')}</span>
        <p>${whoseDecision(lookedFor)}</p>
      </div>
      <label>
        <span>${msg('Shown at')}</span>
        <select @change=${choose('asOf')}>
          ${dateOptions(input.dates, lookedFor.asOf)}
        </select>
      </label>
      <div>
        <span>${msg('Through people')}</span>
        <p>${layersText(lookedFor.layers)}</p>
      </div>
    </div>
    ${filters(input, lookedFor)}`;
}

/** Objectives and issues bring their own issue; only for an actor is it chosen. */
const isActor = ({ to }: LookedFor): boolean => to.id.startsWith('act_');

function issueSelect(input: HeadInput, lookedFor: LookedFor): TemplateResult {
  return html`<label>
    <span>${msg('Issue')}</span>
    <select @change=${choose('issue')}>
      <option value="" ?selected=${lookedFor.issue === null}>${msg('none chosen')}</option>
      ${input.issues.map(
        ({ id, name }) =>
          html`<option value=${id} ?selected=${id === lookedFor.issue?.id}>${name}</option>`,
      )}
    </select>
  </label>`;
}

function whoseDecision({ deciders, to }: LookedFor): string {
  switch (deciders.recorded) {
    case 'not_asked':
      return msg(str`${to.name}, named here`);
    case 'named':
    case 'on_issue':
      return deciders.actors.map(({ name }) => name).join(', ');
    case 'on_wider_issue':
    case 'none':
      return msg('not known');
  }
}

function segment(value: 'for' | 'against', text: string, chosen: string): TemplateResult {
  return html`<label>
    <input
      type="radio"
      name="aim"
      value=${value}
      .checked=${value === chosen}
      @change=${choose('aim')}
    />${text}
  </label>`;
}

function filters(input: HeadInput, lookedFor: LookedFor): TemplateResult {
  const { address } = input;
  return html`<details ?open=${address.has('avoid') || address.has('through')}>
    <summary>${msg('Narrow the search')}</summary>
    <div class="filters">
      <fieldset>
        <legend>${msg('Relationships, through people')}</legend>
        ${checks('layers', LAYER_WORDS, Object.keys(LAYER_WORDS), lookedFor.layers)}
      </fieldset>
      <fieldset>
        <legend>${msg('Counted when')}</legend>
        ${checks('statuses', TIE_STATUS_WORDS, COUNTED, lookedFor.statuses)}
      </fieldset>
      <div class="numbers">
        ${numberSelect('maxHops', msg('Up to … steps'), [2, 3, 4, 5, 6, 8, 10, 12], lookedFor.maxHops)}
        ${numberSelect('k', msg('Pathways in a list'), [1, 3, 5, 10, 20], lookedFor.k)}
      </div>
      <div class="ways">
        ${way(input, 'through', msg('Must pass through'))} ${way(input, 'avoid', msg('Avoid'))}
      </div>
    </div>
  </details>`;
}

function checks(
  name: 'layers' | 'statuses',
  words: Readonly<Record<string, Parameters<typeof word>[0]>>,
  values: readonly string[],
  chosen: readonly string[],
): TemplateResult[] {
  const change = (value: string, on: boolean) => {
    const next = values.filter((v) => (v === value ? on : chosen.includes(v)));
    changeQuery({ [name]: next.length === values.length ? null : next.join(','), path: null });
  };
  return values.map((value) => {
    const text = words[value];
    return html`<label class="check">
      <input
        type="checkbox"
        .checked=${chosen.includes(value)}
        @change=${(event: Event) => change(value, isChecked(event))}
      />
      ${text ? word(text) : value}
    </label>`;
  });
}

function numberSelect(
  name: string,
  label: string,
  options: readonly number[],
  chosen: number,
): TemplateResult {
  const all = [...new Set([...options, chosen])].sort((a, b) => a - b);
  return html`<label>
    <span>${label}</span>
    <select @change=${choose(name)}>
      ${all.map((n) => html`<option value=${n} ?selected=${n === chosen}>${n}</option>`)}
    </select>
  </label>`;
}

function way(input: HeadInput, name: 'avoid' | 'through', label: string): TemplateResult {
  const { address } = input;
  return html`<div>
    ${picker(input, name, label)}
    <p class="chips">
      ${listOf(address, name).map((id) => {
        const called = nameOf(id)?.name ?? msg('not known');
        const without = advocacyHref(address, { [name]: toggled(address, name, id), path: null });
        return html`<span class="chip">
          ${called}<a href=${without} aria-label=${msg(str`Take out ${called}`)}>×</a>
        </span>`;
      })}
    </p>
  </div>`;
}

function picker(input: HeadInput, box: string, label: string): TemplateResult {
  const { address, hits } = input;
  const choice = ({ detail }: CustomEvent<SearchHit>) =>
    changeQuery(
      box === 'to'
        ? { to: detail.id, path: null, issue: null }
        : { [box]: toggled(address, box, detail.id), path: null },
    );
  return html`<am-pick
    label=${label}
    placeholder=${msg('Find by name, in any script')}
    .hits=${hits.box === box ? hits.items : []}
    @am-search=${({ detail }: CustomEvent<string>) => input.onSearch(box, detail)}
    @am-choose=${choice}
  ></am-pick>`;
}

const choose = (name: string) => (event: Event) =>
  changeQuery({ [name]: valueOf(event) || null, path: null });

function valueOf({ target }: Event): string {
  return target instanceof HTMLSelectElement || target instanceof HTMLInputElement
    ? target.value
    : '';
}

const isChecked = ({ target }: Event): boolean =>
  target instanceof HTMLInputElement && target.checked;
