import { findIndustry, findOccupation, findRegion } from '@rongcai/codes';
import type { Catalogue, FactDefinition, Names } from '@rongcai/policy';
import type { Text } from '../../../../kernel/text.ts';
import { type BasisKind, basisKinds } from '../rules/basis-kind.ts';

/** A kind of record that claims rest on: its relation, its facts, and where and whose a claim on it is. */
export interface Basis {
  readonly key: BasisKind;
  readonly title: Text;
  readonly catalogue: Catalogue & { readonly subject: { readonly from: string; readonly key: string } };
  /** SQL over the relation. A claim has the person that it is about, the organization that it is made by, or both. */
  readonly claim: { readonly regionCode: string; readonly personId: string | null; readonly organizationId: string | null };
}

export interface BasisSpec {
  readonly key: BasisKind;
  /** The relation; its first table is the record. */
  readonly from: string;
  /** Alias of the record. */
  readonly alias: string;
  readonly person: string | null;
  readonly organization: string | null;
  readonly facts: readonly FactDefinition[];
}

/** Regions, occupations and industries by their names. */
const names: Names = (list, code) => {
  if (list === 'region') {
    const region = findRegion(code);
    return region && { zh: region.name, en: region.nameEn };
  }
  if (list === 'occupation') return findOccupation(code);
  return list === 'industry' ? findIndustry(code) : undefined;
};

export function basis({ key, from, alias, person, organization, facts }: BasisSpec): Basis {
  return {
    key,
    title: basisKinds[key],
    catalogue: { facts, names, subject: { from, key: `${alias}.id` } },
    claim: { regionCode: `${alias}.region_code`, personId: person, organizationId: organization },
  };
}
