import { isHigh, judgedOn, type Judged } from '../analysis/assessed.rules.js';
import { tableAnalysis } from './analysis.js';
import { issueParameters, word } from './columns.js';
import { judgedColumns as columns, judgedRow, NOT_ASSESSED } from './grid-columns.js';

/** Power and interest in four fields. */
export const powerInterest = tableAnalysis({
  id: 'power-interest',
  title: word('Power and interest', 'Власть и интерес', 'Бийлик жана кызыкчылык'),
  question: word(
    'Who needs close attention, and who only word now and then?',
    'Кому нужно пристальное внимание, а кому — редкая весть?',
    'Кимге жакын көңүл, кимге анда-санда кабар керек?',
  ),
  cannotTell: word(
    'Anything about those whom nobody assessed; and a judgement of power says who is thought powerful, not who is.',
    'Ничего о тех, кого никто не оценил; оценка власти говорит, кого считают сильным, а не кто силён.',
    'Эч ким баалабагандар жөнүндө эч нерсе; бийликке берилген баа ким күчтүү деп эсептелерин айтат.',
  ),
  citation:
    'Mendelow 1991, “Environmental scanning: the impact of the stakeholder concept”, ICIS proceedings',
  parameters: issueParameters,
  tables: {
    manageClosely: { title: word('Keep close', 'Держать рядом', 'Жакын кармоо'), columns },
    keepSatisfied: { title: word('Keep satisfied', 'Удовлетворять', 'Канааттандыруу'), columns },
    keepInformed: { title: word('Keep informed', 'Информировать', 'Кабардар кылуу'), columns },
    monitor: { title: word('Watch', 'Наблюдать', 'Байкоо'), columns },
    notAssessed: NOT_ASSESSED,
  },
  run: (facts, { issue, asOf }) => {
    const judged = judgedOn(facts, issue.id, asOf);
    const field = (high: boolean, salient: boolean) =>
      judged.flatMap((one) => {
        const place = placeOf(one);
        return place?.power.high === high && place.salience.high === salient
          ? [judgedRow(one, place.power.agreed && place.salience.agreed)]
          : [];
      });
    const missing = judged.filter((one) => placeOf(one) === null);
    return {
      tables: {
        manageClosely: field(true, true),
        keepSatisfied: field(true, false),
        keepInformed: field(false, true),
        monitor: field(false, false),
        notAssessed: missing.map((one) => judgedRow(one, false)),
      },
      scannedTies: 0,
      wouldChange: missing.length === judged.length ? (['record_assessment'] as const) : [],
    };
  },
});

function placeOf({ power, salience }: Judged) {
  if (power === null || salience === null) return null;
  return { power: isHigh(power), salience: isHigh(salience) };
}
