import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { catalogue } from '../generated/catalogue.ts';
import { resources } from '../generated/resources.ts';
import type { Contract } from './contract.ts';
import { modulesOf, resourcesOf } from './resources.ts';

const contract = parse(readFileSync(join(process.cwd(), 'openapi.yaml'), 'utf8'), { maxAliasCount: -1 }) as Contract;
const made = Object.fromEntries(resourcesOf(contract).map((resource) => [resource.path, resource]));
const order = made['training-orders'];

test('every list of the contract that belongs to a resource is taken up', () => {
  const lists = Object.entries(contract.paths).filter(([path, item]) => item.get?.['x-resource'] === path.slice(4));
  expect(Object.keys(made)).toEqual(lists.map(([path]) => path.slice(4)));
  expect(Object.keys(resources)).toEqual(Object.keys(made));
});

test('fields know what they mean', () => {
  const kinds = Object.fromEntries(order?.fields.map(({ name, kind }) => [name, kind]) ?? []);
  expect(kinds).toMatchObject({
    regionCode: 'region',
    status: 'choice',
    enterpriseId: 'reference',
    occupationCode: 'occupation',
    wageFromFen: 'money',
    hireCommitmentBp: 'share',
    startFromOn: 'date',
    modules: 'texts',
    createdAt: 'instant',
  });
  expect(kinds.allowedActions).toBeUndefined();
  expect(order?.fields.find(({ name }) => name === 'hireCommitmentBp')?.label).toEqual({ zh: '录用承诺', en: 'Hire commitment' });
  expect(order?.title).toBe('title');
  expect(order?.includes).toEqual({ enterprise: 'organizations' });
});

test('the two bounds of a range are one filter', () => {
  expect(order?.filters.find(({ name }) => name === 'headcount')).toMatchObject({
    kind: 'range',
    from: 'headcountFrom',
    to: 'headcountTo',
  });
  expect(order?.filters.find(({ name }) => name === 'created')).toMatchObject({ kind: 'dates', from: 'createdFrom', to: 'createdTo' });
  expect(order?.filters.find(({ name }) => name === 'status')?.choices?.[0]).toEqual({ value: 'draft', zh: '草稿', en: 'Draft' });
});

test('actions have their states, people and fields', () => {
  const back = order?.actions.find(({ name }) => name === 'return');
  expect(back).toMatchObject({
    label: { zh: '退回', en: 'Return' },
    from: ['submitted'],
    by: ['reviewer'],
    guarded: true,
    answers: 'record',
  });
  expect(back?.fields[0]).toMatchObject({ name: 'reason', kind: 'long-text', required: true });
  expect(made.users?.actions.find(({ name }) => name === 'reset-password')).toMatchObject({ from: [], guarded: true, answers: 'nothing' });
  // an ETag may come with it, and need not
  expect(made['subsidy-applications']?.actions.find(({ name }) => name === 'supplement')).toMatchObject({ guarded: false });
});

test('history knows actions that no operation takes, and the catalogue of the shell carries none', () => {
  const application = made['subsidy-applications'];
  expect(application?.actions.map(({ name }) => name)).not.toContain('announce');
  expect(application?.verbs.announce).toEqual({ zh: '公示', en: 'Announce' });
  expect(made['integrity-findings']?.noun).toBe('integrity-finding');
  expect(catalogue.filter((entry) => 'verbs' in entry || 'noun' in entry)).toEqual([]);
});

test('what is masked, and what reveals it', () => {
  expect(made.people?.fields.find(({ name }) => name === 'phone')).toMatchObject({ masked: true, nullable: true });
  expect(made.people?.reveal).toEqual({ fields: ['nationalId', 'phone', 'bankAccount'], permission: 'directory:reveal' });
  expect(made['api-clients']?.body?.answers).toBe('other');
  expect(made.users?.fields.find(({ name }) => name === 'roles')?.kind).toBe('choices');
});

test('modules have names in both languages', () => {
  expect(modulesOf(contract, Object.values(made)).find(({ name }) => name === 'training')?.label).toEqual({
    zh: '订单班培训',
    en: 'Training',
  });
});
