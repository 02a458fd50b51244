import { expect } from 'chai';
import { z } from 'zod';
import { isEvidenced } from '../../server/contract/evidenced.js';
import type { SubjectName } from '../../server/contract/registry.js';
import { TieTypeId, tieType } from '../../server/contract/tie-types.js';
import { Layer } from '../../server/contract/vocabulary.js';
import { EXAMPLE_TAG } from '../../server/domain/example/example.service.js';
import { BATCHES, PLANNED, byId, byKey, ofKind, type Planned } from './planned-report.js';

const COUNTS: Partial<Record<SubjectName, number>> = {
  actor: 128,
  issue: 24,
  tie: 205,
  position: 68,
  engagement: 20,
  intervention: 28,
  lever: 32,
  recommendation: 35,
  question: 28,
  event: 29,
  source: 2,
  handlingNote: 72,
};
const SECTION =
  /^(s1 Introduction|s2 Methodology|s3 Situation|s4 Context|s5 National|s5 International\/(UN|OSCE)|s6 Interventions|s7 Recommendations|Annex 1( rec \d+)?|Annex 2( \(5\) Discussion| rec \d+)?)$/;
const TieDraft = z.looseObject({ type: TieTypeId, from: z.string(), to: z.string(), layer: Layer });
const TIES = ofKind('tie').map(({ key, draft }) => ({ key, tie: TieDraft.parse(draft) }));

const kindAt = ({ kind, draft }: Planned) => (kind === 'actor' ? String(draft['kind']) : kind);
const evidenceOf = (id: string) => ofKind('evidence').filter(({ draft }) => draft['record'] === id);
const field = (key: string, name: string): unknown => byKey(key).draft[name];

describe('example data', () => {
  it('is the whole inventory', () => {
    for (const [kind, count] of Object.entries(COUNTS)) {
      expect(PLANNED.filter((record) => record.kind === kind).length, kind).to.equal(count);
    }
  });

  it('is planned into at most ten batches, each pointing only at itself and earlier ones', () => {
    expect(BATCHES).to.have.length.within(1, 10);
    const made = new Set<string>();
    for (const batch of BATCHES) {
      for (const { id } of batch) made.add(id);
      for (const { id } of batch) expect([...made], id).to.include.members([...byId(id).refs]);
    }
  });

  it('carries its tag everywhere', () => {
    for (const { key, draft } of PLANNED) expect(draft['tags'], key).to.include(EXAMPLE_TAG);
  });

  it('has ties that fit their types', () => {
    for (const { key, tie } of TIES) {
      const type = tieType(tie.type);
      expect(type.from, key).to.include(kindAt(byId(tie.from)));
      expect(type.to, key).to.include(kindAt(byId(tie.to)));
      expect(tie.layer, key).to.equal(type.layer);
    }
  });

  it('has evidence for every record that can have it, pointing at a section of the report', () => {
    const supported = new Set(ofKind('evidence').map(({ draft }) => draft['record']));
    for (const { key, id } of PLANNED.filter(({ kind }) => isEvidenced(kind))) {
      expect(supported.has(id), key).to.equal(true);
    }
    for (const { key, draft } of ofKind('evidence')) {
      expect(draft['locator'], key).to.match(SECTION);
      expect(draft['gradeProposed'], key).to.equal(true);
    }
  });

  it('tells what the report says from what the maker of the data set inferred', () => {
    const inferred = PLANNED.filter(({ draft }) => draft['status'] === 'analyst_inferred');
    expect(inferred).to.have.length.greaterThan(20);
    for (const { key, id } of inferred) {
      for (const { draft } of evidenceOf(id)) {
        expect(draft['credibility'], key).to.equal(6);
        expect(draft['source'], key).to.equal(byKey('maker-of-the-data-set').id);
      }
    }
    for (const { draft } of evidenceOf(byKey('t003').id)) {
      expect(draft).to.include({ credibility: 2, source: byKey('report').id });
    }
  });

  it('holds the formal route to the General Prosecutor, its first step available', () => {
    const route = ['t007', 't003', 't004', 't006'];
    expect(route.map((key) => field(key, 'type'))).to.deep.equal([
      'can_bring_case_to',
      'reports_to',
      'refers_follow_up_to',
      'can_summon',
    ]);
    expect(route.map((key) => field(key, 'validity'))).to.deep.equal([
      'available',
      'current',
      'current',
      'current',
    ]);
    const ends = route.map((key) => [field(key, 'from'), field(key, 'to')]);
    expect(ends[0]?.[0]).to.equal(byKey('tais-plus').id);
    expect(ends.slice(1).map(([from]) => from)).to.deep.equal(ends.slice(0, 3).map(([, to]) => to));
    expect(ends[3]?.[1]).to.equal(byKey('general-prosecutor').id);
  });

  it('says money twice only as a mirror, and keeps the greater share as an interval', () => {
    const mirrors = { t126: 't110', t127: 't113', t128: 't114' };
    for (const [mirror, of] of Object.entries(mirrors)) {
      expect(field(mirror, 'mirrorOf')).to.equal(byKey(of).id);
    }
    expect(ofKind('tie').filter(({ draft }) => 'mirrorOf' in draft)).to.have.length(3);
    expect(field('t113', 'share')).to.deep.equal({ lo: 0.5, hi: 1 });
  });

  it('keeps the official line and the private view of one person apart', () => {
    expect(byKey('p01').draft).to.include({
      capacity: 'official',
      stance: 'not_known',
      agenda: 'not_on',
      originalStance: 'not_on_agenda',
    });
    expect(byKey('p04').draft).to.include({ capacity: 'personal', stance: 'leans_for' });
    expect(byKey('p19').draft).to.include({ stance: 'leans_for', validity: 'weakened' });
    expect(byKey('p12').draft).to.include({ asOfText: 'before the review', validity: 'lapsed' });
    expect(byKey('p12').draft).not.to.have.property('asOf');
  });

  it('tells contacts apart by what became of them, in the source’s words too', () => {
    const results = { e05: 'cancelled_by_them', e06: 'refused', e08: 'held_nothing_reported' };
    for (const [key, result] of Object.entries(results)) {
      expect(field(key, 'result')).to.equal(result);
    }
    expect(byKey('e14').draft).to.include({ result: 'did_not_take_place', state: 'requested' });
    expect(byKey('e17').draft).to.include({
      result: 'ongoing',
      resultText: 'unsuccessful so far',
    });
  });

  it('knows one actor as us, and closes people harmed and community members to pathways', () => {
    expect(ofKind('actor').filter(({ draft }) => draft['us'] === true)).to.deep.equal([
      byKey('tais-plus'),
    ]);
    for (const key of ['sex-workers', 'sex-worker-key-informants', 'women-and-girls-in-need']) {
      expect(field(key, 'protected'), key).to.equal(true);
    }
    expect(field('sex-workers', 'addressable')).to.equal(false);
    expect(byKey('tais-plus').draft).not.to.have.property('protected');
  });

  it('fills patterns of questions with ids and leaves "(…)" in words', () => {
    const [pattern] = z
      .array(z.object({ from: z.string(), type: z.string(), to: z.string() }))
      .parse(field('q19', 'missingTies'));
    expect(pattern).to.deep.equal({ from: '(funder)', type: 'funds', to: byKey('tais-plus').id });
  });
});
