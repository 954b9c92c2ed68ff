export {
  type AnyPage,
  type AnyQuery,
  type AnyRow,
  type Call,
  type Client,
  type ClientOptions,
  createClient,
  etagOf,
  IterationError,
  type Versioned,
} from './client.ts';
export type { components, operations, paths } from './generated/schema.ts';
export type { FieldProblem, Language, Outcome, Problem } from './problem.ts';
export type {
  Choice,
  Field,
  FieldKind,
  Filter,
  Label,
  ModuleEntry,
  Resource,
  ResourceAction,
  ResourceBody,
  ResourceEntry,
} from './resource.ts';
export type { ClientCredentials } from './session.ts';
