import { css } from 'lit';
import { fields } from '../app/styles.js';

/** What was chosen, each with a button that takes it away. */
export const chips = css`
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-bottom: 4px;
  }
  .chips:empty {
    display: none;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-height: 28px;
    padding: 0 2px 0 10px;
    border: 1px solid var(--am-edge);
    border-radius: 14px;
    font: var(--am-small);
    overflow-wrap: anywhere;
  }
  .chip button {
    min-width: 24px;
    min-height: 24px;
    border: 0;
    background: none;
    cursor: pointer;
  }
  @media (max-width: 640px) {
    .chip {
      border-radius: 22px;
    }
    .chip button {
      min-width: 44px;
      min-height: 44px;
    }
  }
`;

/** Boxes to tick with their words, and what stands around several of them. */
export const switches = css`
  .switch {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: var(--am-control);
  }
  .switch input {
    width: 16px;
    height: 16px;
    margin: 0;
    flex: none;
    accent-color: var(--am-accent);
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
    font: var(--am-evidence);
    color: var(--am-ink-2);
  }
`;

/** Fields of a form: label above, hint and fault below, two beside each other where there is room. */
export const formStyles = css`
  ${fields}
  ${switches}
  /* What a details element holds inherits from its slot, not from it. */
  * {
    box-sizing: border-box;
  }
  .fields,
  .parts {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 240px), 1fr));
    gap: 12px 16px;
    align-items: start;
  }
  .field {
    min-width: 0;
  }
  .field.wide,
  .field.prose,
  .field.reference,
  .field.references,
  .field.group,
  .field.groups,
  .field.lines {
    grid-column: 1 / -1;
  }
  .parts .field.wide {
    grid-column: auto;
  }
  .field > label:not(.switch),
  .label {
    display: block;
    margin-bottom: 2px;
    font: var(--am-evidence);
    color: var(--am-ink-2);
  }
  .field textarea {
    field-sizing: content;
    max-height: 320px;
  }
  .field [aria-invalid='true'] {
    border-color: var(--am-bad);
  }
  .fault {
    margin-top: 2px;
    color: var(--am-bad);
    font: var(--am-small);
  }
  fieldset.group {
    padding: 8px 12px 12px;
    border: 1px solid var(--am-line);
    border-radius: var(--am-radius-card);
  }
  fieldset.groups > fieldset.group {
    margin-block: 4px 8px;
  }
  fieldset.group > .link {
    margin-top: 8px;
  }
  .faults ul {
    margin-top: 4px;
    padding-left: 16px;
    list-style: disc;
  }
`;
