import type { Request, Response } from 'express';
import { dossierRoutes, type Dossier, type DossierQuery } from '../../contract/dossiers.js';
import type { Caller } from '../../caller.js';
import { bind, type Binding } from '../../http/mount.js';
import { ProblemError } from '../../problem-error.js';
import type { Deps } from '../deps.js';
import { makeDossier } from './dossier.service.js';
import { HTML_POLICY, renderHtml } from './html.js';
import { openPress } from './pdf.js';

export const dossierBindings = (deps: Deps): Binding[] => {
  const press = openPress();
  const documentFor = async (caller: Caller, id: string, query: DossierQuery): Promise<Dossier> =>
    (await makeDossier(deps, caller, id, query)).dossier;
  return [
    bind(dossierRoutes.read, ({ caller, id, query }) => makeDossier(deps, caller, id, query)),
    bind(dossierRoutes.html, async ({ caller, id, query, request, response }) => {
      refuseOnSharedComputer(request);
      const dossier = await documentFor(caller, id, query);
      response.setHeader('Content-Security-Policy', HTML_POLICY);
      response.setHeader('X-Frame-Options', 'SAMEORIGIN');
      // A frame in a sandbox has an origin of its own: it cannot be keyed by ours.
      response.removeHeader('Origin-Agent-Cluster');
      sendFile(response, dossier, 'html', renderHtml(dossier));
    }),
    bind(dossierRoutes.pdf, async ({ caller, id, query, request, response }) => {
      refuseOnSharedComputer(request);
      const dossier = await documentFor(caller, id, query);
      sendFile(response, dossier, 'pdf', Buffer.from(await press(dossier)));
    }),
  ];
};

/** A file would stay behind. @throws ProblemError `computer.shared` */
function refuseOnSharedComputer({ session }: Request): void {
  if (session.sharedComputer) throw new ProblemError('computer.shared');
}

/** A name that a folder or a history of downloads may show to anybody: the label and the day. */
function sendFile(
  response: Response,
  { tlp, made }: Dossier,
  type: 'html' | 'pdf',
  file: string | Buffer,
): void {
  const name = `dossier-${tlp.replace('+', '-')}-${made}.${type}`;
  response.setHeader('Content-Disposition', `inline; filename="${name}"`);
  response.type(type).send(file);
}
