import { syntheticCreditCode } from '@rongcai/codes';
import type { Contract, Schema } from './operations.ts';
import { nationalId } from './world.ts';

let counter = 500_000;

/** Texts that suit the patterns of the contract; the first that fits is taken. */
const texts = [
  '理由充分，情况属实',
  'sample-text',
  '6-31-01-03',
  '150203',
  '13800138000',
  '6222020200112233',
  '2026',
  '2026-03',
  'C39',
  'ABCDEFGH',
  'a',
  '1',
];

/** A value of its own that a field of this name needs, whatever its schema says. */
const byName: Readonly<Record<string, (n: number) => unknown>> = {
  uscc: (n) => syntheticCreditCode(n),
  nationalId: (n) => nationalId(n),
  regionCode: () => '150203',
  homeRegionCode: () => '150203',
  occupationCode: () => '6-31-01-03',
  password: (n) => `Aq7!kz-${n}`,
  username: (n) => `user${n}`,
  clientId: (n) => `client-${n}`,
};

export interface Referrals {
  /** The id of a prepared record, for a field that refers to one. */
  idOf(resourcePath: string): Promise<string>;
}

/** A value that the schema accepts: required members only, each as simple as can be. */
export async function sampleOf(contract: Contract, given: Schema, referrals: Referrals, name = ''): Promise<unknown> {
  const schema = contract.resolve(given);
  const own = byName[name];
  if (own) return own(++counter);
  if (schema['x-references']) return referrals.idOf(schema['x-references']);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  if (schema.anyOf ?? schema.oneOf) return sampleOf(contract, (schema.anyOf ?? schema.oneOf)[0], referrals, name);
  const type = Array.isArray(schema.type) ? schema.type.find((each: string) => each !== 'null') : schema.type;
  switch (type) {
    case 'object': {
      const result: Record<string, unknown> = {};
      const wanted = new Set<string>(schema.required ?? []);
      const first = Object.keys(schema.properties ?? {})[0];
      if (schema.minProperties && wanted.size === 0 && first) wanted.add(first);
      for (const property of wanted) result[property] = await sampleOf(contract, schema.properties[property], referrals, property);
      return result;
    }
    case 'array': {
      const items = [];
      for (let i = 0; i < (schema.minItems ?? 0); i++) items.push(await sampleOf(contract, schema.items, referrals, name));
      return items;
    }
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, Math.min(1, schema.maximum ?? 1));
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return textOf(schema, name);
  }
}

function textOf(schema: Schema, name: string): string {
  if (schema.format === 'date') return '2026-06-01';
  if (schema.format === 'date-time') return '2026-06-01T08:00:00Z';
  if (schema.format === 'uuid') return '018f0000-0000-7000-8000-00000000abcd';
  if (schema.format === 'uri') return 'https://example.org/a';
  const pattern = schema.pattern ? new RegExp(schema.pattern, 'u') : /^/;
  const minimum = schema.minLength ?? 0;
  const maximum = schema.maxLength ?? Number.POSITIVE_INFINITY;
  for (const text of texts) {
    const fitted = text.length < minimum ? text.repeat(Math.ceil(minimum / text.length)).slice(0, minimum) : text.slice(0, maximum);
    if (fitted.length >= minimum && pattern.test(fitted)) return fitted;
  }
  throw new Error(`no sample for ${name} (${schema.pattern}): add one to sample.ts`);
}
