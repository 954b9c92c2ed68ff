import type { FactDefinition } from '@rongcai/policy';
import { shallowRef } from 'vue';
import { api } from '../../../api.ts';

const catalogues = shallowRef<ReadonlyMap<string, readonly FactDefinition[]>>(new Map());
let asked = false;

/** Every basis with its facts; empty until they have come. */
export function useCatalogues() {
  if (!asked) {
    asked = true;
    void api.get('/v1/facts').then(({ data }) => {
      const found = new Map<string, FactDefinition[]>();
      for (const { basis, ...fact } of (data?.data ?? []) as unknown as (FactDefinition & { basis: string })[])
        found.set(basis, [...(found.get(basis) ?? []), fact]);
      catalogues.value = found;
      asked = found.size > 0;
    });
  }
  return catalogues;
}

const bases: Readonly<Record<string, { zh: string; en: string; resource: string }>> = {
  enrollment: { zh: '学员报名', en: 'Enrollment', resource: 'enrollments' },
  person: { zh: '个人', en: 'Person', resource: 'people' },
  organization: { zh: '单位', en: 'Organization', resource: 'organizations' },
  employment: { zh: '就业登记', en: 'Employment', resource: 'employments' },
  'training-class': { zh: '培训班', en: 'Training class', resource: 'training-classes' },
  apprenticeship: { zh: '学徒', en: 'Apprenticeship', resource: 'apprenticeships' },
  'apprenticeship-program': { zh: '学徒制项目', en: 'Apprenticeship program', resource: 'apprenticeship-programs' },
  certificate: { zh: '证书', en: 'Certificate', resource: 'certificates' },
  internship: { zh: '见习', en: 'Internship', resource: 'internships' },
  'evaluation-case': { zh: '评价申报', en: 'Evaluation case', resource: 'evaluation-cases' },
};
export const baseOf = (key: string) => bases[key] ?? { zh: key, en: key, resource: '' };
