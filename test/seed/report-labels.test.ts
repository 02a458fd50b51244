import { expect } from 'chai';
import { TLP_LABELS, stricter, tlpRank, type Tlp } from '../../server/contract/labels.js';
import type { SubjectName } from '../../server/contract/registry.js';
import { PLANNED, RECIPIENT, byId, byKey, ofKind } from './planned-report.js';

/** How many records the inventory has at each label, from CLEAR to RED. */
const INVENTORY: Partial<Record<SubjectName, readonly number[]>> = {
  actor: [35, 67, 15, 8, 3],
  tie: [12, 101, 65, 22, 5],
  position: [8, 35, 17, 8, 0],
  engagement: [0, 5, 9, 5, 1],
  intervention: [0, 19, 6, 2, 1],
  lever: [5, 18, 6, 3, 0],
  recommendation: [1, 22, 9, 3, 0],
  question: [3, 8, 9, 7, 1],
  event: [5, 19, 3, 1, 1],
};
const SENSITIVE: Record<string, Tlp> = {
  p02: 'AMBER+STRICT',
  p04: 'AMBER+STRICT',
  p07: 'AMBER+STRICT',
  p14: 'AMBER+STRICT',
  e11: 'AMBER+STRICT',
  t117: 'AMBER+STRICT',
  t124: 'AMBER+STRICT',
  t131: 'AMBER+STRICT',
  'hidden-apartment-sex-workers': 'AMBER+STRICT',
  'intermediaries-with-access': 'AMBER+STRICT',
  'rnow-02': 'AMBER+STRICT',
  'sex-worker-key-informants': 'RED',
  'murdered-journalist': 'RED',
  'policeman-on-tape': 'RED',
  e03: 'RED',
  v17: 'RED',
  q24: 'RED',
  i18: 'RED',
};

/** Domain.md's rule, written again from its words: repeat until nothing more falls away. */
function visibleAt(clearance: Tlp): ReadonlySet<string> {
  const evidence = ofKind('evidence');
  const seen = new Set<string>();
  for (const { id, tlp } of PLANNED) if (tlpRank(tlp) <= tlpRank(clearance)) seen.add(id);
  for (let before = -1; before !== seen.size;) {
    before = seen.size;
    const shown = new Set(evidence.filter(({ id }) => seen.has(id)).map((e) => e.draft['record']));
    const evidenced = new Set(evidence.map((e) => e.draft['record']));
    for (const { id, refs } of PLANNED) {
      const hiddenEvidence = evidenced.has(id) && !shown.has(id);
      if (hiddenEvidence || refs.some((ref) => !seen.has(ref))) seen.delete(id);
    }
  }
  return seen;
}

const countAt = (clearance: Tlp, kind: SubjectName) => {
  const seen = visibleAt(clearance);
  return ofKind(kind).filter(({ id }) => seen.has(id)).length;
};

describe('labels of the example data', () => {
  it('has as many records at each label as the inventory', () => {
    for (const [kind, expected] of Object.entries(INVENTORY)) {
      const records = PLANNED.filter((record) => record.kind === kind);
      const counts = TLP_LABELS.map((tlp) => records.filter((r) => r.tlp === tlp).length);
      expect(counts, kind).to.deep.equal(expected);
    }
  });

  it('keeps what is sensitive where the inventory has it', () => {
    for (const [key, tlp] of Object.entries(SENSITIVE)) expect(byKey(key).tlp, key).to.equal(tlp);
  });

  it('has no tie more visible than its ends', () => {
    for (const { key, tlp, refs } of ofKind('tie')) {
      for (const ref of refs) expect(stricter(tlp, byId(ref).tlp), key).to.equal(tlp);
    }
  });

  it('names the loading account as recipient of the RED rows, and of no other', () => {
    const red = PLANNED.filter(({ tlp }) => tlp === 'RED');
    for (const { key, draft } of red) expect(draft['recipients'], key).to.deep.equal([RECIPIENT]);
    expect(PLANNED.filter(({ draft }) => 'recipients' in draft)).to.deep.equal(red);
  });

  it('shows at each clearance what the labels promise: evidence and references hide no more', () => {
    for (const clearance of ['GREEN', 'AMBER', 'AMBER+STRICT', 'RED'] as const) {
      const seen = visibleAt(clearance);
      for (const { key, id, tlp } of PLANNED) {
        expect(seen.has(id), `${key} at ${clearance}`).to.equal(tlpRank(tlp) <= tlpRank(clearance));
      }
    }
  });

  it('shows 125 actors, 200 ties and 27 questions at AMBER+STRICT', () => {
    expect(countAt('AMBER+STRICT', 'actor')).to.equal(125);
    expect(countAt('AMBER+STRICT', 'tie')).to.equal(200);
    expect(countAt('AMBER+STRICT', 'question')).to.equal(27);
  });

  it('says nothing of the RED facts in a record of a lower label', () => {
    const open = PLANNED.filter(({ tlp }) => tlp !== 'RED');
    for (const { key, draft } of open) {
      expect(JSON.stringify(draft), key).not.to.match(/journalist|murder|on.tape/i);
    }
  });

  it('says nothing of undercover work in hidden flats below AMBER+STRICT', () => {
    const open = PLANNED.filter(({ tlp }) => tlpRank(tlp) < tlpRank('AMBER+STRICT'));
    for (const { key, draft } of open) {
      expect(JSON.stringify(draft), key).not.to.match(
        /hidden (flats|women)|into flats|pressed into service|real clients/i,
      );
    }
  });
});
