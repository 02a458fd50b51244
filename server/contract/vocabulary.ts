// The words of the field as data: forms, legend, rules, import and analysis all read these lists.
import { z } from 'zod';

/** A word in the three languages of the tool. */
export interface Word {
  en: string;
  ru: string;
  ky: string;
}

type Words<K extends string> = Readonly<Record<K, Word>>;
const word = (en: string, ru: string, ky: string): Word => ({ en, ru, ky });

/** Enum schema over the keys of a word list. */
function oneOf<K extends string>(words: Words<K>): z.ZodEnum<{ [P in K]: P }> {
  return z.enum(Object.keys(words) as [K, ...K[]]);
}

export const ACTOR_KIND_WORDS = {
  institution: word('public body', 'государственный орган', 'мамлекеттик орган'),
  ministry: word('ministry', 'министерство', 'министрлик'),
  agency: word('agency or service', 'агентство или служба', 'агенттик же кызмат'),
  unit: word('unit of a larger body', 'подразделение', 'бөлүм'),
  post: word('post', 'должность', 'кызмат орду'),
  person_official: word('person, official role', 'должностное лицо', 'кызмат адамы'),
  person_expert: word('person, expert', 'эксперт', 'эксперт'),
  community_org: word('community organisation', 'организация сообщества', 'жамаат уюму'),
  ngo: word('NGO', 'НПО', 'БЭУ'),
  international_org: word(
    'international organisation',
    'международная организация',
    'эл аралык уюм',
  ),
  company: word('company', 'компания', 'компания'),
  informal_group: word('group or population', 'группа или население', 'топ же калк катмары'),
  public: word('the public', 'общественность', 'коомчулук'),
  media: word('medium', 'СМИ', 'ЖМК'),
  instrument: word('treaty or law', 'договор или закон', 'келишим же мыйзам'),
  unknown_placeholder: word('not yet known', 'пока неизвестно', 'азырынча белгисиз'),
} as const satisfies Words<string>;
export const ActorKind = oneOf(ACTOR_KIND_WORDS).meta({ id: 'ActorKind' });
export type ActorKind = z.infer<typeof ActorKind>;

export const LEVEL_WORDS = {
  international: word('international', 'международный', 'эл аралык'),
  national: word('national', 'национальный', 'улуттук'),
  regional: word('regional', 'региональный', 'аймактык'),
  local: word('local', 'местный', 'жергиликтүү'),
  unknown: word('level not stated', 'уровень не указан', 'деңгээли айтылган эмес'),
} as const satisfies Words<string>;
export const Level = oneOf(LEVEL_WORDS);
export type Level = z.infer<typeof Level>;

export const LIFECYCLE_WORDS = {
  active: word('active', 'действует', 'иштейт'),
  closed: word('closed', 'закрыт', 'жабылган'),
  deceased: word('deceased', 'умер', 'каза болгон'),
  proposed: word('proposed', 'предложен', 'сунушталган'),
} as const satisfies Words<string>;
export const Lifecycle = oneOf(LIFECYCLE_WORDS);

export const LAYER_WORDS = {
  formal: word('formal', 'формальный', 'расмий'),
  decision: word('decision', 'решение', 'чечим'),
  membership: word('membership', 'членство', 'мүчөлүк'),
  contact: word('contact', 'контакт', 'байланыш'),
  support: word('support', 'поддержка', 'колдоо'),
  advocacy: word('advocacy', 'адвокация', 'адвокация'),
  knowledge: word('knowledge', 'знание', 'билим'),
  service: word('service', 'услуги', 'кызмат көрсөтүү'),
  coercion: word('coercion', 'принуждение', 'мажбурлоо'),
  money: word('money', 'деньги', 'акча'),
  opinion: word('opinion', 'мнение', 'пикир'),
} as const satisfies Words<string>;
export const Layer = oneOf(LAYER_WORDS).meta({ id: 'Layer' });
export type Layer = z.infer<typeof Layer>;

export const TIE_STATUS_WORDS = {
  stated: word('stated', 'утверждается', 'айтылган'),
  alleged: word('alleged', 'предположительно', 'божомолдонгон'),
  interviewee: word('one interviewee', 'один собеседник', 'бир маектеш'),
  authors_inferred: word('authors’ reading', 'вывод авторов', 'авторлордун тыянагы'),
  analyst_inferred: word('analyst’s reading', 'вывод аналитика', 'аналитиктин тыянагы'),
  open_question: word('open question', 'открытый вопрос', 'ачык суроо'),
  recommended: word('recommended', 'рекомендовано', 'сунушталган'),
} as const satisfies Words<string>;
export const TieStatus = oneOf(TIE_STATUS_WORDS).meta({ id: 'TieStatus' });
export type TieStatus = z.infer<typeof TieStatus>;

