// A dossier as one HTML file: no script, nothing loaded, readable by a screen reader, prints on A4.
import { createHash } from 'node:crypto';
import type { Block, Cell, Dossier, Section } from '../../contract/dossiers.js';
import { drawDisc } from './disc.js';
import { markup, Markup } from './markup.js';
import { PAPER_STYLE } from './paper-style.js';

const STYLE = new Markup(PAPER_STYLE);
const STYLE_HASH = createHash('sha256').update(PAPER_STYLE).digest('base64');

/** What the file may do, kept in it for when it is opened from a disk: show itself in its own style. */
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/** The policy of the answer: our own pages may show it in a frame. */
export const HTML_POLICY = `${POLICY}; frame-ancestors 'self'; sandbox`;

export function renderHtml(dossier: Dossier): string {
  const { language, documentTitle, label, tlp, head, name, about, warning, closing, foot } =
    dossier;
  const tag = markup`<strong class="tlp ${tlp.toLowerCase().replace('+', '-')}">${label}</strong>`;
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${documentTitle}</title>
<style>${STYLE}</style>
</head>
<body>
<header><p>${head}</p>${tag}</header>
<main>
<h1>${name}</h1>
${about.map((text) => markup`<p class="about">${text}</p>\n`)}
${warning === null ? '' : markup`<p class="warning"><strong>${warning}</strong></p>`}
${dossier.sections.map(section)}
<div class="closing">${closing.map((text) => markup`<p>${text}</p>`)}</div>
</main>
<footer><p>${foot}</p>${tag}</footer>
</body>
</html>
`.text;
}

const section = ({ title, blocks }: Section): Markup => markup`<section>
<h2>${title}</h2>
${blocks.map((one) => block(one, title))}
</section>
`;

function block(one: Block, title: string): Markup {
  switch (one.kind) {
    case 'text':
      return markup`<p>${one.text}</p>\n`;
    case 'items':
      return markup`<dl>${one.items.map(
        ({ lead, text, cites }) =>
          markup`<dt>${lead}</dt><dd>${text}${cites.length > 0 ? ` [${cites.join(', ')}]` : ''}</dd>\n`,
      )}</dl>\n`;
    case 'picture':
      return markup`<figure role="img" aria-label="${one.says}">${new Markup(one.svg)}</figure>\n`;
    case 'table':
      return table(one, title);
  }
}

function table({ columns, groups }: Extract<Block, { kind: 'table' }>, title: string): Markup {
  const heads = columns.map((column) => markup`<th scope="col">${column.title}</th>`);
  return markup`<table aria-label="${title}">
<thead><tr>${heads}</tr></thead>
${groups.map(
  ({ title: group, rows }) => markup`<tbody>
${group === null ? '' : markup`<tr><th scope="rowgroup" colspan="${columns.length}">${group}</th></tr>\n`}${rows.map(
    (row) => markup`<tr>${row.map(cell)}</tr>\n`,
  )}</tbody>
`,
)}</table>
`;
}

const cell = ({ text, detail, disc }: Cell): Markup =>
  markup`<td>${disc === null ? '' : drawDisc(disc)}${text}${detail === null ? '' : markup`<div class="detail">${detail}</div>`}</td>`;
