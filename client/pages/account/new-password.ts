import '@awesome.me/webawesome/dist/components/input/input.js';
import { html } from 'lit';

/** Where a new password is typed: at least as long as the server asks for. */
export const newPassword = (label: string, hint: string) =>
  html`<wa-input
    name="password"
    type="password"
    autocomplete="new-password"
    required
    minlength="12"
    password-toggle
    label=${label}
    hint=${hint}
  ></wa-input>`;
