// Dossiers as the server makes them: what was left out, and the addresses of their files.
import type { DocumentLanguage, DossierLabel, dossierRoutes } from '../../server/contract/dossiers.js';
import type { OutputOf } from '../../server/contract/routes.js';
import { addressOf, call } from '../app/api.js';

type Read = typeof dossierRoutes.read;
export type DossierAnswer = OutputOf<Read>;

/** For whom a dossier is made, and in which language. */
export interface DossierChoice {
  tlp: DossierLabel;
  lang: DocumentLanguage;
  circles: readonly string[];
}

const queryOf = ({ tlp, lang, circles }: DossierChoice) => ({
  tlp,
  lang,
  ...(circles.length > 0 ? { circles: circles.join(',') } : {}),
});

export const dossierStore = {
  /** @throws ApiError `input.invalid` when readers of the label may not know of the actor */
  read: (id: string, choice: DossierChoice, signal?: AbortSignal): Promise<DossierAnswer> =>
    call<Read>('GET', '/api/actors/:id/dossier', {
      params: { id },
      query: queryOf(choice),
      signal,
    }),

  /** Address of the file, for a frame or a link. */
  file: (id: string, format: 'html' | 'pdf', choice: DossierChoice): string =>
    addressOf(`/api/actors/:id/dossier/${format}`, { id }, queryOf(choice)),
};
