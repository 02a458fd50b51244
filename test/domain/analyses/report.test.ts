// The example report, asked by the analyses that answer in tables.
import { expect } from 'chai';
import type { AnyTablesAnswer } from '../../../server/contract/analyses.js';
import { readReportFacts } from '../analysis/report-facts.js';
import { ask, columnOf, pathIn, type Row } from './asking.js';

describe('the example report, by analysis', () => {
  const { idOf, seenAt } = readReportFacts();
  const inReport = (id: string, query: Record<string, string> = {}) =>
    ask(
      id,
      seenAt('RED'),
      Object.fromEntries(
        Object.entries(query).map(([name, text]) => [
          name,
          text.replace(/@([\w-]+)/g, (_, key: string) => idOf(key)),
        ]),
      ),
    );
  const keysOf = ({ records, ties }: AnyTablesAnswer) => {
    const keys = new Map([...records, ...ties].map(({ id, key }) => [id, key]));
    return (ids: unknown) => [ids].flat(2).map((id) => keys.get(String(id)));
  };
  const rowOf = (answer: AnyTablesAnswer, table: string, key: string): Row | undefined =>
    answer.tables[table]?.find((row) => [row['actor'], row['records']].flat().includes(idOf(key)));

  it('on municipal regulation names the two ministries and the elite, and whom to find out', async () => {
    const answer = await inReport('who-first', { to: '@issue-municipal-regulation' });
    const keys = keysOf(answer);
    expect(keys(columnOf(answer, 'findOutWho', 'actor'))).to.have.members([
      'unknown-mia-department',
      'unknown-mj-department',
      'unknown-policy-deciders',
    ]);
    const persuade = keys(columnOf(answer, 'persuade', 'actor'));
    expect(persuade.slice(0, 2)).to.have.members([
      'ministry-of-internal-affairs',
      'ministry-of-justice',
    ]);
    expect(keys(columnOf(answer, 'buildAccess', 'actor'))).to.include('ruling-elite');
    // His private view makes nobody an ally: he stays among those whose line is not known.
    const talai = rowOf(answer, 'notKnown', 'talai-germatovich-korsokov');
    expect(talai?.['stance']).to.deep.include({ official: null });
    expect(talai?.['stance']).to.have.nested.property('personal.stance', 'leans_for');
  });

  it('hangs every way to the General Prosecutor on the Ombudsman, the Parliament and its committee', async () => {
    const answer = await inReport('contact-loss', { to: '@general-prosecutor' });
    const cut = (answer.tables['actors'] ?? []).filter((row) => row['cut'] === true);
    expect(keysOf(answer)(cut.map((row) => row['records']))).to.have.members([
      'national-ombudsman',
      'national-parliament',
      'np-special-committee',
    ]);
    expect(answer.tables['separate']).to.have.length(1);
    const talai = rowOf(answer, 'actors', 'talai-germatovich-korsokov');
    expect(pathIn(talai, 'after')).to.have.length(5);
  });

  it('shows four contacts that the director alone has', async () => {
    const answer = await inReport('dependence');
    expect(keysOf(answer)(columnOf(answer, 'colleagues', 'alone'))).to.have.members([
      'talai-germatovich-korsokov',
      'salatanat-sadykova',
      'unaids-representative-bishkek',
      'unicef-staff-member-bishkek',
    ]);
  });

  it('knows that one ally died and others turned', async () => {
    const answer = await inReport('lost-allies');
    expect(rowOf(answer, 'allies', 'rudick-adamian')).to.include({ cause: 'died' });
    expect(rowOf(answer, 'allies', 'unaids')).to.include({ cause: 'stance_lapsed' });
    expect(rowOf(answer, 'allies', 'un')).to.include({ cause: 'stance_weakened' });
    expect(rowOf(answer, 'allies', 'local-politicians-pro-criminalisation')).to.equal(undefined);
  });

  it('without the lodged case leaves the way through a private acquaintance', async () => {
    const answer = await inReport('what-if', {
      query: 'to=@general-prosecutor',
      changes: 'remove:@t007',
    });
    const changes = (answer.tables['differences'] ?? []).map((row) => row['change']);
    expect(changes).to.have.members(['disappears', 'rises']);
  });

  it('has assessed nobody: power, priority and feasibility say what is missing', async () => {
    for (const id of ['power-interest', 'salience-classes', 'feasibility']) {
      const { tables, lookedFor } = await inReport(id, { issue: '@issue-municipal-regulation' });
      const filled = Object.entries(tables).filter(([, rows]) => rows.length > 0);
      expect(
        filled.map(([table]) => table),
        id,
      ).to.satisfy((names: string[]) =>
        names.every((name) => ['notAssessed', 'notCounted'].includes(name)),
      );
      expect(lookedFor.wouldChange, id).to.include('record_assessment');
    }
  });

  it('orders the two ways to the General Prosecutor the same, whatever strengths turn out to be', async () => {
    const { tables } = await inReport('uncertainty', { to: '@general-prosecutor' });
    expect(tables['paths']).to.have.length(2);
    expect(tables['paths']?.[0]?.['readings']).to.have.property('stable', true);
    expect(tables['paths']?.[1]?.['first']).to.have.property('lo', 0);
  });
});