export const VALIDITY_WORDS = {
  current: word('held at the review', 'действует', 'күчүндө'),
  weakened: word('weakened', 'ослабло', 'алсыраган'),
  lapsed: word('lapsed', 'прекратилось', 'токтогон'),
  one_off: word('once', 'однократно', 'бир жолу'),
  available: word('available, not yet used', 'доступно, не использовано', 'бар, колдонула элек'),
  proposed: word('does not exist yet', 'ещё не существует', 'азырынча жок'),
  unknown: word('not known', 'неизвестно', 'белгисиз'),
} as const satisfies Words<string>;
export const Validity = oneOf(VALIDITY_WORDS).meta({ id: 'Validity' });
export type Validity = z.infer<typeof Validity>;

export const CAPACITY_WORDS = {
  official: word('official', 'официально', 'расмий'),
  personal: word('personal', 'лично', 'жеке'),
  shown_by_conduct: word('shown by conduct', 'по поведению', 'жүрүм-турум боюнча'),
  not_distinguished: word('not distinguished', 'не различается', 'ажыратылган эмес'),
} as const satisfies Words<string>;
export const Capacity = oneOf(CAPACITY_WORDS);
export type Capacity = z.infer<typeof Capacity>;

export const STANCE_WORDS = {
  for: word('for', 'за', 'колдойт'),
  leans_for: word('leans for', 'скорее за', 'колдоого ыктайт'),
  undecided: word('undecided', 'не определился', 'чечкиндүү эмес'),
  leans_against: word('leans against', 'скорее против', 'каршылыкка ыктайт'),
  against: word('against', 'против', 'каршы'),
  not_known: word('not known', 'неизвестно', 'белгисиз'),
} as const satisfies Words<string>;
export const Stance = oneOf(STANCE_WORDS).meta({ id: 'Stance' });
export type Stance = z.infer<typeof Stance>;

export const AGENDA_WORDS = {
  on: word('on the agenda', 'в повестке', 'күн тартибинде'),
  not_on: word('not on the agenda', 'не в повестке', 'күн тартибинде эмес'),
  unaware: word('unaware', 'не знает', 'кабары жок'),
  aware: word('aware', 'знает', 'кабары бар'),
  not_known: word('not known', 'неизвестно', 'белгисиз'),
} as const satisfies Words<string>;
export const Agenda = oneOf(AGENDA_WORDS);
export type Agenda = z.infer<typeof Agenda>;

export const ACTIVITY_WORDS = {
  open: word('acts openly', 'действует открыто', 'ачык аракеттенет'),
  quiet: word('acts quietly', 'действует негласно', 'унчукпай аракеттенет'),
  none: word('does not act', 'не действует', 'аракеттенбейт'),
  unknown: word('not known', 'неизвестно', 'белгисиз'),
} as const satisfies Words<string>;
export const Activity = oneOf(ACTIVITY_WORDS);

export const INTENSITY_WORDS = {
  strong: word('strong', 'сильно', 'күчтүү'),
  moderate: word('moderate', 'умеренно', 'орточо'),
  weak: word('weak', 'слабо', 'алсыз'),
  unknown: word('not known', 'неизвестно', 'белгисиз'),
} as const satisfies Words<string>;
export const Intensity = oneOf(INTENSITY_WORDS);

export const ENGAGEMENT_STATE_WORDS = {
  planned: word('planned', 'запланировано', 'пландалган'),
  requested: word('requested', 'запрошено', 'суралган'),
  agreed: word('agreed', 'согласовано', 'макулдашылган'),
  done: word('done', 'состоялось', 'аткарылган'),
} as const satisfies Words<string>;
export const EngagementState = oneOf(ENGAGEMENT_STATE_WORDS);

export const ENGAGEMENT_RESULT_WORDS = {
  held: word('held', 'состоялась', 'өттү'),
  held_nothing_reported: word(
    'held, nothing reported',
    'состоялась, без отчёта',
    'өттү, маалымат жок',
  ),
  postponed: word('postponed', 'перенесена', 'жылдырылды'),
  cancelled_by_them: word('cancelled by them', 'отменили они', 'алар жокко чыгарды'),
  cancelled_by_us: word('cancelled by us', 'отменили мы', 'биз жокко чыгардык'),
  substitute_sent: word('sent a substitute', 'прислали замену', 'ордуна башканы жиберди'),
  refused: word('refused', 'отказ', 'баш тартты'),
  turned_back: word('turned back before reaching them', 'не пропустили', 'жеткирбей кайтарышты'),
  no_answer: word('no answer', 'нет ответа', 'жооп жок'),
  did_not_take_place: word('did not take place', 'не состоялась', 'болгон жок'),
  not_reported: word('not reported', 'не сообщается', 'маалымат жок'),
  ongoing: word('ongoing', 'продолжается', 'уланууда'),
} as const satisfies Words<string>;
export const EngagementResult = oneOf(ENGAGEMENT_RESULT_WORDS).meta({ id: 'EngagementResult' });
export type EngagementResult = z.infer<typeof EngagementResult>;

