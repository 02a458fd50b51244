// What a newcomer sees first: three questions that can be asked, everybody by level, what is new.
import { localized, msg, str } from '@lit/localize';
import { Task } from '@lit/task';
import { css, html, LitElement, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Graph } from '../../../server/contract/graph.js';
import { ActionController } from '../../app/action-controller.js';
import { addActor } from '../../app/add-actor.js';
import '../../app/am-as-of.js';
import { errorText } from '../../app/error-text.js';
import { AddressController, changeQuery } from '../../app/navigate.js';
import { outcome } from '../../app/outcome.js';
import { base, pages } from '../../app/styles.js';
import { analysisStore } from '../../data/analysis-store.js';
import { graphStore } from '../../data/graph-store.js';
import { historyStore, type Write } from '../../data/history-store.js';
import { listsStore } from '../../data/lists-store.js';
import { liveStore } from '../../data/live-store.js';
import { StoreController } from '../../data/store-controller.js';
import './am-first-steps.js';
import './am-level-strip.js';
import '../../elements/am-new-changes/am-new-changes.js';
import './am-question-card.js';
import type { Answer } from './am-question-card.js';
import { decidersAnswer, moneyAnswer, pathwaysAnswer } from './answers.js';
import { frontDoorFirst } from './front-door-first.js';
import { writeWords } from '../../elements/am-new-changes/write-words.js';
import { decidable, payers, reachable, type Choice } from './home-choices.js';

const ROWS = 5;

const deciders: Answer = async (issue, signal) =>
  decidersAnswer(await analysisStore.decidesAndBenefits({ issue }, signal));

const money: Answer = async (from, signal) =>
  moneyAnswer(await analysisStore.money({ from }, signal));

const pathways: Answer = async (to, signal) => {
  const [frontDoor, throughPeople] = await Promise.all([
    analysisStore.pathways({ to, layers: 'formal,decision', k: 1 }, signal),
    analysisStore.pathways({ to, k: 2 }, signal),
  ]);
  return pathwaysAnswer(frontDoor, throughPeople, to);
};

@localized()
@customElement('am-page-home')
export class AmPageHome extends LitElement {
  static override styles = [
    base,
    pages,
    css`
      .head .plain {
        margin-left: auto;
      }
      .questions {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        margin-bottom: 16px;
      }
      am-question-card + am-question-card {
        border-left: 1px solid var(--am-line);
      }
      .lists {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        gap: 24px 48px;
        padding: 16px 24px 0;
      }
      .lists h2 {
        padding-bottom: 4px;
        border-bottom: 1px solid var(--am-edge);
        font: 600 14px/20px var(--am-font);
      }
      .lists li {
        padding: 5px 0;
        border-bottom: 1px solid var(--am-line-2);
        font: var(--am-small);
      }
      .lists li a {
        color: var(--am-ink);
        text-decoration-color: var(--am-line);
      }
      .write {
        display: flex;
        gap: 6px;
      }
      .write button {
        margin-left: auto;
      }
      .lists p {
        padding-top: 6px;
      }
      am-new-changes {
        margin-top: 20px;
      }
      @media (max-width: 900px) {
        .questions,
        .lists {
          grid-template-columns: minmax(0, 1fr);
        }
        .lists {
          padding: 16px 0 0;
        }
        am-question-card + am-question-card {
          border-left: 0;
          border-top: 1px solid var(--am-line);
        }
      }
    `,
  ];

  readonly #undoing = new ActionController(this);

