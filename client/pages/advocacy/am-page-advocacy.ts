// "Whom do we talk to, to reach …?": two ranked lists and the chosen pathway, step by step.
import { localized, msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import { html, LitElement, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { stricter } from '../../../server/contract/labels.js';
import type { SearchHit } from '../../../server/contract/search.js';
import { errorText } from '../../app/error-text.js';
import { mapHref } from '../../app/map-address.js';
import { AddressController } from '../../app/navigate.js';
import { base } from '../../app/styles.js';
import { listsStore } from '../../data/lists-store.js';
import { searchStore } from '../../data/search-store.js';
import { pathClassWord } from '../../elements/am-class/path-class-word.js';
import '../../elements/am-hop-list/am-hop-list.js';
import { controls } from '../../elements/am-pick/control.styles.js';
import '../../elements/am-tlp/am-tlp.js';
import { advocacyHead } from './advocacy-head.js';
import { chosenPathway, loadAnswer, type AdvocacyAnswer } from './advocacy-answer.js';
import { advocacyHref, selectionOf } from './advocacy-query.js';
import { advocacyStyles } from './advocacy.styles.js';
import { loadDates } from './dates.js';
import { findExample } from './example-question.js';
import { noDecider } from './no-decider.js';
import { pathLists } from './path-lists.js';

/** Kinds of record that one can try to reach. */
const REACHABLE = ['actor', 'issue', 'objective'];
/** Parts of the address that choose what is shown of an answer, not what is asked. */
const SHOWN = ['path', 'terms'];

@localized()
@customElement('am-page-advocacy')
export class AmPageAdvocacy extends LitElement {
  static override styles = [base, controls, advocacyStyles];

  @state() private hits: { box: string; items: readonly SearchHit[] } = { box: '', items: [] };

  readonly #address = new AddressController(this);
  readonly #issues = new Task(this, {
    task: (_, { signal }) => listsStore.issues(signal),
    args: () => [],
  });
  readonly #dates = new Task(this, {
    task: (_, { signal }) => loadDates(signal),
    args: () => [],
  });
  readonly #answer = new Task(this, {
    task: ([asked], { signal }) => loadAnswer(new URLSearchParams(asked), signal),
    args: () => [this.#asked] as const,
  });
  readonly #example = new Task(this, {
    task: ([wanted], { signal }) => (wanted ? findExample(signal) : null),
    args: () => [!this.#query.has('to')] as const,
  });

  get #query(): URLSearchParams {
    return this.#address.value.query;
  }

  get #asked(): string {
    const query = new URLSearchParams(this.#query);
    for (const name of SHOWN) query.delete(name);
    return query.toString();
  }

  override render() {
    const asked = this.#query.has('to');
    const answer = asked ? (this.#answer.value ?? null) : null;
    return html`${advocacyHead({
      address: this.#query,
      lookedFor: answer?.people.lookedFor ?? null,
      issues: this.#issues.value ?? [],
      dates: this.#dates.value ?? [],
      hits: this.hits,
      onSearch: (box, text) => void this.#search(box, text),
    })}
    ${asked ? this.#result(answer) : this.#start()}`;
  }

  #start() {
    const example = this.#example.value;
    if (!example)
      return html`<p class="state quiet">
        ${msg('Choose somebody, or what is to be decided: you see how to reach them by formal powers, and through people.')}
      </p>`;
    const href = advocacyHref(new URLSearchParams(), {
      to: example.to.id,
      issue: example.issue?.id ?? null,
    });
    return html`<div class="examples">
      <p class="quiet">${msg('For example')}</p>
      <p>
        <a href=${href}>${msg(str`How do we reach the ${example.to.name}?`)}</a>
        ${example.issue ? html`<span class="quiet small">${example.issue.name}</span>` : nothing}
      </p>
    </div>`;
  }

  #result(answer: AdvocacyAnswer | null) {
    return this.#answer.render({
      pending: () =>
        html`<p class="state quiet" role="status">${msg('Looking for pathways …')}</p>`,
      error: (error) => html`<p class="state" role="alert">${errorText(error)}</p>`,
      complete: () => (answer ? this.#answered(answer) : nothing),
    });
  }

  #answered(answer: AdvocacyAnswer) {
    const { lookedFor } = answer.people;
    const chosen = chosenPathway(answer, selectionOf(this.#query));
    const place = this.#issues.value?.find(({ id }) => id === lookedFor.issue?.id)?.place ?? null;
    const [front, people] = [answer.front.paths.length, answer.people.paths.length];
    return html`<p class="unseen" role="status">
        ${msg(str`Pathways found: front door ${front}, through people ${people}.`)}
      </p>
      ${noDecider(lookedFor, answer.decides, place)}
      <div class="answer">
        <div class="lists">${pathLists({ address: this.#query, answer, chosen })}</div>
        ${chosen ? this.#pathway(answer, chosen) : nothing}
      </div>`;
  }

  #pathway(answer: AdvocacyAnswer, chosen: NonNullable<ReturnType<typeof chosenPathway>>) {
    const { list, rank, pathway } = chosen;
    const terms = this.#query.get('terms') === 'shown';
    const { lookedFor } = answer.people;
    const onMap = mapHref({
      path: pathway.steps.map(({ tie }) => tie.id),
      weakest: pathway.weakest + 1,
    });
    return html`<section class="pathway" aria-labelledby="pathway-title">
      <div class="pathway-head">
        <h2 id="pathway-title">
          ${
            list === 'front'
              ? msg(str`Front door ${rank}, step by step`)
              : msg(str`Through people ${rank}, step by step`)
          }
        </h2>
        <am-tlp label=${pathway.tlp}></am-tlp>
        <span class="quiet small">
          ${msg(str`as strong as its weakest step: ${pathClassWord(pathway.class)}`)}
        </span>
        <a class="push" href=${advocacyHref(this.#query, { terms: terms ? null : 'shown' })}>
          ${terms ? msg('Hide the terms') : msg('Show the terms')}
        </a>
        <a class="button" href=${onMap}>${msg('On the map')}</a>
      </div>
      ${
        terms
          ? html`<p class="quiet small">
              ${msg(
                str`All terms multiplied: ${pathway.score.toPrecision(2)}; beside the best in this list: ${pathway.relative.toFixed(2)}. These order the list; they say nothing about success.`,
              )}
            </p>`
          : nothing
      }
      <am-hop-list
        .pathway=${pathway}
        .stances=${answer.stances}
        aim=${lookedFor.aim}
        headTlp=${stricter(lookedFor.to.tlp, 'GREEN')}
        ?terms=${terms}
      ></am-hop-list>
    </section>`;
  }

  async #search(box: string, text: string): Promise<void> {
    const found = await searchStore.find(text).catch(() => []);
    const kinds = box === 'to' ? REACHABLE : ['actor'];
    this.hits = { box, items: found.filter(({ kind }) => kinds.includes(kind)) };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'am-page-advocacy': AmPageAdvocacy;
  }
}
