import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import { problemResponses } from './answers.ts';
import { type Refusals, withConflicts } from './conflicts.ts';
import { platformWords } from './contract-words.ts';
import { type Examples, withExamples } from './examples.ts';
import { bodyTypesOf } from './json-body.ts';

interface Contract {
  readonly paths?: unknown;
  readonly components?: { schemas?: Record<string, unknown> };
}

function* referredTo(part: unknown): Generator<string> {
  if (typeof part !== 'object' || part === null) return;
  for (const [name, value] of Object.entries(part)) {
    if (name === '$ref' && typeof value === 'string') yield value.slice(value.lastIndexOf('/') + 1);
    else yield* referredTo(value);
  }
}

/** Components that were only the stuff of others are no part of the contract. */
function withoutUnused<C extends Contract>(contract: C): C {
  const schemas = contract.components?.schemas ?? {};
  const used = new Set<string>();
  const open = [...referredTo(contract.paths)];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (used.has(name)) continue;
    used.add(name);
    open.push(...referredTo(schemas[name]));
  }
  const kept = Object.fromEntries(Object.entries(schemas).filter(([name]) => used.has(name)));
  return { ...contract, components: { ...contract.components, schemas: kept } };
}

/** The name of a member or component → what it says in Chinese. */
export type Words = Readonly<Record<string, string>>;
type Part = Record<string, unknown>;

/** All words as one list. @throws where two say the same name: it would depend on their order what a shape is called */
export function joinWords(...lists: readonly Words[]): Words {
  const all: Record<string, string> = {};
  for (const [name, zh] of lists.flatMap((words) => Object.entries(words))) {
    if (name in all) throw new Error(`two lists of words say ${name}`);
    all[name] = zh;
  }
  return all;
}

