import { config } from 'zod/v4/core';
import './app/tokens.css';
import './app/am-app.js';
import { onSignedOut } from './app/api.js';
import { registerIcons } from './app/icons.js';
import { startLocale } from './app/locale.js';
import { startNavigation } from './app/navigate.js';
import { onTabs } from './app/tabs.js';
import { startTheme } from './app/theme.js';
import { draftStore } from './data/draft-store.js';
import { graphPlaces } from './data/graph-places.js';
import { graphStore } from './data/graph-store.js';
import { liveStore } from './data/live-store.js';
import { forgetNames } from './data/names.js';
import { outbox } from './data/outbox-in-page.js';
import { reviewStore } from './data/review-store.js';
import { sessionStore } from './data/session-store.js';
import { undoStore } from './data/undo-store.js';

// The content policy forbids code made from text, which the validator of forms would else try.
config({ jitless: true });
// What is typed and not written yet is in this page alone.
addEventListener('beforeunload', (event) => {
  if (!draftStore.isEmpty || outbox.state !== 'idle') event.preventDefault();
});

registerIcons();
startTheme();
startNavigation();
void startLocale();

onSignedOut(() => sessionStore.expire());
const checkSession = (): void => void sessionStore.check().catch(() => undefined);
onTabs(checkSession);
liveStore.onReconnect(checkSession);
outbox.subscribe(() => {
  if (outbox.state === 'idle') void undoStore.load();
});
liveStore.subscribe(() => {
  graphStore.invalidate();
  void reviewStore.load();
});
sessionStore.subscribe(() => {
  if (sessionStore.account) {
    liveStore.start();
    void reviewStore.load();
    void undoStore.load();
    return;
  }
  liveStore.stop();
  // They may sign in again and go on; somebody else finds nothing.
  if (sessionStore.expired) return;
  graphStore.forget();
  graphPlaces.forget();
  forgetNames();
  draftStore.clear();
  undoStore.forget();
});
