// Which language of a text is read first.
import { expect } from 'chai';
import { originalIn, textIn } from '../../client/data/text-in.js';
import { Translation } from '../../server/contract/translations.js';

const translation = (language: string, text: string, more: object = {}): Translation =>
  Translation.read.parse({
    ...Translation.defaults,
    id: `trl_${'0'.repeat(20)}`,
    key: null,
    version: 1,
    tlp: 'GREEN',
    circles: [],
    recipients: [],
    tags: [],
    createdAt: '2024-01-01',
    createdBy: 'usr_x',
    updatedAt: '2024-01-01',
    retiredAt: null,
    on: `iss_${'0'.repeat(20)}`,
    field: 'name',
    language,
    text,
    original: 'Street work',
    originalLanguage: 'en',
    ...more,
  });

describe('language of a text', () => {
  const russian = translation('ru', 'Работа на улице');
  const kyrgyz = translation('ky-Cyrl', 'Көчөдөгү иш');
  const shown = (languages: string[], translations = [russian, kyrgyz], text = 'Street work') =>
    textIn(text, translations, languages);

  it('is the first preferred one that there is, the original among them', () => {
    expect(shown(['ky', 'ru']).text).to.equal('Көчөдөгү иш');
    expect(shown(['de', 'ru'])).to.deep.include({ text: 'Работа на улице', language: 'ru' });
    expect(shown(['en', 'ru'])).to.deep.include({ text: 'Street work', translation: null });
    expect(shown(['kyk']).text).to.equal('Street work');
  });

  it('is that of the record for who prefers none, or none that there is', () => {
    expect(shown([])).to.deep.equal(originalIn('Street work', [russian]));
    expect(shown(['fr']).language).to.equal('en');
    expect(shown(['ru'], [])).to.deep.include({ text: 'Street work', language: null });
  });

  it('says that the original was changed, and prefers what is not, then what was checked', () => {
    const old = translation('ru', 'Улица', { original: 'Street', checkedBy: 'A.' });
    const checked = translation('ru', 'Уличная работа', { checkedBy: 'B.' });
    expect(shown(['ru'], [old])).to.deep.include({ text: 'Улица', stale: true });
    expect(shown(['ru'], [old, russian])).to.deep.include({ text: russian.text, stale: false });
    expect(shown(['ru'], [russian, checked]).text).to.equal('Уличная работа');
  });
});
