import './app/tokens.css';
import './app/am-app.js';
import { onSignedOut } from './app/api.js';
import { registerIcons } from './app/icons.js';
import { startLocale } from './app/locale.js';
import { startNavigation } from './app/navigate.js';
import { startTheme } from './app/theme.js';
import { graphStore } from './data/graph-store.js';
import { liveStore } from './data/live-store.js';
import { forgetNames } from './data/names.js';
import { sessionStore } from './data/session-store.js';

registerIcons();
startTheme();
startNavigation();
void startLocale();

onSignedOut(() => sessionStore.end());
liveStore.subscribe(() => graphStore.invalidate());
sessionStore.subscribe(() => {
  if (sessionStore.account) return liveStore.start();
  liveStore.stop();
  graphStore.forget();
  forgetNames();
});