const english = (name: string) => {
  const said = name.replace(/_/g, ' ').replace(/([a-z0-9])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
  return said.charAt(0).toUpperCase() + said.slice(1);
};

function named(name: string, part: Part, words: Words): void {
  const zh = words[name];
  if (zh && !part['x-label'] && !part.$ref) part['x-label'] = { zh, en: english(name) };
}

function nameMembers(part: unknown, words: Words): void {
  if (typeof part !== 'object' || part === null) return;
  if (Array.isArray(part)) for (const each of part) nameMembers(each, words);
  const { properties, items, anyOf, additionalProperties } = part as Record<string, Part | undefined>;
  for (const [name, member] of Object.entries(properties ?? {})) {
    named(name, member as Part, words);
    withUnit(name, member as Part);
  }
  for (const inner of [...Object.values(properties ?? {}), items, anyOf, additionalProperties]) nameMembers(inner, words);
}

/** Tables label their own fields; every other member, component and parameter takes its label from the words. */
function withWords<C extends Contract>(contract: C, words: Words): C {
  // the document is built from the schemas that requests are checked against: those stay as they are
  const made = structuredClone(contract);
  for (const [name, schema] of Object.entries((made.components?.schemas ?? {}) as Record<string, Part>)) {
    named(name, schema, words);
    nameMembers(schema, words);
  }
  for (const item of Object.values((made.paths ?? {}) as Record<string, Record<string, { parameters?: Part[] }>>)) {
    for (const { parameters = [] } of Object.values(item)) {
      for (const parameter of parameters) {
        if (!parameter.description) named(String(parameter.name), parameter.schema as Part, words);
        withUnit(String(parameter.name), parameter);
      }
    }
  }
  return made;
}

/** Money is in fen, and its description says so; what has only a label gets one from it. */
function withUnit(name: string, part: Part): void {
  if (!/Fen(From|To)?$/.test(name)) return;
  const { description, 'x-label': label } = part as { description?: string; 'x-label'?: { zh: string; en: string } };
  const [en, zh, ...rest] = (description ?? (label ? `${label.en} · ${label.zh}` : '')).split(' · ');
  if (en) part.description = zh && rest.length === 0 ? `${en} (fen) · ${zh}（分）` : `${description} (fen)`;
}

interface Body {
  required: boolean;
  readonly content: Readonly<Record<string, { readonly schema: { readonly $ref?: string; readonly type?: unknown } }>>;
}

/** A body that may be null may be left out. */
function optionalBodies<C extends Contract>(contract: C): C {
  const { components, paths } = contract as C & { paths?: Record<string, Record<string, { requestBody?: Body }>> };
  for (const { requestBody } of Object.values(paths ?? {}).flatMap((item) => Object.values(item))) {
    const schema = requestBody?.content['application/json']?.schema;
    const meant = schema?.$ref ? (components?.schemas?.[schema.$ref.split('/').at(-1) ?? ''] as typeof schema) : schema;
    if (requestBody && Array.isArray(meant?.type) && meant.type.includes('null')) requestBody.required = false;
  }
  return contract;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  required?: boolean;
}

/** Where a precondition is asked for, its absence is refused by a status of its own, not as an invalid header. */
function requiredPreconditions<C extends Contract>(contract: C): C {
  type Part = { readonly parameters?: Parameter[]; readonly responses: object };
  const items = Object.values((contract.paths ?? {}) as Record<string, Record<string, Part>>);
  for (const { parameters = [], responses } of items.flatMap((item) => Object.values(item)))
    for (const parameter of parameters) if (parameter.name === 'if-match') parameter.required = Object.hasOwn(responses, '428');
  return contract;
}

interface Beside {
  readonly words: readonly Words[];
  /** Read when they are asked for. */
  readonly examples: () => Examples;
  readonly refusals: Refusals;
}

/** What openapi.yaml says beside the routes: the words of the modules, what their commands refuse, and examples. */
export const openapiOptions = ({ words, examples, refusals }: Beside): FastifyDynamicSwaggerOptions => ({
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Rongcai 融才',
      version: '1.0.0',
      description:
        'Industry-education integration for human-resources bureaus: orders, classes, apprenticeships, recruitment, subsidies and payments.\n\nMoney is integer fen, dates are calendar dates in Asia/Shanghai, instants are UTC. Lists are paged by cursor, changes need If-Match, POSTs take an Idempotency-Key, errors are RFC 9457 problems in the language of Accept-Language. No text may hold characters that are not seen: controls other than tab and line ends, those that turn the direction of text (U+202A–U+202E, U+2066–U+2069), or halves of characters; a field that does is refused by its name.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: 'This server' }],
    tags: [
      { name: 'identity', description: 'Accounts, machine clients, audit log · 账号与审计' },
      { name: 'directory', description: 'Regions, occupations, organizations, people · 基础信息' },
      { name: 'evaluation', description: 'Schemes, quotas, cases, certificates · 人才评价与证书' },
      { name: 'training', description: 'Orders, proposals, classes, enrollments · 订单班培训' },
      { name: 'apprenticeship', description: 'Programs and apprenticeships · 新型学徒制' },
      { name: 'internship', description: 'Internship posts and internships · 实习见习' },
      { name: 'recruitment', description: 'Job fairs, booths, postings, applications · 招聘' },
      { name: 'subsidy', description: 'Policies, applications, notices, payments · 补贴' },
      { name: 'integration', description: 'Events, files, jobs · 集成' },
      { name: 'operations', description: 'Health and metrics · 运行' },
    ],
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    },
    security: [{ bearer: [] }],
  },
  refResolver: { buildLocalReference: (json, _base, _fragment, index) => String(json.$id ?? `def-${index}`) },
  transformObject: (made) => {
    const used = withoutUnused('openapiObject' in made ? made.openapiObject : {});
    const said = withConflicts(withWords(used, joinWords(platformWords, ...words)), refusals);
    return withExamples(requiredPreconditions(optionalBodies(said)), examples());
  },
  transform: ({ schema, url, route }) => {
    const access = route.config?.access;
    if (route.config?.internal) return { schema: { ...schema, hide: true }, url };
    const consumes = schema?.body ? bodyTypesOf(String(route.method)) : undefined;
    return {
      schema: {
        ...schema,
        ...(consumes ? { consumes: [...consumes] } : {}),
        // every route counts against the caller's rate
        response: { ...problemResponses(429), ...(schema?.response as object | undefined) },
        ...(access?.permission === 'public' ? { security: [] } : {}),
        ...(access ? { 'x-access': access } : {}),
      } as typeof schema,
      url,
    };
  },
});
