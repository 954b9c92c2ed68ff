import type { Catalogue, Code, FactDefinition, FieldDefinition, Names } from './catalogue.ts';
import type { ScalarType, Text } from './form.ts';
import { type Message, said } from './message.ts';

/** What a tree yields. `any` stands for a tree whose error was already reported. */
export interface Type {
  readonly kind: ScalarType | 'list' | 'set' | 'any';
  /** A bare number, or a product with one, fits money and plain numbers alike. */
  readonly literal?: boolean;
  readonly codes?: readonly Code[];
  /** What one of its values is called, where it has a name. */
  readonly nameOf?: (value: string) => Text | undefined;
  readonly fields?: { readonly [name: string]: Type };
  readonly key?: string;
  readonly of?: Type;
  readonly definition?: FactDefinition | FieldDefinition;
}

export const anyType: Type = { kind: 'any' };
export const booleanType: Type = { kind: 'boolean' };
export const integerType: Type = { kind: 'integer' };
export const numberType: Type = { kind: 'number' };
export const moneyType: Type = { kind: 'money' };
export const dateType: Type = { kind: 'date' };
export const monthType: Type = { kind: 'month' };
export const textType: Type = { kind: 'text' };

/** What the codes of a catalogue's lists are called. */
export function namesOf({ codeLists = {}, names }: Pick<Catalogue, 'codeLists' | 'names'>): Names {
  return (list, code) => titleOf(Object.hasOwn(codeLists, list) ? codeLists[list] : undefined, code) ?? names?.(list, code);
}

function titleOf(codes: readonly Code[] | undefined, value: string): Text | undefined {
  const { zh, en } = codes?.find(({ code }) => code === value) ?? {};
  return zh === undefined ? undefined : { zh, ...(en === undefined ? {} : { en }) };
}

/** The type of a fact or a list's field as the catalogue defines it. */
export function typeOfDefinition(definition: FactDefinition | FieldDefinition, names?: Names): Type {
  const { type, codes, codeList } = definition;
  if (type === 'list') {
    const fields: Record<string, Type> = {};
    for (const field of definition.fields ?? []) fields[field.name] = typeOfDefinition(field, names);
    return { kind: 'list', fields, definition, ...(definition.key === undefined ? {} : { key: definition.key }) };
  }
  const nameOf = (value: string): Text | undefined =>
    titleOf(codes, value) ?? (codeList === undefined ? undefined : names?.(codeList, value));
  const named = codes || codeList !== undefined ? { nameOf } : {};
  if (type === 'enum') return { kind: 'text', codes: codes ?? [], definition, ...named };
  return { kind: type, definition, ...named };
}

export const isNumeric = (type: Type): boolean => type.kind === 'integer' || type.kind === 'number' || type.kind === 'money';
export const isAny = (type: Type): boolean => type.kind === 'any';
export const isDay = (type: Type): boolean => type.kind === 'date' || type.kind === 'month';

/** The common type of two values that are compared, added or chosen between; `undefined` when they don't go together. */
export function join(a: Type, b: Type): Type | undefined {
  if (isAny(a)) return b;
  if (isAny(b)) return a;
  if (isNumeric(a) && isNumeric(b)) {
    if (a.kind === 'money' || b.kind === 'money') {
      const plain = a.kind === 'money' ? b : a;
      return plain.kind === 'money' || plain.literal ? moneyType : undefined;
    }
    const kind = a.kind === 'integer' && b.kind === 'integer' ? 'integer' : 'number';
    return a.literal && b.literal ? { kind, literal: true } : { kind };
  }
  if (a.kind !== b.kind || a.kind === 'list' || a.kind === 'set') return undefined;
  return a.codes ? a : b;
}

const words: Readonly<Record<Type['kind'], Message>> = {
  boolean: said('是或否', 'boolean'),
  integer: said('整数', 'integer'),
  number: said('数', 'number'),
  money: said('金额', 'money'),
  date: said('日期', 'date'),
  month: said('月份', 'month'),
  text: said('文本', 'text'),
  list: said('列表', 'a list'),
  set: said('集合', 'a set'),
  any: said('未知', 'unknown'),
};

/** A type in words, for error messages. */
export const describe = (type: Pick<Type, 'kind'>): Message => words[type.kind];
