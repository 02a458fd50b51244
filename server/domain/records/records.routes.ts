// Binds the shared routes of every kind of record.
import { recordRoutes } from '../../contract/record-routes.js';
import { SUBJECT_NAMES, type SubjectName } from '../../contract/registry.js';
import { bind, type Binding } from '../../http/mount.js';
import type { Deps } from '../deps.js';
import { recordHistory } from '../history/history.service.js';
import { ListQuery, Paging } from './filter.rules.js';
import { listRecords, readRecord } from './records.service.js';
import { createRecord, patchRecord, setRetired } from './writing.service.js';

export const recordBindings = (deps: Deps): Binding[] =>
  SUBJECT_NAMES.flatMap((name) => bindingsOf(deps, name));

function bindingsOf(deps: Deps, name: SubjectName): Binding[] {
  const routes = recordRoutes(name);
  return [
    bind(routes.list, ({ caller, query }) =>
      listRecords(deps, caller, name, ListQuery.parse(query)),
    ),
    bind(routes.read, ({ caller, id }) => readRecord(deps, caller, name, id)),
    bind(routes.create, async ({ write, body, response }) => {
      const { record, written } = await createRecord(deps, write, name, body);
      if (written.replayed) response.setHeader('Idempotency-Replayed', 'true');
      response.setHeader('Location', `${routes.list.path}/${record.id}`);
      return record;
    }),
    bind(routes.patch, async ({ write, id, body, response }) => {
      const { record, written } = await patchRecord(deps, write, name, id, body);
      if (written.replayed) response.setHeader('Idempotency-Replayed', 'true');
      return record;
    }),
    bind(routes.retire, async ({ write, id }) => {
      const { record } = await setRetired(deps, write, name, id, true);
      return record;
    }),
    bind(routes.restore, async ({ write, id }) => {
      const { record } = await setRetired(deps, write, name, id, false);
      return record;
    }),
    bind(routes.history, ({ caller, id, query }) =>
      recordHistory(deps, caller, name, id, Paging.parse(query)),
    ),
  ];
}
