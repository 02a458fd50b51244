// Tie types as data: both phrases, layer, where leverage and money travel, the kinds that they join.
// One table, longer than other files because everything that reads or draws a tie starts from it.
import { z } from 'zod';
import type { ActorKind, Layer, Word } from './vocabulary.js';

/** Which way a tie of this type carries influence on a decision, seen from its `from` end. */
export type Leverage = 'forward' | 'backward' | 'both' | 'none';
/** Which way money runs, seen from the `from` end. */
export type MoneyFlow = 'forward' | 'backward' | 'none';

export interface TieType {
  /** "oversees" */
  phrase: Word;
  /** "is overseen by" */
  inverse: Word;
  layer: Layer;
  directed: boolean;
  leverage: Leverage;
  money: MoneyFlow;
  /** Kinds of actor that may stand at each end; `to` may also take an issue. */
  from: readonly ActorKind[];
  to: readonly (ActorKind | 'issue')[];
  /** Months after which "today" counts it as unknown; null: it does not age. */
  reviewMonths: number | null;
  /** Default access weight, 0 to 1: how far such a tie opens a door, were it certain and strong. */
  access: number;
}

/*
 * The scale of `access`, the same for all types: .9 one acts from inside (a post, a job, leading);
 * .8 a formal power or duty, belonging, active support; .6–.7 a standing relation (partner, member,
 * representative, funder); .5 a contact that took place, or support that used to be; .3–.4 they know
 * of each other; .1 no door (refusal, violence, bribes). A type without leverage keeps a number so
 * that nothing changes when an administrator gives it one.
 */

const PEOPLE = ['post', 'person_official', 'person_expert'] as const;
const BODIES = [
  'institution',
  'ministry',
  'agency',
  'unit',
  'international_org',
  'company',
  'ngo',
  'community_org',
  'media',
] as const;
// Somebody not yet known may stand wherever somebody known may.
const UNKNOWN = 'unknown_placeholder';
const PERSON = [...PEOPLE, UNKNOWN] as const;
const BODY = [...BODIES, UNKNOWN] as const;
const BODY_OR_GROUP = [...BODY, 'informal_group'] as const;
const OFFICE = [...BODY, 'post'] as const;
const PERSON_OR_BODY = [...PEOPLE, ...BODY] as const;
/** Somebody with whom one can speak, or who can act as one. */
const PARTY = [...PEOPLE, ...BODY_OR_GROUP] as const;
/** All but treaties and laws. */
const ANYBODY = [...PARTY, 'public'] as const;

type Triple = readonly [en: string, ru: string, ky: string];
type Row = Pick<TieType, 'from' | 'to' | 'access'> &
  Partial<Pick<TieType, 'directed' | 'leverage' | 'money' | 'reviewMonths'>>;

const word = ([en, ru, ky]: Triple): Word => ({ en, ru, ky });

/** A directed type without leverage or money that does not age, unless the row says otherwise. */
const tie = (layer: Layer, phrase: Triple, inverse: Triple, row: Row): TieType => ({
  directed: true,
  leverage: 'none',
  money: 'none',
  reviewMonths: null,
  ...row,
  layer,
  phrase: word(phrase),
  inverse: word(inverse),
});

/** A type that reads the same from both ends. */
const mutual = (layer: Layer, phrase: Triple, row: Row): TieType =>
  tie(layer, phrase, phrase, { ...row, directed: false });

