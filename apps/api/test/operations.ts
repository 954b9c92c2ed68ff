import { allResources, type Resource } from '../src/platform/http/resource.ts';
import type { TestApp } from './harness.ts';

// biome-ignore lint/suspicious/noExplicitAny: a JSON Schema as the contract writes it
export type Schema = any;

export interface Parameter {
  readonly name: string;
  readonly schema: Schema;
  readonly required: boolean;
}

/** One operation of the contract. */
export interface Operation {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** As openapi.yaml writes it: `/v1/people/{id}`. */
  readonly path: string;
  readonly permission: string;
  readonly audit: string;
  readonly parameters: { readonly path: Parameter[]; readonly query: Parameter[]; readonly header: Parameter[] };
  readonly body: Schema | null;
  readonly bodyTypes: readonly string[];
  /** The resource that the path leads to, if any. */
  readonly resource: Resource | null;
  readonly action: string | null;
  /** Whom the contract names, where it names somebody. */
  readonly by: readonly string[];
}

export interface Contract {
  readonly operations: readonly Operation[];
  /** Follows a `$ref`. */
  readonly resolve: (schema: Schema) => Schema;
}

/** Everything that the contract says can be called. */
export function contractOf({ app }: TestApp): Contract {
  // biome-ignore lint/suspicious/noExplicitAny: the document as it is written out
  const document = (app as any).swagger();
  const resources = new Map(allResources().map((resource) => [resource.path, resource]));
  const operations: Operation[] = [];
  for (const [path, item] of Object.entries<Schema>(document.paths)) {
    for (const [method, operation] of Object.entries<Schema>(item)) {
      const parameters = (where: string) => (operation.parameters ?? []).filter((parameter: { in: string }) => parameter.in === where);
      const content = operation.requestBody?.content ?? {};
      operations.push({
        id: operation.operationId,
        method: method.toUpperCase() as Operation['method'],
        path,
        permission: operation['x-access']?.permission ?? '',
        audit: operation['x-access']?.audit ?? '',
        parameters: { path: parameters('path'), query: parameters('query'), header: parameters('header') },
        body: content['application/json']?.schema ?? null,
        bodyTypes: Object.keys(content),
        resource: resources.get(path.split('/')[2] ?? '') ?? null,
        action: operation['x-action'] ?? null,
        by: operation['x-by'] ?? [],
      });
    }
  }
  const schemas = document.components.schemas;
  return {
    operations: operations.sort((a, b) => (a.id < b.id ? -1 : 1)),
    resolve(schema) {
      let found = schema;
      while (found?.$ref) found = schemas[found.$ref.split('/').at(-1)];
      return found;
    },
  };
}

/** The contract itself and the pages that show it: no operations of the API. */
const aboutTheContract = /^GET \/(openapi\.(json|yaml)|docs(\/.*)?)$/;

/** `METHOD /path/{id}` of every route that is registered, but HEAD and what only shows the contract. */
export function registeredRoutes({ app }: TestApp): string[] {
  const routes: string[] = [];
  const parents: string[] = [];
  for (const line of app.printRoutes({ commonPrefix: false }).split('\n')) {
    const found = /^((?:│ {3}| {4})*)[├└]── (.*)$/.exec(line);
    if (!found) continue;
    const depth = (found[1] as string).length / 4;
    const [, part = '', methods] = /^(.*?)(?: \(([A-Z, ]+)\))?$/.exec(found[2] as string) ?? [];
    parents.length = depth;
    parents.push(part);
    for (const method of methods?.split(', ') ?? []) {
      if (method === 'HEAD' || method === 'OPTIONS') continue;
      routes.push(`${method} ${parents.join('').replace(/:([A-Za-z]+)/g, '{$1}')}`);
    }
  }
  return routes.filter((route) => !aboutTheContract.test(route)).sort();
}
