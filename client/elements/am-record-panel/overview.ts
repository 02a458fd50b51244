// The first tab of the panel: stances, relationships by layer, contacts, in that order.
import { msg, str } from '@lit/localize';
import { html, nothing } from 'lit';
import type { Tlp } from '../../../server/contract/labels.js';
import type { RecordOf } from '../../../server/contract/registry.js';
import { VALIDITY_WORDS } from '../../../server/contract/vocabulary.js';
import { word } from '../../app/locale.js';
import { plural } from '../../app/plural.js';
import { recordAddress } from '../../app/record-address.js';
import { dateWord, LAYER_GROUP_WORDS } from '../../app/words.js';
import { shownName } from '../../data/names.js';
import type { Dossier } from '../../data/record-store.js';
import { groupOfLayer, LAYER_GROUPS, type LayerGroup } from '../../map/line-look.js';
import '../am-contact-row/am-contact-row.js';
import '../am-stance/am-stance.js';
import { sideWords, wholeSide } from '../am-stance/stance-sentence.js';
import '../am-tie-row/am-tie-row.js';
import '../am-tlp/am-tlp.js';
import { ownLabel } from './own-label.js';
import { stanceRows, type StanceRow } from './stance-rows.js';

type Position = RecordOf<'position'>;

export function overview(dossier: Dossier) {
  return html`${stances(dossier)} ${relationships(dossier)}
  ${dossier.kind === 'actor' ? contacts(dossier) : nothing}`;
}

function stances({ kind, positions, record }: Dossier) {
  const rows = stanceRows(positions, ({ issue, actor }) => (kind === 'actor' ? issue : actor));
  return html`<section>
    <h2>
      ${msg('Stances')} <span class="quiet">${rows.length}</span>
      <span class="hint">${msg('left half official · right half personal')}</span>
    </h2>
    ${rows.length === 0 ? html`<p class="quiet">${msg('No stance is recorded.')}</p>` : nothing}
    <ul>
      ${rows.map((row) => stance(row, record.tlp))}
    </ul>
  </section>`;
}

function stance(row: StanceRow, head: Tlp) {
  const shown = [row.official, row.personal, row.undivided].filter((side) => side !== null);
  const label = shown.map(({ tlp }) => ownLabel(tlp, head)).find((tlp) => tlp !== null) ?? null;
  return html`<li class="row stance">
    <am-stance
      .official=${row.official}
      .personal=${row.personal}
      .undivided=${row.undivided}
      size="28"
    ></am-stance>
    <div>
      <a href=${recordAddress(row.other)}>${shownName(row.other)}</a>
      <p class="sides">${sides(row)}</p>
      ${row.more.map((position) => html`<p class="second">${earlier(position)}</p>`)}
    </div>
    ${label ? html`<am-tlp .label=${label}></am-tlp>` : nothing}
  </li>`;
}

function sides(row: StanceRow) {
  const whole = wholeSide(row);
  if (whole)
    return whole.capacity === 'shown_by_conduct'
      ? html`<span>${msg('by conduct:')} <b>${sideWords(whole)}</b></span>`
      : html`<span
          ><b>${sideWords(whole)}</b>; ${msg('no split made between official and personal')}</span
        >`;
  return html`<span>${msg('official:')} <b>${sideWords(row.official)}</b></span>
    <span>${msg('personal:')} <b>${sideWords(row.personal)}</b></span>`;
}

function earlier(position: Position): string {
  const when = position.asOfText ?? (position.asOf ? dateWord(position.asOf) : '');
  const holds = word(VALIDITY_WORDS[position.validity]);
  return msg(
    str`also recorded: ${sideWords(position)} (${[when, holds].filter(Boolean).join(', ')})`,
  );
}

function relationships({ record, ties, evidence }: Dossier) {
  const groups = new Map<LayerGroup, RecordOf<'tie'>[]>();
  for (const tie of ties) {
    const { id } = groupOfLayer(tie.layer);
    groups.set(id, [...(groups.get(id) ?? []), tie]);
  }
  return html`<section>
    <h2>${msg('Relationships')} <span class="quiet">${ties.length}</span></h2>
    ${ties.length === 0 ? html`<p class="quiet">${msg('No relationship is recorded.')}</p>` : nothing}
    ${LAYER_GROUPS.filter((group) => groups.has(group)).map(
      (group) => html`
        <h3 data-group=${group}><i></i>${LAYER_GROUP_WORDS[group]()}</h3>
        <ul>
          ${groups.get(group)?.map(
            (tie) =>
              html`<li>
                <am-tie-row
                  .tie=${tie}
                  .of=${record.id}
                  .label=${ownLabel(tie.tlp, record.tlp)}
                  .evidence=${evidence.get(tie.id) ?? []}
                ></am-tie-row>
              </li>`,
          )}
        </ul>
      `,
    )}
  </section>`;
}

function contacts({ record, engagements }: Dossier) {
  const held = engagements.filter(({ result }) => result.startsWith('held')).length;
  const count = engagements.length;
  return html`<section>
    <h2>
      ${msg('Contacts')}
      <span class="quiet">
        ${plural(count, {
          one: msg(str`1 recorded, ${held} held`),
          other: msg(str`${count} recorded, ${held} held`),
        })}
      </span>
    </h2>
    ${count === 0 ? html`<p class="quiet">${msg('No contact is recorded.')}</p>` : nothing}
    <ul>
      ${engagements.map(
        (engagement) =>
          html`<li class="row">
            <am-contact-row
              .engagement=${engagement}
              .label=${ownLabel(engagement.tlp, record.tlp)}
            ></am-contact-row>
          </li>`,
      )}
    </ul>
  </section>`;
}
