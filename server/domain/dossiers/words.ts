// The sentences of a document in its three languages; words of the vocabulary are not told again.
import type { DocumentLanguage } from '../../contract/dossiers.js';
import type { Tlp } from '../../contract/labels.js';
import type { Word } from '../../contract/vocabulary.js';

const word = (en: string, ru: string, ky: string): Word => ({ en, ru, ky });

export const WORDS = {
  document: word('Actor dossier', 'Досье', 'Досье'),
  language: word('English', 'русский', 'кыргызча'),
  review: word(
    'As of an undated review (2008 or later). Not advice for today.',
    'По недатированному обзору (2008 год или позже). Не совет на сегодня.',
    'Датасы жок сереп боюнча (2008-жыл же андан кийин). Бүгүнкү күнгө кеңеш эмес.',
  ),
  names: word('Names', 'Имена и названия', 'Аттары'),
  name: word('Name', 'Название', 'Аты'),
  sort: word('Kind', 'Вид', 'Түрү'),
  tongue: word('Language', 'Язык', 'Тили'),
  asWritten: word('as the source writes it', 'как в источнике', 'булакта жазылгандай'),
  powers: word(
    'Powers and relationships',
    'Полномочия и связи',
    'Ыйгарым укуктары жана байланыштары',
  ),
  number: word('No.', '№', '№'),
  relationship: word('Relationship', 'Связь', 'Байланыш'),
  status: word('Status', 'Статус', 'Статусу'),
  holds: word('Still holds?', 'Ещё действует?', 'Дагы эле күчүндөбү?'),
  grade: word('Grade', 'Оценка', 'Баа'),
  source: word('Source', 'Источник', 'Булак'),
  unsourced: word('unsourced', 'без источника', 'булагы жок'),
  against: word('against: {what}', 'против: {what}', 'каршы: {what}'),
  confirmed: word('last confirmed {date}', 'подтверждено {date}', 'акыркы ырастоо {date}'),
  asOf: word('as of {date}', 'на {date}', '{date} карата'),
  since: word('since {date}', 'с {date}', '{date} тартып'),
  until: word('until {date}', 'до {date}', '{date} чейин'),
  strength: word('strength {n} of 5', 'сила {n} из 5', 'күчү 5тен {n}'),
  stances: word('Where it stands', 'Позиция', 'Позициясы'),
  issue: word('Issue', 'Вопрос', 'Маселе'),
  position: word('Position', 'Позиция', 'Позиция'),
  capacity: word('Capacity', 'В каком качестве', 'Кайсы сапатта'),
  notKnownAware: word('not known, but aware', 'неизвестно, но знает', 'белгисиз, бирок кабары бар'),
  notKnownUnaware: word('not known, unaware', 'неизвестно, не знает', 'белгисиз, кабары жок'),
  mechanisms: word('Mechanisms', 'Механизмы', 'Механизмдер'),
  basis: word('Legal basis: {text}', 'Правовая основа: {text}', 'Укуктук негизи: {text}'),
  used: word('Use so far: {text}', 'Применение: {text}', 'Буга чейин колдонулушу: {text}'),
  barrier: word('In the way: {text}', 'Препятствие: {text}', 'Тоскоолдук: {text}'),
  opens: word('Opens {date}', 'Открывается {date}', '{date} ачылат'),
  closes: word('closes {date}', 'закрывается {date}', '{date} жабылат'),
  contacts: word('Contacts', 'Контакты', 'Байланышуулар'),
  date: word('Date', 'Дата', 'Датасы'),
  contact: word('Contact', 'Контакт', 'Байланышуу'),
  result: word('Result', 'Результат', 'Натыйжасы'),
  by: word('by {names}', 'со стороны: {names}', '{names} тарабынан'),
  also: word('also with {names}', 'также с: {names}', '{names} менен дагы'),
  introduced: word('introduced by {names}', 'познакомил: {names}', '{names} тааныштырган'),
  said: word('Said: {text}', 'Сказано: {text}', 'Айтылганы: {text}'),
  commitments: word('Commitments: {text}', 'Обязательства: {text}', 'Милдеттенмелер: {text}'),
  advice: word(
    'Recommendations addressed to it',
    'Рекомендации в его адрес',
    'Ага берилген сунуштар',
  ),
  issuedBy: word('By {names}', 'От: {names}', '{names} сунушу'),
  state: word('state: {state}', 'состояние: {state}', 'абалы: {state}'),
  questions: word('Open questions', 'Открытые вопросы', 'Ачык суроолор'),
  known: word('Known: {text}', 'Известно: {text}', 'Белгилүүсү: {text}'),
  toFill: word('To fill: {text}', 'Как выяснить: {text}', 'Кантип билсе болот: {text}'),
  handling: word('Handling', 'Обращение', 'Мамиле жасоо'),
  reviewed: word('Review: {date}', 'Пересмотр: {date}', 'Кайра кароо: {date}'),
  sources: word('Sources', 'Источники', 'Булактар'),
  passages: word('Passages: {text}', 'Места: {text}', 'Үзүндүлөр: {text}'),
  none: word(
    'None recorded in the records used here.',
    'В использованных записях ничего нет.',
    'Колдонулган жазууларда жок.',
  ),
  pictured: word(
    '{name} in the middle, with {actors} around, joined by {ties} lines; the numbers are the rows of the table below.',
    'В середине {name}, вокруг {actors}, линий: {ties}; номера — строки таблицы ниже.',
    'Ортодо {name}, айланасында {actors}, сызыктар: {ties}; номерлер — төмөнкү таблицанын саптары.',
  ),
  pictureEnds: word(
    'The picture shows the first {shown} of {all} relationships.',
    'На рисунке первые {shown} связей из {all}.',
    'Сүрөттө {all} байланыштын алгачкы {shown} көрсөтүлгөн.',
  ),
  us: word('our organisation', 'наша организация', 'биздин уюм'),
  assertion: word(
    'Each line is one assertion with its status; none is a finding of this organisation.',
    'Каждая строка — одно утверждение со своим статусом; ни одна не является выводом этой организации.',
    'Ар бир сап — өз статусу бар бир ырастоо; алардын бири да бул уюмдун корутундусу эмес.',
  ),
  grades: word(
    'Grades: reliability of the source A to E, credibility of what it says 1 to 5; F and 6: cannot be judged; *: proposed, not yet judged.',
    'Оценки: надёжность источника от A до E, достоверность сведений от 1 до 5; F и 6: оценить нельзя; *: предложено, ещё не оценено.',
    'Баалар: булактын ишенимдүүлүгү A–E, маалыматтын чындыгы 1–5; F жана 6: баалоого болбойт; *: сунушталган, азырынча бааланган эмес.',
  ),
  foot: word(
    '{name} · made {date} from records readable at {label}',
    '{name} · составлено {date} по записям, доступным при {label}',
    '{name} · {date} түзүлдү, {label} белгисинде окула турган жазуулардан',
  ),
  page: word('page {page} of {pages}', 'страница {page} из {pages}', '{page}-бет, баары {pages}'),
  missing: word(
    'Characters that this file cannot print stand as \uFFFD; the HTML file shows them.',
    'Символы, которых нет в этом файле, заменены на \uFFFD; в файле HTML они есть.',
    'Бул файлда жок белгилер \uFFFD менен берилди; HTML файлында алар бар.',
  ),
} as const satisfies Record<string, Word>;

