// A few records of the kinds that rules look at, changed, retired and asked about.
import type { TestClient } from '../support/client.js';

export async function writeSmallWorld(director: TestClient): Promise<void> {
  const make = (plural: string, draft: object) =>
    director.create(plural, { tlp: 'GREEN', ...draft });
  const ministry = await make('actors', { name: 'Ministry', kind: 'ministry' });
  const agency = await make('actors', { name: 'National Ombudsman', kind: 'agency' });
  const ends = { from: agency.id, to: ministry.id };
  const tie = await make('ties', { ...ends, type: 'part_of' });
  await make('questions', {
    text: 'Who decides?',
    missingTies: [{ from: agency.id, type: 'oversees', to: '(somebody)' }],
    placeholders: [agency.id],
  });
  await make('translations', {
    on: ministry.id,
    field: 'role',
    language: 'ru',
    text: 'решает',
    original: 'decides',
    originalLanguage: 'en',
  });
  const preferred = { languages: ['ru', 'ky'] };
  const chosen = await director.send('PATCH', '/api/session', preferred, { 'X-Allymap': '1' });
  if (chosen.status !== 200) throw new Error(chosen.text);
  const patched = await director.patch(`/api/actors/${ministry.id}`, 1, { role: 'decides' });
  if (patched.status !== 200) throw new Error(patched.text);
  const told = await make('ties', { ...ends, type: 'part_of', mirrorOf: tie.id });
  const retired = await director.delete(`/api/ties/${told.id}`);
  if (retired.status !== 200) throw new Error(retired.text);
}