export const TIE_TYPES = {
  part_of: tie(
    'formal',
    ['is part of', 'входит в', 'курамына кирет'],
    ['includes', 'включает', 'курамында бар'],
    { from: [...OFFICE, 'instrument'], to: [...BODY, 'instrument'], access: 0.8, leverage: 'both' },
  ),
  holds_office_in: tie(
    'formal',
    ['holds office in', 'занимает должность в', 'кызмат ордун ээлейт'],
    ['has in office', 'имеет на должности', 'кызмат ордунда бар'],
    { from: PERSON, to: OFFICE, access: 0.9, leverage: 'both', reviewMonths: 6 },
  ),
  works_for: tie(
    'formal',
    ['works for', 'работает в', 'иштейт'],
    ['employs', 'принимает на работу', 'кызматкери бар'],
    { from: PERSON, to: OFFICE, access: 0.9, leverage: 'both', reviewMonths: 6 },
  ),
  leads: tie(
    'formal',
    ['leads', 'возглавляет', 'жетектейт'],
    ['is led by', 'возглавляется', 'жетекчиси'],
    { from: PERSON, to: BODY_OR_GROUP, access: 0.9, leverage: 'both', reviewMonths: 6 },
  ),
  reports_to: tie(
    'formal',
    ['reports to', 'отчитывается перед', 'отчёт берет'],
    ['receives reports from', 'получает отчёты от', 'отчёт алат'],
    { from: PERSON_OR_BODY, to: PERSON_OR_BODY, access: 0.8, leverage: 'forward' },
  ),
  refers_follow_up_to: tie(
    'formal',
    ['hands the follow-up to', 'передаёт дальнейшую работу', 'андан аркы ишти өткөрүп берет'],
    ['takes up what follows from', 'продолжает работу за', 'андан аркы ишти кабыл алат'],
    { from: PERSON_OR_BODY, to: PERSON_OR_BODY, access: 0.8, leverage: 'forward' },
  ),
  can_summon: tie(
    'formal',
    ['can summon', 'может вызвать', 'чакырта алат'],
    ['can be summoned by', 'может быть вызван', 'тарабынан чакырылышы мүмкүн'],
    { from: OFFICE, to: PERSON_OR_BODY, access: 0.8, leverage: 'forward' },
  ),
  oversees: tie(
    'formal',
    ['oversees', 'надзирает за', 'көзөмөлдөйт'],
    ['is overseen by', 'находится под надзором', 'көзөмөлүндө турат'],
    { from: PERSON_OR_BODY, to: PERSON_OR_BODY, access: 0.8, leverage: 'forward' },
  ),
  can_bring_case_to: tie(
    'formal',
    ['can bring a case to', 'может подать жалобу в', 'арыз бере алат'],
    ['can receive cases from', 'может принять жалобу от', 'арыз кабыл ала алат'],
    { from: ANYBODY, to: OFFICE, access: 0.8, leverage: 'forward' },
  ),
  party_to_treaty: tie(
    'formal',
    ['is party to', 'участвует в договоре', 'келишимдин катышуучусу'],
    ['binds', 'обязывает', 'милдеттендирет'],
    {
      from: ['institution', 'international_org', UNKNOWN],
      to: ['instrument'],
      access: 0.6,
      leverage: 'backward',
    },
  ),
  interprets_treaty: tie(
    'formal',
    ['interprets', 'толкует', 'чечмелейт'],
    ['is interpreted by', 'толкуется', 'тарабынан чечмеленет'],
    { from: PERSON_OR_BODY, to: ['instrument'], access: 0.6, leverage: 'forward' },
  ),
  holds_mandate: tie(
    'formal',
    ['holds the mandate of', 'исполняет мандат', 'мандатын аткарат'],
    ['is a mandate held by', 'мандат исполняет', 'мандатты аткарган'],
    { from: PERSON, to: OFFICE, access: 0.9, leverage: 'both', reviewMonths: 6 },
  ),
  not_member_of: tie(
    'formal',
    ['is not a member of', 'не является членом', 'мүчөсү эмес'],
    ['does not have as a member', 'не имеет членом', 'мүчөлөрүнө кирбейт'],
    { from: ANYBODY, to: BODY_OR_GROUP, access: 0.1, reviewMonths: 12 },
  ),
  succeeds: tie(
    'formal',
    ['succeeds', 'сменил(а) на посту', 'ордуна келди'],
    ['was succeeded by', 'уступил(а) пост', 'ордун бошотту'],
    { from: PERSON_OR_BODY, to: PERSON_OR_BODY, access: 0.1 },
  ),
  law_targets: tie(
    'formal',
    ['is aimed at', 'направлен против', 'каршы багытталган'],
    ['is the target of', 'подпадает под', 'таасирине кабылат'],
    { from: ['instrument'], to: [...ANYBODY, 'issue'], access: 0.1 },
  ),
  decides_policy_on: tie(
    'decision',
    ['decides on', 'принимает решения по вопросу', 'чечим кабыл алат'],
    ['is decided by', 'решение принимает', 'чечимин кабыл алган'],
    { from: ANYBODY, to: ['issue'], access: 0.8, reviewMonths: 12 },
  ),
  sidelined_from: tie(
    'decision',
    ['was left out of deciding on', 'отстранены от решения', 'чечимден четтетилген'],
    ['was decided without', 'решено без участия', 'катышуусуз чечилген'],
    { from: ANYBODY, to: ['issue'], access: 0.1, reviewMonths: 12 },
  ),
  tolerated: tie(
    'decision',
    ['put up with', 'терпели', 'чыдап келген'],
    ['was put up with by', 'терпимо относились', 'тарабынан чыдалган'],
    { from: PARTY, to: ANYBODY, access: 0.3, reviewMonths: 12 },
  ),
  political_voice_of: tie(
    'decision',
    ['speaks in politics for', 'политически представляет', 'саясатта өкүлү'],
    [
      'is represented in politics by',
      'в политике представлены через',
      'саясатта кызыкчылыгын коргогон',
    ],
    {
      from: PARTY,
      to: [...BODY_OR_GROUP, 'public'],
      access: 0.5,
      leverage: 'both',
      reviewMonths: 12,
    },
  ),
  could_arrange_with: tie(
    'decision',
    ['could come to an arrangement with', 'мог бы договориться с', 'макулдаша алмак'],
    [
      'could reach an arrangement offered by',
      'мог бы получить договорённость от',
      'макулдашууга чакырылышы мүмкүн',
    ],
    { from: PARTY, to: PARTY, access: 0.3, reviewMonths: 12 },
  ),
  member_of: tie(
    'membership',
    ['belongs to', 'принадлежит к', 'таандык'],
    ['has as a member', 'имеет в своём составе', 'мүчөсү бар'],
    { from: ANYBODY, to: BODY_OR_GROUP, access: 0.6, leverage: 'both', reviewMonths: 12 },
  ),
  affiliated_with: mutual('membership', ['is affiliated with', 'связан с', 'байланыштуу'], {
    from: ANYBODY,
    to: ANYBODY,
    access: 0.4,
    leverage: 'both',
    reviewMonths: 12,
  }),
  met_with: mutual('contact', ['met', 'встретился с', 'жолукту'], {
    from: PARTY,
    to: PARTY,
    access: 0.5,
    leverage: 'both',
    reviewMonths: 24,
  }),
  interviewed: tie(
    'contact',
    ['interviewed', 'взял интервью у', 'маек алды'],
    ['was interviewed by', 'дал интервью', 'маек берди'],
    { from: PARTY, to: PARTY, access: 0.4, leverage: 'both', reviewMonths: 24 },
  ),
  approached: tie(
    'contact',
    ['approached', 'обратился к', 'кайрылды'],
    ['was approached by', 'получил обращение от', 'кайрылуу алды'],
    { from: PARTY, to: PARTY, access: 0.3, reviewMonths: 24 },
  ),
  cancelled_meeting_with: tie(
    'contact',
    ['cancelled a meeting with', 'отменил встречу с', 'жолугушууну жокко чыгарды'],
    ['had a meeting cancelled by', 'встречу отменил', 'жолугушуусу жокко чыгарылды'],
    { from: PARTY, to: PARTY, access: 0.1, reviewMonths: 24 },
  ),
  refused_to_meet: tie(
    'contact',
    ['refused to meet', 'отказался встретиться с', 'жолугуудан баш тартты'],
    ['was refused a meeting by', 'получил отказ во встрече от', 'жолугуудан баш тартуу алды'],
    { from: PARTY, to: PARTY, access: 0.1, reviewMonths: 24 },
  ),
  meeting_did_not_happen: mutual(
    'contact',
    ['did not get to meet', 'не удалось встретиться с', 'жолугушуу болбой калды'],
    { from: PARTY, to: PARTY, access: 0.1, reviewMonths: 24 },
  ),
  liaised_with: tie(
    'contact',
    ['looked after contact with', 'поддерживал контакт с', 'байланышты камсыздады'],
    ['was in contact through', 'контакт шёл через', 'байланышы аркылуу болду'],
    { from: PARTY, to: PARTY, access: 0.5, leverage: 'both', reviewMonths: 24 },
  ),
  supported_in_past: tie(
    'support',
    ['used to support', 'раньше поддерживал', 'мурда колдогон'],
    ['used to be supported by', 'раньше получал поддержку от', 'мурда колдоо алган'],
    { from: ANYBODY, to: ANYBODY, access: 0.5, leverage: 'both', reviewMonths: 12 },
  ),
  supports: tie(
    'support',
    ['supports', 'поддерживает', 'колдойт'],
    ['is supported by', 'получает поддержку от', 'колдоо алат'],
    { from: ANYBODY, to: ANYBODY, access: 0.8, leverage: 'both', reviewMonths: 12 },
  ),
  receptive_to: tie(
    'support',
    ['is open to', 'открыт к', 'ачык мамиле кылат'],
    ['finds openness at', 'встречает открытость у', 'ачык мамиле көрөт'],
    { from: ANYBODY, to: ANYBODY, access: 0.6, leverage: 'both', reviewMonths: 12 },
  ),
  partner_of: mutual('support', ['works in partnership with', 'сотрудничает с', 'өнөктөш'], {
    from: PARTY,
    to: PARTY,
    access: 0.7,
    leverage: 'both',
    reviewMonths: 12,
  }),
  potential_ally_of: tie(
    'support',
    ['could become an ally of', 'может стать союзником', 'өнөктөш боло алат'],
    ['could win as an ally', 'может привлечь в союзники', 'өнөктөш кылып тарта алат'],
    { from: PARTY, to: PARTY, access: 0.5, leverage: 'both', reviewMonths: 12 },
  ),
  represents: tie(
    'advocacy',
    ['speaks for', 'выступает от имени', 'атынан сүйлөйт'],
    ['is spoken for by', 'интересы выражает', 'атынан сүйлөгөн'],
    { from: PARTY, to: ANYBODY, access: 0.7, leverage: 'both', reviewMonths: 12 },
  ),
  advocates_for: tie(
    'advocacy',
    ['defends the rights of', 'защищает права', 'укуктарын коргойт'],
    ['has its rights defended by', 'права защищает', 'укугун коргогон'],
    { from: PARTY, to: ANYBODY, access: 0.5, leverage: 'forward', reviewMonths: 12 },
  ),
  countered: tie(
    'advocacy',
    ['stopped the attempt of', 'остановил попытку', 'аракетин токтотту'],
    ['was stopped by', 'был остановлен', 'тарабынан токтотулду'],
    { from: PARTY, to: PARTY, access: 0.1 },
  ),
  sought_engagement_of: tie(
    'advocacy',
    ['tried to win over', 'пытался привлечь', 'тартууга аракет кылды'],
    ['was asked to take part by', 'получил приглашение к участию от', 'катышууга чакырык алды'],
    { from: PARTY, to: ANYBODY, access: 0.3, reviewMonths: 12 },
  ),
  should_lobby: tie(
    'advocacy',
    ['should lobby', 'стоит лоббировать', 'менен лоббилөө керек'],
    ['should be lobbied by', 'следует убеждать со стороны', 'тарабынан ынандырылышы керек'],
    { from: PARTY, to: ANYBODY, access: 0.3, reviewMonths: 12 },
  ),
  should_involve: tie(
    'advocacy',
    ['should involve', 'стоит вовлечь', 'тартышы керек'],
    ['should be involved by', 'следует вовлечь со стороны', 'тарабынан тартылышы керек'],
    { from: PARTY, to: ANYBODY, access: 0.3, reviewMonths: 12 },
  ),
  contributed_to: tie(
    'advocacy',
    ['gave input to', 'внёс вклад в', 'салым кошту'],
    ['received input from', 'получил вклад от', 'салым алды'],
    { from: PARTY, to: [...BODY, 'instrument'], access: 0.3 },
  ),
  presented_case_to: tie(
    'advocacy',
    ['brought its case before', 'представил свой вопрос перед', 'маселесин алып чыкты'],
    ['heard the case of', 'выслушал вопрос', 'маселесин укту'],
    { from: PARTY, to: ANYBODY, access: 0.3 },
  ),
  commissioned: tie(
    'knowledge',
    ['commissioned work from', 'заказал работу у', 'ишке буйрутма берди'],
    ['was commissioned by', 'выполнял заказ', 'буйрутмасын алды'],
    { from: PARTY, to: PARTY, access: 0.4 },
  ),
  advised: tie(
    'knowledge',
    ['gave advice to', 'давал рекомендации', 'кеңеш берди'],
    ['was advised by', 'получил рекомендации от', 'кеңеш алды'],
    { from: PARTY, to: PARTY, access: 0.3 },
  ),
  works_with: mutual('knowledge', ['worked together with', 'работал вместе с', 'бирге иштеди'], {
    from: PARTY,
    to: PARTY,
    access: 0.4,
    leverage: 'both',
    reviewMonths: 12,
  }),
  recorded_on_tape: tie(
    'knowledge',
    ['filmed', 'снял на видео', 'видеого тартты'],
    ['was filmed by', 'был снят на видео', 'тарабынан видеого тартылды'],
    { from: PARTY, to: ANYBODY, access: 0.1 },
  ),
  visited: tie(
    'knowledge',
    ['visited', 'посетил', 'барып көрдү'],
    ['was visited by', 'принял визит', 'барып көргөн'],
    { from: PARTY, to: ANYBODY, access: 0.3 },
  ),
  could_research_for: tie(
    'knowledge',
    ['could do research for', 'мог бы исследовать для', 'изилдей алат'],
    ['could have research done by', 'мог бы получить исследование от', 'изилдөө ала алат'],
    { from: PARTY, to: PARTY, access: 0.3, reviewMonths: 12 },
  ),
  runs: tie(
    'service',
    ['runs', 'управляет', 'башкарат'],
    ['is run by', 'управляется', 'тарабынан башкарылат'],
    { from: PARTY, to: BODY, access: 0.8, leverage: 'both', reviewMonths: 12 },
  ),
  serves: tie(
    'service',
    ['gives services to', 'оказывает услуги', 'кызмат көрсөтөт'],
    ['receives services from', 'получает услуги от', 'кызмат алат'],
    { from: PARTY, to: ANYBODY, access: 0.3, reviewMonths: 12 },
  ),
  administered_for: tie(
    'service',
    ['handled administration for', 'вёл администрацию для', 'иш кагаздарын жүргүзгөн'],
    ['had its administration handled by', 'администрацию вёл', 'иш кагаздарын жүргүзткөн'],
    { from: PARTY, to: PARTY, access: 0.3, reviewMonths: 12 },
  ),
  should_fund: tie(
    'service',
    ['should fund', 'стоит финансировать', 'каржылашы керек'],
    ['should be funded by', 'следует финансировать со стороны', 'тарабынан каржыланышы керек'],
    { from: PARTY, to: PARTY, access: 0.3, reviewMonths: 12 },
  ),
  extorts_from: tie(
    'coercion',
    ['extorts money from', 'вымогает деньги у', 'акча опузалап алат'],
    ['is made to pay by', 'платит под давлением', 'опузалап акча төлөткөн'],
    { from: ANYBODY, to: ANYBODY, access: 0.1, money: 'backward', reviewMonths: 12 },
  ),
  violent_towards: tie(
    'coercion',
    ['uses violence against', 'применяет насилие к', 'зомбулук көрсөтөт'],
    ['suffers violence from', 'подвергается насилию со стороны', 'зомбулугуна кабылат'],
    { from: ANYBODY, to: ANYBODY, access: 0.1, reviewMonths: 12 },
  ),
  oppresses: tie(
    'coercion',
    ['keeps down', 'угнетает', 'эзет'],
    ['is kept down by', 'угнетается', 'тарабынан эзилет'],
    { from: ANYBODY, to: ANYBODY, access: 0.1, reviewMonths: 12 },
  ),
  fails_to_protect: tie(
    'coercion',
    ['does not protect', 'не защищает', 'коргобойт'],
    ['is not protected by', 'не защищён', 'тарабынан корголбойт'],
    { from: ANYBODY, to: ANYBODY, access: 0.1, reviewMonths: 12 },
  ),
  drove_underground: tie(
    'coercion',
    ['pushed out of sight', 'вытеснил из виду', 'жашыруун абалга түрттү'],
    ['was pushed out of sight by', 'вытеснен из виду', 'тарабынан жашыруун абалга түртүлдү'],
    { from: ANYBODY, to: ANYBODY, access: 0.1, reviewMonths: 12 },
  ),
  poses_as_client_to: tie(
    'coercion',
    ['poses as a client to', 'выдаёт себя за клиента перед', 'кардар болуп көрүнөт'],
    [
      'is approached in disguise by',
      'сталкивается с подставным клиентом',
      'жасалма кардарына туш болот',
    ],
    { from: ANYBODY, to: ANYBODY, access: 0.1, reviewMonths: 12 },
  ),
  coerces: tie(
    'coercion',
    ['forces to cooperate', 'принуждает к сотрудничеству', 'кызматташууга мажбурлайт'],
    ['is forced to cooperate by', 'принуждён к сотрудничеству', 'кызматташууга мажбур болот'],
    { from: ANYBODY, to: ANYBODY, access: 0.1, reviewMonths: 12 },
  ),
  harasses: tie(
    'coercion',
    ['harasses', 'преследует', 'куугунтуктайт'],
    ['is harassed by', 'преследуется', 'тарабынан куугунтукталат'],
    { from: ANYBODY, to: ANYBODY, access: 0.1, reviewMonths: 12 },
  ),
  hides: tie(
    'coercion',
    ['keeps out of sight', 'скрывает от глаз', 'көздөн жашырат'],
    ['is kept out of sight by', 'скрыт от глаз', 'тарабынан көздөн жашырылат'],
    { from: ANYBODY, to: ANYBODY, access: 0.1, reviewMonths: 12 },
  ),
  finds_clients_among: tie(
    'coercion',
    ['looks for clients among', 'ищет клиентов среди', 'арасынан кардар издейт'],
    ['is sought as a client by', 'привлекается как клиент', 'кардар катары изделет'],
    { from: ANYBODY, to: ANYBODY, access: 0.1, reviewMonths: 12 },
  ),
  detains: tie(
    'coercion',
    ['keeps in detention', 'удерживает под стражей', 'камакта кармайт'],
    ['is kept in detention by', 'находится под стражей у', 'камагында отурат'],
    { from: ANYBODY, to: ANYBODY, access: 0.1, reviewMonths: 12 },
  ),
  pays_bribe_to: tie(
    'money',
    ['pays bribes to', 'платит взятки', 'пара берет'],
    ['takes bribes from', 'берёт взятки у', 'пара алат'],
    { from: ANYBODY, to: ANYBODY, access: 0.1, money: 'forward', reviewMonths: 12 },
  ),
  collects_bribes_from: tie(
    'money',
    ['collects bribes from', 'собирает взятки с', 'пара чогултат'],
    ['has bribes collected by', 'взятки собирает', 'парасын чогулткан'],
    { from: ANYBODY, to: ANYBODY, access: 0.1, money: 'backward', reviewMonths: 12 },
  ),
  passes_money_to: tie(
    'money',
    ['passes money on to', 'передаёт деньги дальше', 'акчаны өткөрүп берет'],
    ['gets money passed on by', 'получает деньги через', 'өткөрүлгөн акчаны алат'],
    { from: ANYBODY, to: ANYBODY, access: 0.1, money: 'forward', reviewMonths: 12 },
  ),
  profits_from: tie(
    'money',
    ['earns from', 'зарабатывает на', 'пайда табат'],
    ['is a source of profit for', 'приносит доход', 'пайда алып келет'],
    { from: ANYBODY, to: ANYBODY, access: 0.1, money: 'backward', reviewMonths: 12 },
  ),
  funds: tie(
    'money',
    ['funds', 'финансирует', 'каржылайт'],
    ['is funded by', 'финансируется', 'тарабынан каржыланат'],
    {
      from: ANYBODY,
      to: ANYBODY,
      access: 0.6,
      leverage: 'forward',
      money: 'forward',
      reviewMonths: 12,
    },
  ),
  has_economic_interest_in: tie(
    'money',
    [
      'has an economic interest in',
      'имеет экономический интерес в',
      'экономикалык кызыкчылыгы бар',
    ],
    [
      'is of economic interest to',
      'представляет экономический интерес для',
      'экономикалык кызыкчылык туудурат',
    ],
    { from: ANYBODY, to: [...ANYBODY, 'issue'], access: 0.1, reviewMonths: 12 },
  ),
  suspected_link_with: mutual(
    'money',
    ['may be linked with', 'возможно, связан с', 'балким, байланышы бар'],
    { from: ANYBODY, to: ANYBODY, access: 0.1, reviewMonths: 12 },
  ),
  portrays_negatively: tie(
    'opinion',
    ['portrays in a bad light', 'изображает в плохом свете', 'жаман жагынан көрсөтөт'],
    ['is portrayed in a bad light by', 'изображается в плохом свете', 'тарабынан жаман көрсөтүлөт'],
    { from: PARTY, to: ANYBODY, access: 0.1, reviewMonths: 12 },
  ),
  broadcasts_arrests_of: tie(
    'opinion',
    ['broadcasts arrests of', 'показывает задержания', 'кармоолорун көрсөтөт'],
    ['has arrests broadcast by', 'задержания показывает', 'кармоолору көрсөтүлөт'],
    { from: PARTY, to: ANYBODY, access: 0.1, reviewMonths: 12 },
  ),
  influences_opinion_of: tie(
    'opinion',
    ['shapes the opinion of', 'формирует мнение', 'пикирин калыптандырат'],
    ['has its opinion shaped by', 'мнение формирует', 'пикирин калыптандырган'],
    { from: ANYBODY, to: ANYBODY, access: 0.4, leverage: 'forward', reviewMonths: 12 },
  ),
  influences: tie(
    'opinion',
    ['can influence', 'может влиять на', 'таасир эте алат'],
    ['can be influenced by', 'может испытывать влияние', 'таасиринде болушу мүмкүн'],
    { from: ANYBODY, to: ANYBODY, access: 0.5, leverage: 'forward', reviewMonths: 12 },
  ),
} as const satisfies Record<string, TieType>;

export type TieTypeId = keyof typeof TIE_TYPES;
export const TieTypeId = z
  .enum(Object.keys(TIE_TYPES) as [TieTypeId, ...TieTypeId[]])
  .meta({ id: 'TieTypeId' });

/** The definition of a tie type, under its general shape. */
export const tieType = (id: TieTypeId): TieType => TIE_TYPES[id];
