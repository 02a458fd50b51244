// What an error says to the person in front of the screen, and what they can do.
import { msg, str } from '@lit/localize';
import { ApiError, type ApiErrorCode } from './api-error.js';

/** One sentence for any error; anything but a failed call is a fault of ours. */
export function errorText(error: unknown): string {
  return texts[error instanceof ApiError ? error.code : 'internal']();
}

/** What the server says about single fields, one sentence each. */
export function fieldTexts(error: unknown): string[] {
  if (!(error instanceof ApiError)) return [];
  return error.fields.map(({ path, message }) => msg(str`${path}: ${message}`));
}

const texts: Record<ApiErrorCode, () => string> = {
  'body.unreadable': () => msg('The server could not read what was sent. Load the page again.'),
  'session.none': () => msg('You are signed out. Sign in to go on.'),
  'session.refused': () => msg('Wrong address or password.'),
  'link.refused': () =>
    msg('This link was used already, or is not of this server. A new start prints a fresh one.'),
  'permission.none': () => msg('Your roles do not allow this.'),
  'computer.shared': () =>
    msg('On a shared computer nothing is downloaded. Sign in on a computer of your own.'),
  'request.crossSite': () => msg('The server refused this request. Load the page again.'),
  'record.missing': () => msg('This address leads to nothing you can open.'),
  'route.missing': () => msg('This server does not know that. Load the page again.'),
  'method.missing': () => msg('This server does not know that. Load the page again.'),
  'record.exists': () => msg('This is there already.'),
  'account.lastAdministrator': () =>
    msg('This is the last administrator: make somebody else one first.'),
  'record.changed': () => msg('Somebody changed this while you typed. Look at it again.'),
  'body.tooLarge': () => msg('This is too large to be saved. Make it shorter.'),
  'body.wrongType': () => msg('The server could not read what was sent. Load the page again.'),
  'host.unknown': () => msg('The server refused this request. Load the page again.'),
  'input.invalid': () => msg('Some of what was typed is not valid.'),
  'key.reused': () => msg('This was sent before with another content. Load the page again.'),
  'match.required': () => msg('The server refused this request. Load the page again.'),
  'rate.limited': () => msg('Too many tries. Wait a moment and try again.'),
  internal: () => msg('Something went wrong on our side. Try again.'),
  'store.unavailable': () => msg('The database does not answer. Try again shortly.'),
  'document.busy': () => msg('Other documents are being made. Try again shortly.'),
  'analysis.busy': () => msg('Other analyses are running. Try again shortly.'),
  'analysis.interrupted': () => msg('The analysis broke off. Try again shortly.'),
  'disk.low': () =>
    msg('The disk of the server is nearly full: reading goes on, writing does not.'),
  'network.none': () => msg('No connection to the server. Check the network and try again.'),
  'network.slow': () => msg('The server did not answer in time. Try again.'),
  'answer.unreadable': () => msg('The server gave an answer that cannot be read. Try again.'),
};
