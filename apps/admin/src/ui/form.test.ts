import type { Field, Problem } from '@rongcai/client';
import { bodyOf, errorsOf, findErrors, patchOf, startValues } from './form.ts';

const label = (en: string) => ({ zh: en, en });
const fields: Field[] = [
  { name: 'title', kind: 'text', label: label('Title'), required: true, minLength: 2 },
  { name: 'wageFen', kind: 'money', label: label('Wage'), minimum: 0, maximum: 100_000 },
  { name: 'note', kind: 'long-text', label: label('Note'), nullable: true },
  { name: 'skills', kind: 'texts', label: label('Skills') },
  { name: 'regionCode', kind: 'region', label: label('Region'), required: true },
];
const words = {
  t: (key: string, values: object) => `${key} ${Object.values(values).join(' ')}`.trim(),
  say: (l: { en: string }) => l.en,
  mid: (l: { en: string }) => l.en,
};
const check = (values: Record<string, unknown>) => findErrors(fields, values, words as never).map(({ message }) => message);

test('what is empty is left out of a new record', () => {
  expect(bodyOf(fields, { title: 'a', note: '', skills: [], wageFen: null, regionCode: '150203' })).toEqual({
    title: 'a',
    regionCode: '150203',
  });
});

test('what is empty inside an object is left out of it, new or changed; a choice may be a tab or a blank', () => {
  const separator = { name: 'separator', kind: 'choice', label: label('Separator') } as const;
  const column = {
    name: 'columns',
    kind: 'objects',
    label: label('Columns'),
    fields: [{ name: 'pad', kind: 'choice', label: label('Pad') }],
  } as const;
  const form: Field[] = [{ name: 'payment', kind: 'object', label: label('File'), fields: [separator, column] }];
  const entered = { payment: { separator: '\t', columns: [{ pad: ' ' }, { pad: null }] } };
  const meant = { payment: { separator: '\t', columns: [{ pad: ' ' }, {}] } };
  expect(bodyOf(form, entered)).toEqual(meant);
  expect(patchOf(form, { payment: { separator: ',' } }, entered)).toEqual(meant);
  expect(patchOf(form, meant, { payment: { separator: null, columns: [] } })).toEqual({ payment: {} });
});

test('a patch holds only what was changed, and null where something was emptied', () => {
  const before = { title: 'ab', wageFen: 5, note: 'n', skills: ['x'], regionCode: '150203' };
  expect(patchOf(fields, before, before)).toEqual({});
  expect(patchOf(fields, before, { ...before, note: '', skills: [], wageFen: 7 })).toEqual({ note: null, skills: [], wageFen: 7 });
  expect(patchOf(fields, before, { ...before, title: '' })).toEqual({});
});

test('a masked value is replaced by what is entered, and kept where nothing is', () => {
  const masked: Field[] = [{ name: 'phone', kind: 'text', label: label('Phone'), masked: true, nullable: true }];
  const before = { phone: '139****0001' };
  expect(patchOf(masked, before, {})).toEqual({});
  expect(patchOf(masked, before, { phone: '' })).toEqual({});
  expect(patchOf(masked, before, { phone: '13900000002' })).toEqual({ phone: '13900000002' });
});

test('says what is missing or out of range before the server does, in the units of the screen', () => {
  expect(check({})).toEqual(['form.required Title', 'form.required Region']);
  expect(check({ title: 'a', wageFen: 200_000, regionCode: '1' })).toEqual(['form.tooShort Title 2', 'form.tooBig Wage 1000']);
  expect(check({ title: 'ab', wageFen: Number.NaN, regionCode: '1' })).toEqual(['form.notNumber Wage']);
});

test('errors of the server go to their fields, also from inside them', () => {
  const problem = {
    errors: [
      { pointer: '/skills/0', code: 'x', message: 'bad' },
      { pointer: '', code: 'y', message: 'all' },
    ],
  } as unknown as Problem;
  expect(errorsOf(problem, fields, ({ en }) => en, ': ')).toEqual([
    { field: 'skills', message: 'Skills: bad', short: 'bad' },
    { field: '', message: 'all' },
  ]);
});

test('a new record starts in the own region and with what the address gives', () => {
  expect(startValues(fields, { title: 'q' }, '150203')).toEqual({ title: 'q', regionCode: '150203' });
  expect(startValues(fields, {}, '150000')).toEqual({});
});
