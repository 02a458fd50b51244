import { z } from 'zod';
import { PATH_CLASSES } from '../../contract/analysis.js';
import { AsOf } from '../../contract/dates.js';
import type { Word } from '../../contract/vocabulary.js';
import { issueWords } from '../../issue-words.js';
import { ProblemError, schemaProblems } from '../../problem-error.js';
import { applyChanges, readChanges, showChange } from '../analysis/what-if.rules.js';
import { tableAnalysis, type Analysis, type ComparedRow, type Query } from './analysis.js';
import { column, word } from './columns.js';
import { choice, text } from './parameters.js';

const CHANGE = column('word', word('Change', 'Изменение', 'Өзгөрүү'), {
  appears: word('appears', 'появляется', 'пайда болот'),
  disappears: word('disappears', 'исчезает', 'жоголот'),
  moves: word('moves to another list', 'переходит в другой список', 'башка тизмеге өтөт'),
  better: word('becomes stronger', 'становится прочнее', 'бекемирээк болот'),
  worse: word('becomes weaker', 'становится слабее', 'алсызыраак болот'),
  rises: word('rises in rank', 'поднимается', 'жогорулайт'),
  falls: word('falls in rank', 'опускается', 'төмөндөйт'),
});

/** Lists of analyses that pages draw by their own elements. */
const DRAWN: Readonly<Record<string, Word>> = {
  paths: word('Pathways', 'Пути', 'Жолдор'),
  ends: word('Ends of the money', 'Концы следа денег', 'Акчанын аягы'),
  onBothSides: word('On both sides', 'По обе стороны', 'Эки тарапта'),
  direct: word('Direct ties', 'Прямые связи', 'Түз байланыштар'),
};

/** Every analysis again, on a scratch copy with something changed, as a difference. */
export function whatIf(analyses: readonly Analysis[]): Analysis {
  const ids = analyses.map(({ id }) => id);
  const lists = Object.assign(
    { ...DRAWN },
    ...analyses.map(({ tables }) =>
      Object.fromEntries(Object.entries(tables ?? {}).map(([id, { title }]) => [id, title])),
    ),
  ) as Record<string, Word>;
  const list = (label: Word) => column('word', label, lists);
  return tableAnalysis({
    id: 'what-if',
    title: word('What if', 'Что если', 'Эгерде'),
    question: word(
      'What would change if this were so?',
      'Что изменится, если это так?',
      'Мындай болсо, эмне өзгөрөт?',
    ),
    cannotTell: word(
      'Whether it can be brought about, and what else would change with it. A tie that is added counts as certain. Nothing is stored.',
      'Достижимо ли это и что ещё изменится вместе с этим. Добавленная связь считается достоверной. Ничего не сохраняется.',
      'Буга жетүүгө болобу жана аны менен дагы эмне өзгөрөт. Кошулган байланыш анык деп эсептелет. Эч нерсе сакталбайт.',
    ),
    citation:
      'Reich, Cooper 1996, “PolicyMaker: Computer-Assisted Political Analysis” (strategies tried on a copy)',
    parameters: {
      of: choice(word('Question', 'Вопрос', 'Суроо'), z.enum(ids), 'pathways'),
      query: text(
        word('As asked', 'Как задан', 'Кандай суралган'),
        (sent) => sent,
        (sent) => sent,
      ),
      changes: text(
        word('What is changed', 'Что меняется', 'Эмне өзгөрөт'),
        (sent, { facts, name }) => readChanges(facts, sent, name),
        (changes) => changes.map(showChange),
      ),
    },
    tables: {
      differences: {
        title: word('Differences', 'Различия', 'Айырмалар'),
        columns: {
          records: column('records', word('Who or what', 'Кто или что', 'Ким же эмне')),
          change: CHANGE,
          listBefore: list(word('List before', 'Список до', 'Мурунку тизме')),
          listAfter: list(word('List after', 'Список после', 'Кийинки тизме')),
          rankBefore: column('number', word('Rank before', 'Место до', 'Мурунку орун')),
          rankAfter: column('number', word('Rank after', 'Место после', 'Кийинки орун')),
          classBefore: column('class', word('Class before', 'Класс до', 'Мурунку класс')),
          classAfter: column('class', word('Class after', 'Класс после', 'Кийинки класс')),
        },
      },
    },
    run: async (facts, { of, query, changes }, deps) => {
      const analysis = analyses.find(({ id }) => id === of);
      if (analysis === undefined) throw new RangeError('a choice is one of its words');
      const asked = readQuery(analysis, query);
      const asOf = AsOf.catch('review').parse(asked['asOf']);
      const before = await analysis.compare(deps, asked);
      const scratch = applyChanges(facts, changes, asOf);
      const after = await analysis.compare({ ...deps, facts: scratch }, asked);
      const differences = compareRows(before, after);
      return {
        tables: { differences },
        scannedTies: facts.all('tie').length,
        wouldChange: changes.length === 0 ? (['describe_change'] as const) : [],
      };
    },
  });
}

/** @throws ProblemError input.invalid when the question is none that the analysis takes. */
function readQuery({ route }: Analysis, query: string): Query {
  const sent = Object.fromEntries(new URLSearchParams(query));
  const read = route.query.safeParse(sent, { error: issueWords });
  if (read.success) return read.data;
  throw new ProblemError('input.invalid', { fields: schemaProblems(read.error, 'query', 'query') });
}

/** Rows that differ, by what they are about; those that stay as they are are left out. */
export function compareRows(before: readonly ComparedRow[], after: readonly ComparedRow[]) {
  const [old, now] = [byRecords(before), byRecords(after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    const change = changeOf(was, is);
    if (change === null) return [];
    return [
      {
        records: [...(is ?? was)!.records],
        change,
        listBefore: was?.table ?? null,
        listAfter: is?.table ?? null,
        rankBefore: was?.rank ?? null,
        rankAfter: is?.rank ?? null,
        classBefore: was?.class ?? null,
        classAfter: is?.class ?? null,
      },
    ];
  });
}

/** What a row is about names it; where an answer says it twice, with its place among those. */
function byRecords(rows: readonly ComparedRow[]): Map<string, ComparedRow> {
  const named = new Map<string, ComparedRow>();
  for (const row of rows) {
    const key = row.records.join(' ');
    const times = [...named.keys()].filter((other) => other.split('#')[0] === key).length;
    named.set(`${key}#${times}`, row);
  }
  return named;
}

function changeOf(was: ComparedRow | undefined, is: ComparedRow | undefined): string | null {
  if (was === undefined) return 'appears';
  if (is === undefined) return 'disappears';
  if (was.table !== is.table) return 'moves';
  if (was.class !== is.class) {
    const worse = (row: ComparedRow) =>
      row.class === null ? PATH_CLASSES.length : PATH_CLASSES.indexOf(row.class);
    return worse(is) < worse(was) ? 'better' : 'worse';
  }
  if (was.rank === is.rank) return null;
  return is.rank < was.rank ? 'rises' : 'falls';
}
