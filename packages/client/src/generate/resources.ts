import type { Field, Label, ModuleEntry, Resource, ResourceAction, ResourceBody } from '../resource.ts';
import { answerSchema, bilingual, bodySchema, type Contract, type Operation, resolve, type Schema } from './contract.ts';
import { fieldsOf, filtersOf } from './field.ts';

const NAMES = [
  'title',
  'name',
  'displayName',
  'realName',
  'personName',
  'organizationName',
  'number',
  'username',
  'label',
  'key',
  'beneficiaryName',
];
const HIDDEN = new Set(['allowedActions']);

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const words = (kebab: string) => sentence(kebab.replaceAll('-', ' '));

/** Summaries are in small letters: abbreviations of the label (API, HR) get theirs back. */
const withCapitals = (text: string, label: string) =>
  (label.match(/\b[A-Z]{2,}\b/g) ?? []).reduce((said, word) => said.replace(new RegExp(`\\b${word}\\b`, 'i'), word), text);

/** Resources of the contract in its order. Whoever adds one to the API changes nothing here. */
export function resourcesOf(contract: Contract): Resource[] {
  return Object.entries(contract.paths).flatMap(([route, item]) => {
    const path = /^\/v1\/([a-z-]+)$/.exec(route)?.[1];
    const list = item.get;
    return path && list?.['x-resource'] === path ? [resourceOf(contract, path, list)] : [];
  });
}

function resourceOf(contract: Contract, path: string, list: Operation): Resource {
  const base = `/v1/${path}`;
  const page = resolve(contract, answerSchema(list) ?? {});
  const viewRef = page.properties?.data?.items ?? {};
  const view = resolve(contract, viewRef);
  const answers = (operation: Operation) => {
    const answer = answerSchema(operation);
    return answer === null ? 'nothing' : answer.$ref === viewRef.$ref ? 'record' : 'other';
  };
  const bodyOf = (operation: Operation | undefined): ResourceBody | null => {
    const schema = bodySchema(contract, operation);
    if (!operation || !schema) return null;
    return {
      fields: fieldsOf(contract, schema) ?? [],
      by: operation['x-by'] ?? [],
      permission: permissionOf(operation),
      ...(operation['x-in'] ? { states: operation['x-in'] } : {}),
      answers: answers(operation),
    };
  };
  const body = bodyOf(contract.paths[base]?.post);
  const patch = bodyOf(contract.paths[`${base}/{id}`]?.patch);
  const { fields, includes } = membersOf(contract, view, [...(body?.fields ?? []), ...(patch?.fields ?? [])]);
  const label = bilingual(view.description) ?? { zh: words(path), en: words(path) };
  const en = /^List (.+?) ·/.exec(list.summary)?.[1];
  const parameter = (name: string) => list.parameters?.find((one) => one.name === name)?.schema;
  const module = list.tags[0] ?? 'other';
  return {
    path,
    module,
    noun: view['x-noun'] ?? path,
    label,
    plural: { zh: label.zh, en: en ? sentence(withCapitals(en, label.en)) : words(path) },
    permission: permissionOf(list),
    ...(body ? { create: { permission: body.permission, by: body.by } } : {}),
    searchable: parameter('q') !== undefined,
    fields,
    title: NAMES.find((name) => fields.some((field) => field.name === name)) ?? null,
    filters: filtersOf(contract, list, fields),
    sorts: (parameter('sort')?.enum ?? []).filter((sort): sort is string => sort !== null && !sort.startsWith('-')),
    defaultSort: String(parameter('sort')?.default ?? 'id'),
    includes,
    body,
    patch,
    actions: actionsOf(contract, base, answers),
    verbs: view['x-verbs'] ?? {},
    reveal: revealOf(contract, contract.paths[`${base}/{id}/reveal`]?.post),
    history: contract.paths[`${base}/{id}/history`] !== undefined,
    versioned: fields.some((field) => field.name === 'version'),
  };
}

const permissionOf = (operation: Operation) => operation['x-access']?.permission ?? 'signed-in';

/** Members of the view; those that `include` embeds stand apart. A request may know choices that the view leaves open. */
function membersOf(contract: Contract, view: Schema, asked: readonly Field[]): Pick<Resource, 'fields' | 'includes'> {
  const all = fieldsOf(contract, view) ?? [];
  const includes: Record<string, string> = {};
  for (const { name, references, kind } of all) {
    if (kind !== 'reference' || !references || !name.endsWith('Id')) continue;
    const embedded = name.slice(0, -2);
    if (view.properties?.[embedded]?.description?.startsWith('Embedded by')) includes[embedded] = references;
  }
  const fields = all
    .filter(({ name }) => !HIDDEN.has(name) && !Object.hasOwn(includes, name))
    .map((field) => {
      const known = asked.find(({ name }) => name === field.name);
      return known?.choices && !field.choices ? { ...field, kind: known.kind, choices: known.choices } : field;
    });
  return { fields, includes };
}

function actionsOf(contract: Contract, base: string, answers: (operation: Operation) => ResourceAction['answers']): ResourceAction[] {
  return Object.entries(contract.paths).flatMap(([route, { post }]) => {
    const name = route.startsWith(`${base}/{id}/`) ? route.slice(base.length + 6) : '';
    if (!post || !/^[a-z-]+$/.test(name) || name === 'reveal') return [];
    const said = bilingual(post.summary);
    const label: Label = post['x-label'] ?? { zh: said?.zh ?? words(name), en: words(name) };
    return [
      {
        name,
        label,
        from: post['x-from'] ?? [],
        by: post['x-by'] ?? [],
        permission: permissionOf(post),
        fields: fieldsOf(contract, bodySchema(contract, post)) ?? [],
        // who may say what they saw, and need not, is answered 412 and never 428
        guarded: post['x-action'] !== undefined || Object.hasOwn(post.responses, '428'),
        answers: answers(post),
      },
    ];
  });
}

function revealOf(contract: Contract, operation: Operation | undefined): Resource['reveal'] {
  const names = bodySchema(contract, operation)?.properties?.field?.enum;
  if (!operation || !names) return null;
  return { fields: names.filter((name): name is string => name !== null), permission: permissionOf(operation) };
}

/** Modules in the order of the contract's tags, as far as they have resources. */
export function modulesOf(contract: Contract, resources: readonly Resource[]): ModuleEntry[] {
  const used = [...new Set(resources.map(({ module }) => module))];
  const order = [...(contract.tags ?? []).map(({ name }) => name), ...used];
  return [...new Set(order)]
    .filter((name) => used.includes(name))
    .map((name) => {
      const zh = bilingual(contract.tags?.find((tag) => tag.name === name)?.description)?.zh;
      return { name, label: { zh: zh ?? name, en: words(name) } };
    });
}