/** Who may read each label, as the foot of a document says it. */
export const LABEL_WORDS: Readonly<Record<Tlp, Word>> = {
  CLEAR: word(
    'may be shared with anyone',
    'можно передавать кому угодно',
    'каалаган адамга берүүгө болот',
  ),
  GREEN: word(
    'may be shared within our community, not in public',
    'можно передавать внутри нашего сообщества, не публично',
    'жамаатыбыздын ичинде таратууга болот, ачык эмес',
  ),
  AMBER: word(
    'for us and partners who need it',
    'для нас и партнёров, которым это нужно',
    'биз жана муктаж өнөктөштөр үчүн',
  ),
  'AMBER+STRICT': word(
    'for our organisation only',
    'только для нашей организации',
    'биздин уюм үчүн гана',
  ),
  RED: word('for the people named only', 'только для названных людей', 'аталган адамдар үчүн гана'),
};

export const NAME_KIND_WORDS = {
  official: word('official', 'официальное', 'расмий'),
  alias: word('alias', 'другое', 'башка аты'),
  former: word('former', 'прежнее', 'мурунку'),
  transliterated: word('transliterated', 'транслитерация', 'транслитерация'),
  as_written: WORDS.asWritten,
} as const satisfies Record<string, Word>;

export const HANDLING_WORDS = {
  unrestricted: word('No special handling', 'Без особых условий', 'Өзгөчө шарты жок'),
  may_approach: word('May be approached', 'Можно обращаться', 'Кайрылса болот'),
  do_not_approach: word('Do not approach', 'Не обращаться', 'Кайрылбагыла'),
  do_not_route: word('Do not route through', 'Не действовать через', 'Ал аркылуу аракет кылбагыла'),
  handle_with_care: word('Handle with care', 'Обращаться бережно', 'Этият мамиле кылгыла'),
} as const satisfies Record<string, Word>;

/** Says a sentence in a language, with its blanks filled. */
export function say(
  sentence: Word,
  language: DocumentLanguage,
  blanks: Readonly<Record<string, string | number>> = {},
): string {
  return sentence[language].replace(/\{(\w+)\}/g, (blank, name: string) =>
    String(blanks[name] ?? blank),
  );
}

/** A day, month or year of the wire in words, no finer than it is. */
export function dateWords(date: string, language: DocumentLanguage): string {
  const precision =
    date.length === 4
      ? ({ year: 'numeric' } as const)
      : date.length === 7
        ? ({ year: 'numeric', month: 'long' } as const)
        : ({ year: 'numeric', month: 'long', day: 'numeric' } as const);
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { ...precision, timeZone: 'UTC' }).format(new Date(date));
}
