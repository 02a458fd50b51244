import { expect } from 'chai';
import { romanise, soundKey } from '../../server/text/romanise.js';

/** Spellings of one name: BGN/PCGN, ISO 9, passports, by ear, Kyrgyz letters on a Russian keyboard. */
const SAME: readonly (readonly string[])[] = [
  ['Жапаров', 'Japarov', 'ZHaparov', 'Zhaparov', 'Dzhaparov', 'Djaparov', 'Žaparov'],
  ['Өмүрбек', 'Омурбек', 'Omurbek', 'Ömürbek', 'ӨМҮРБЕК'],
  ['Жээнбеков', 'Jeenbekov', 'Zheenbekov', 'Жеенбеков'],
  ['Айтматов', 'Aitmatov', 'Aytmatov', 'Ajtmatov'],
  ['Юлия', 'Yulia', 'Yuliya', 'Iuliia'],
  ['Щербаков', 'Shcherbakov', 'Scherbakov'],
  ['Кыргыз', 'Kyrgyz', 'Kirgiz', 'Kirghiz'],
  ['Хасан', 'Khasan', 'Hasan', 'Xasan'],
  ['Ельцин', 'Yeltsin', 'Eltsin'],
  ['Цой', 'Tsoi', 'Tsoy'],
  ['Алёна', 'Алена', 'Alena'],
  ['Жаңы', 'Жаны', 'Zhany', 'Jany', 'Jangy'],
  ['Чүй', 'Чуй', 'Chui', 'Chüy'],
  ['Ысык-Көл', 'Ысык-Кол', 'Ysyk-Kol', 'Issyk Kol'],
  ['Бишкек', 'Bishkek', 'Biškek'],
  ['Ольга', 'Olga', "Ol'ga"],
];

const DIFFERENT: readonly (readonly [string, string])[] = [
  ['Жумабек', 'Умабек'],
  ['Талас', 'Баткен'],
  ['Asan', 'Esen'],
  ['Ош', 'Оп'],
];

describe('keys by sound', () => {
  for (const spellings of SAME) {
    it(`gives one key to ${spellings.join(', ')}`, () => {
      expect(new Set(spellings.map(soundKey)).size, spellings.map(soundKey).join()).to.equal(1);
    });
  }

  for (const [one, other] of DIFFERENT) {
    it(`keeps ${one} and ${other} apart`, () => {
      expect(soundKey(one)).not.to.equal(soundKey(other));
    });
  }

  it('keeps words apart and holds letters and digits only', () => {
    expect(soundKey('  Нурлан уулу — Асан (2-й) ')).to.equal('nurlan ulu asan 2 i');
    expect(soundKey('*~/(a+)+/ "x":y')).to.match(/^[a-z0-9 ]*$/);
    expect(soundKey('¡!?')).to.equal('');
  });

  it('romanises so that people can read it', () => {
    expect(romanise('Өмүрбек Жапаров')).to.equal('omurbek zhaparov');
  });
});
