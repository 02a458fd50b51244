// The three questions that the tool answers, as links to where they are asked.
import { msg } from '@lit/localize';
import { css, html } from 'lit';

export const questionChips = css`
  .questions {
    display: flex;
    gap: 8px;
  }
  .questions a {
    flex: none;
    padding: 3px 12px;
    border: 1px solid var(--am-accent);
    border-radius: 15px;
    font-weight: 500;
    text-decoration: none;
  }
`;

export const questionLinks = () => html`
  <a href="/">${msg('Who decides on …?')}</a>
  <a href="/money">${msg('Who benefits?')}</a>
  <a href="/advocacy">${msg('Whom do we talk to next?')}</a>
`;
