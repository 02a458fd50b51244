import { msg } from '@lit/localize';
import { sessionStore } from '../data/session-store.js';
import { recall, remember } from './preference.js';

interface Step {
  path: string;
  title: () => string;
  text: () => string;
}

/** What a newcomer needs to know first, and the page on which it is seen. */
export const TOUR = [
  {
    path: '/',
    title: () => msg('Three questions'),
    text: () =>
      msg(
        'Who decides, who benefits, whom to talk to next: choose in the underlined words, and the answer changes. Its last line says what is not known.',
      ),
  },
  {
    path: '/map',
    title: () => msg('Everybody on one map'),
    text: () =>
      msg(
        'Colour and a short word say what a relationship is, the kind of line how it is known. A dashed outline is somebody not yet known. Choose anybody to read all that is recorded.',
      ),
  },
  {
    path: '/advocacy',
    title: () => msg('How to reach somebody'),
    text: () =>
      msg(
        'Choose whom you want to reach: the front door first, then through people, step by step, with the weakest step marked.',
      ),
  },
  {
    path: '/inbox',
    title: () => msg('Write it down at once'),
    text: () =>
      msg(
        'A quick note takes a sentence and a label. It waits here until you make a contact or a relationship of it, beside what is due and who mentioned you.',
      ),
  },
  {
    path: '/',
    title: () => msg('Everything by its name'),
    text: () =>
      msg(
        'Ctrl-K finds any record in any script and does anything by its name; the question mark lists all keys. Escape pressed twice covers the screen.',
      ),
  },
] as const satisfies readonly Step[];

/** Named by the account: another person at this browser is offered the tour too. */
const nameOfMark = (): string => `tour.${sessionStore.account?.id ?? ''}`;

/** Whether this person took the tour here, or said that they do not want it. */
export const isTourTaken = (): boolean => recall(nameOfMark()) !== null;

/** On a shared computer nothing of a person stays behind. */
export function tourTaken(): void {
  if (!sessionStore.sharedComputer) remember(nameOfMark(), 'taken');
}
