// The link with which a map begins, for those who may write; the word can be left out where it is tight.
import { msg } from '@lit/localize';
import { html, nothing } from 'lit';
import { sessionStore } from '../data/session-store.js';

export const addActor = (word: unknown = html`<span>${msg('Add an actor')}</span>`) =>
  sessionStore.can('actor.write')
    ? html`<a
        class="plain"
        href="/new/actor"
        aria-label=${msg('Add an actor')}
        title=${msg('Add an actor')}
        ><span aria-hidden="true">+ </span>${word}</a
      >`
    : nothing;
