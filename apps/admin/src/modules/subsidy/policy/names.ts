import { findIndustry, findOccupation, findRegion } from '@rongcai/codes';
import type { Names } from '@rongcai/policy';
import { occupationName } from '../../../ui/occupations.ts';
import { policyTitle } from '../entitlement/policies.ts';

const named = (name: string, code: string) => (name === code ? undefined : { zh: name });

/** What the codes of regions, occupations, industries and policies are called. */
export const names: Names = (list, code) => {
  if (list === 'region') {
    const region = findRegion(code);
    return region && { zh: region.name, en: region.nameEn };
  }
  if (list === 'industry') return findIndustry(code);
  if (list === 'occupation') return findOccupation(code) ?? named(occupationName(code), code);
  return list === 'policy' && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(code) ? named(policyTitle(code), code) : undefined;
};
