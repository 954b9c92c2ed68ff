import type { Label } from '../resource.ts';

/** The parts of an OpenAPI document that the generator reads. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly (string | null)[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly description?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly default?: unknown;
  readonly 'x-label'?: Label;
  readonly 'x-labels'?: Readonly<Record<string, Label>>;
  readonly 'x-references'?: string;
  readonly 'x-masked'?: boolean;
  /** What the log calls records of this shape. */
  readonly 'x-noun'?: string;
  /** Every action of the lifecycle by its name. */
  readonly 'x-verbs'?: Readonly<Record<string, Label>>;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly description?: string;
  readonly schema: Schema;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
  readonly 'x-resource'?: string;
  readonly 'x-action'?: string;
  readonly 'x-label'?: Label;
  readonly 'x-from'?: readonly string[];
  readonly 'x-by'?: readonly string[];
  readonly 'x-in'?: readonly string[];
  readonly 'x-access'?: { readonly permission: string };
}

export interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
  readonly tags?: readonly { readonly name: string; readonly description?: string }[];
}

export function resolve(contract: Contract, schema: Schema): Schema {
  if (!schema.$ref) return schema;
  const name = schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
  const found = contract.components.schemas[name];
  if (!found) throw new Error(`the contract has no schema ${name}`);
  return found;
}

/** `English · 中文`, as summaries and descriptions are written. */
export function bilingual(text: string | undefined): Label | null {
  const parts = text?.split(' · ');
  return parts && parts.length === 2 ? { en: parts[0] as string, zh: parts[1] as string } : null;
}

export function bodySchema(contract: Contract, operation: Operation | undefined): Schema | null {
  const schema = operation?.requestBody?.content?.['application/json']?.schema;
  return schema ? resolve(contract, schema) : null;
}

/** The schema's reference in the successful JSON answer; null when it answers nothing. */
export function answerSchema(operation: Operation): Schema | null {
  const success = Object.entries(operation.responses).find(([status]) => status.startsWith('2'))?.[1];
  return success?.content?.['application/json']?.schema ?? null;
}
