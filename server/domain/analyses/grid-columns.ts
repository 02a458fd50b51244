// Columns and terms that the grids share.
import type { Judged, Range } from '../analysis/assessed.rules.js';
import { stanceOnScale } from '../analysis/stance.rules.js';
import { ACTOR, STANCE, TERMS, column, term, word } from './columns.js';

export const POWER = column('range', word('Power', 'Власть', 'Бийлик'));
export const SALIENCE = column(
  'range',
  word('Priority for them', 'Важность для них', 'Алар үчүн маанилүүлүк'),
);
export const AGREED = column(
  'flag',
  word('All judges agree', 'Все оценки согласны', 'Бардык баалар дал келет'),
);

export const judgedColumns = {
  actor: ACTOR,
  power: POWER,
  salience: SALIENCE,
  stance: STANCE,
  agreed: AGREED,
  terms: TERMS,
};

/** A row of a grid; what is not assessed has no term. */
export const judgedRow = ({ actor, power, salience, stance }: Judged, agreed: boolean) => ({
  actor,
  power,
  salience,
  stance,
  agreed,
  terms: [
    ...termOf('power', power),
    ...termOf('salience', salience),
    term('stance', stanceOnScale(stance) ?? 0, stance.official?.stance ?? 'not_known'),
  ],
});

function termOf(name: 'power' | 'salience', range: Range | null) {
  return range === null ? [] : [term(name, range.value, `${range.low}–${range.high}`)];
}

export const NOT_ASSESSED = {
  title: word('Not assessed', 'Не оценено', 'Бааланган эмес'),
  columns: judgedColumns,
};