  readonly #address = new AddressController(this);
  readonly #read = new Task(this, {
    args: () => [liveStore.revision] as const,
    task: async (_, { signal }) => {
      const graph = await graphStore.load({ asOf: null, unknownThen: false }, signal);
      const [reach, questions, events, changes] = await Promise.all([
        frontDoorFirst(reachable(graph), signal),
        listsStore.questions(signal),
        listsStore.events(signal),
        historyStore.ownWrites(signal),
      ]);
      return { graph, reach, questions, events, changes };
    },
  });

  constructor() {
    super();
    new StoreController(this, liveStore);
  }

  protected override render() {
    const read = this.#read.value;
    if (!read)
      return this.#read.render({
        pending: () => html`<p class="quiet" role="status">${msg('Reading …')}</p>`,
        error: (error) => html`<p role="alert">${errorText(error)}</p>`,
      });
    const { graph, reach, questions, events, changes } = read;
    const open = questions.filter((question) => question.state === 'open');
    return html`
      <header class="head">
        <h1>${msg('Who decides, who benefits, whom to talk to next')}</h1>
        <p class="quiet">
          ${msg(
            str`${graph.actors.length + graph.leftOut} actors · ${graph.ties.length} relationships · ${open.length} open questions`,
          )}
        </p>
        ${addActor()}
      </header>
      <am-as-of full></am-as-of>
      <am-first-steps ?nobody=${graph.actors.length === 0}></am-first-steps>
      ${this.#questions(graph, reach)}
      <am-level-strip class="card" .graph=${graph}></am-level-strip>
      <div class="lists">
        <div>
          ${list(
            msg('What happened'),
            events.slice(0, ROWS).map(({ id, name, start }) => ({
              id,
              text: start ? `${name} (${start})` : name,
            })),
            msg('No event is recorded.'),
          )} <am-new-changes></am-new-changes>
        </div>
        ${list(
          msg('Open questions'),
          open.slice(0, ROWS).map(({ id, text }) => ({ id, text })),
          msg('No question is open.'),
          html`<a href="/questions">${msg('All questions')}</a>`,
        )}
        ${this.#changes(changes)}
      </div>
    `;
  }

  #questions(graph: Graph, reach: readonly Choice[]) {
    const { query } = this.#address.value;
    const card = (name: string, question: string, choices: readonly Choice[], answer: Answer) =>
      html`<am-question-card
        .question=${question}
        .choices=${choices}
        .of=${graph}
        .chosen=${query.get(name)}
        .answer=${answer}
        @am-chosen=${({ detail }: CustomEvent<string>) => changeQuery({ [name]: detail })}
      ></am-question-card>`;
    return html`<div class="card questions">
      ${card('decides', msg('Who decides on'), decidable(graph), deciders)}
      ${card('benefits', msg('Who benefits from the money of'), payers(graph), money)}
      ${card('reach', msg('Whom do we talk to next, to reach'), reach, pathways)}
    </div>`;
  }

  #changes(writes: readonly Write[]) {
    return html`<section>
      <h2>${msg('Your last changes')}</h2>
      ${
        writes.length === 0
          ? html`<p class="quiet">
              ${msg('You have changed nothing yet. What you change can be undone here.')}
            </p>`
          : nothing
      }
      <ul>
        ${writes.slice(0, ROWS).map((write) => this.#write(write))}
      </ul>
      ${outcome(this.#undoing)}
    </section>`;
  }

  #write(write: Write) {
    return html`<li class="write">
      <span><a href="/record/${write.first.record}">${writeWords(write)}</a></span>
      <button class="link" @click=${() => this.#undo(write.id)}>${msg('Undo')}</button>
    </li>`;
  }

  async #undo(write: string): Promise<void> {
    await this.#undoing.run(async () => {
      await historyStore.undo(write);
      graphStore.invalidate();
      await this.#read.run();
    });
  }
}

function list(
  title: string,
  rows: readonly { id: string; text: string }[],
  empty: string,
  foot: unknown = nothing,
) {
  return html`<section>
    <h2>${title}</h2>
    ${rows.length === 0 ? html`<p class="quiet">${empty}</p>` : nothing}
    <ul>
      ${rows.map(({ id, text }) => html`<li><a href="/record/${id}">${text}</a></li>`)}
    </ul>
    ${foot === nothing ? nothing : html`<p>${foot}</p>`}
  </section>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'am-page-home': AmPageHome;
  }
}