export const RECEPTION_WORDS = {
  receptive: word('receptive', 'открыты', 'кабыл алды'),
  non_committal: word('non-committal', 'уклончиво', 'так жооп бербеди'),
  defensive: word('defensive', 'оборонительно', 'коргонду'),
  hostile: word('hostile', 'враждебно', 'кастык менен'),
  promised: word('promised', 'обещали', 'убада берди'),
} as const satisfies Words<string>;
export const Reception = oneOf(RECEPTION_WORDS);

export const CHANNEL_WORDS = {
  meeting: word('meeting', 'встреча', 'жолугушуу'),
  call: word('call', 'звонок', 'чалуу'),
  letter: word('letter', 'письмо', 'кат'),
  message: word('message', 'сообщение', 'билдирүү'),
  event: word('event', 'мероприятие', 'иш-чара'),
  visit: word('visit', 'визит', 'барып жолугуу'),
  interview: word('interview', 'интервью', 'маек'),
  cooperation: word('cooperation', 'сотрудничество', 'кызматташуу'),
  other: word('other', 'другое', 'башка'),
} as const satisfies Words<string>;
export const Channel = oneOf(CHANNEL_WORDS);

export const SOURCE_KIND_WORDS = {
  report: word('report', 'отчёт', 'отчёт'),
  interview: word('interview', 'интервью', 'маек'),
  document: word('document', 'документ', 'документ'),
  observation: word('observation', 'наблюдение', 'байкоо'),
  broadcast: word('broadcast', 'передача', 'берүү'),
  meeting: word('meeting', 'встреча', 'жолугушуу'),
  data_set: word('maker of the data set', 'составитель данных', 'маалыматты түзүүчү'),
} as const satisfies Words<string>;
export const SourceKind = oneOf(SOURCE_KIND_WORDS);

export const RELIABILITY_WORDS = {
  A: word('completely reliable', 'полностью надёжен', 'толук ишенимдүү'),
  B: word('usually reliable', 'обычно надёжен', 'адатта ишенимдүү'),
  C: word('fairly reliable', 'довольно надёжен', 'бир кыйла ишенимдүү'),
  D: word('not usually reliable', 'обычно ненадёжен', 'адатта ишенимсиз'),
  E: word('unreliable', 'ненадёжен', 'ишенимсиз'),
  F: word('cannot be judged', 'оценить нельзя', 'баалоого болбойт'),
} as const satisfies Words<string>;
export const Reliability = oneOf(RELIABILITY_WORDS);
export type Reliability = z.infer<typeof Reliability>;

export const CREDIBILITY_WORDS = {
  1: word('confirmed', 'подтверждено', 'тастыкталган'),
  2: word('probably true', 'вероятно', 'чындыкка жакын'),
  3: word('possibly true', 'возможно', 'мүмкүн'),
  4: word('doubtful', 'сомнительно', 'күмөндүү'),
  5: word('improbable', 'маловероятно', 'ишенүүгө кыйын'),
  6: word('cannot be judged', 'оценить нельзя', 'баалоого болбойт'),
} as const;
export const Credibility = z.int().min(1).max(6);

export const BASIS_WORDS = {
  saw: word('saw it', 'видел', 'көргөн'),
  took_part: word('took part', 'участвовал', 'катышкан'),
  was_told: word('was told', 'слышал от других', 'башкадан уккан'),
  common_knowledge: word('common knowledge', 'общеизвестно', 'баарына белгилүү'),
  not_known: word('not known', 'неизвестно', 'белгисиз'),
} as const satisfies Words<string>;
export const Basis = oneOf(BASIS_WORDS);

export const RECOMMENDATION_STATE_WORDS = {
  open: word('open', 'открыто', 'ачык'),
  still_valid: word('still valid', 'всё ещё актуально', 'дагы эле күчүндө'),
  done: word('done', 'выполнено', 'аткарылган'),
  dropped: word('dropped', 'снято', 'алынып салынган'),
  discussed: word('discussed', 'обсуждается', 'талкууланууда'),
} as const satisfies Words<string>;
export const RecommendationState = oneOf(RECOMMENDATION_STATE_WORDS);

export const INTERVENTION_RESULT_WORDS = {
  succeeded: word('succeeded', 'удалось', 'ишке ашты'),
  failed: word('failed', 'не удалось', 'ишке ашкан жок'),
  mixed: word('mixed', 'частично', 'жарым-жартылай'),
  ongoing: word('ongoing', 'продолжается', 'уланууда'),
  lapsed: word('lapsed', 'прекратилось', 'токтогон'),
  open: word('open', 'открыто', 'ачык'),
  unknown: word('not known', 'неизвестно', 'белгисиз'),
} as const satisfies Words<string>;
export const InterventionResult = oneOf(INTERVENTION_RESULT_WORDS);

export const QUESTION_STATE_WORDS = {
  open: word('open', 'открыт', 'ачык'),
  to_confirm: word('to be confirmed', 'требует подтверждения', 'тастыктоо керек'),
  closed: word('closed', 'закрыт', 'жабык'),
} as const satisfies Words<string>;
export const QuestionState = oneOf(QUESTION_STATE_WORDS);
