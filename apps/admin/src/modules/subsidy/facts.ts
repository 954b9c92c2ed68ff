import type { Label } from '@rongcai/client';
import { resources } from '@rongcai/client/resources';
import { findIndustry } from '@rongcai/codes';
import { shallowReactive } from 'vue';
import { api } from '../../api.ts';
import { currentLanguage } from '../../language/index.ts';
import { whole, yuan } from '../../ui/format.ts';
import { occupationName } from '../../ui/occupations.ts';
import { regionName } from '../../ui/regions.ts';
import { policyTitle } from './entitlement/policies.ts';

/** A fact of the catalogue that policies may ask for. */
export interface Fact {
  readonly path: string;
  readonly type: string;
  readonly title: Label;
  readonly register?: string;
  readonly unit?: string;
  readonly codes?: readonly (Label & { readonly code: string })[];
  /** The list whose codes the values are. */
  readonly codeList?: string;
  /** Of a list: what its rows have. */
  readonly fields?: readonly { readonly name: string; readonly title: Label }[];
}

const catalogues = shallowReactive(new Map<string, ReadonlyMap<string, Fact>>());
const asked = new Set<string>();

/** The facts of a kind of basis by path; empty until they have come. */
export function factsOf(basis: string): ReadonlyMap<string, Fact> {
  if (!asked.has(basis)) {
    asked.add(basis);
    void api.get('/v1/facts', { params: { query: { basis } } } as never).then(({ data }) => {
      const list = ((data as { data?: Fact[] } | undefined)?.data ?? []) as Fact[];
      catalogues.set(basis, new Map(list.map((fact) => [fact.path, fact])));
    });
  }
  return catalogues.get(basis) ?? new Map();
}

/** A value as people read it: codes by their names, money in yuan, shares in percent. */
export function sayFact(fact: Fact | undefined, value: unknown, words: { yes: string; no: string; list: (n: number) => string }): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return words.list(value.length);
  const known = listedName(fact?.codeList, String(value)) ?? choiceOf(fact?.path ?? '', String(value));
  if (known) return known;
  const code = fact?.codes?.find((one) => one.code === value);
  if (code?.zh) return code[currentLanguage()];
  if (fact?.type === 'money' && typeof value === 'number') return yuan(value);
  if (fact?.unit === 'ratio') return `${Number((Number(value) * 100).toFixed(2))}%`;
  const number = typeof value === 'number' ? value : /^-?\d+\.\d{3,}$/.test(String(value)) ? Number(value) : null;
  if (number === null) return String(value);
  return whole(number);
}

/** Codes of long lists: places, occupations, industries, policies. */
function listedName(list: string | undefined, code: string): string | null {
  if (list === 'region') return regionName(code);
  if (list === 'occupation') return occupationName(code);
  if (list === 'policy') return policyTitle(code);
  const industry = list === 'industry' ? findIndustry(code) : undefined;
  return industry ? industry[currentLanguage()] : null;
}

/** Facts whose values are codes of a record, though the catalogue gives them as text. */
const fields: Readonly<Record<string, readonly [resource: string, field: string]>> = {
  'enrollment.status': ['enrollments', 'status'],
  'class.kind': ['training-classes', 'kind'],
  'certificate.status': ['certificates', 'status'],
  'person.degree': ['people', 'degree'],
  'person.sex': ['people', 'sex'],
};
function choiceOf(path: string, value: string): string | null {
  if (/occupation/i.test(path) && /^\d(-\d\d)+$/.test(value)) return occupationName(value);
  if (path.endsWith('regionCode')) return regionName(value);
  const [resource = '', name = ''] = fields[path] ?? [];
  const choice = resources[resource]?.fields.find((field) => field.name === name)?.choices?.find((one) => one.value === value);
  return choice ? choice[currentLanguage()] : null;
}

export const registerName = (name: string | undefined): Label | undefined => (name ? registers[name] : undefined);
const registers: Readonly<Record<string, Label>> = {
  training: { zh: '培训业务', en: 'training records' },
  directory: { zh: '人员与单位库', en: 'people and organizations' },
  people: { zh: '人员库', en: 'people' },
  organizations: { zh: '单位库', en: 'organizations' },
  evaluation: { zh: '证书库', en: 'certificates' },
  certificates: { zh: '证书库', en: 'certificates' },
  employment: { zh: '就业登记', en: 'employment records' },
  employments: { zh: '就业登记', en: 'employment records' },
  'social-insurance': { zh: '社会保险', en: 'social insurance' },
  subsidy: { zh: '补贴台账', en: 'subsidy records' },
  grants: { zh: '补贴台账', en: 'subsidy records' },
  apprenticeship: { zh: '学徒制业务', en: 'apprenticeship records' },
};
