import type { FastifyInstance } from 'fastify';
import { callerOf } from '../../platform/http/access.ts';
import { idempotencyHeader, problemResponses, send } from '../../platform/http/answers.ts';
import { presenter } from '../../platform/http/present.ts';
import { resource } from '../../platform/http/resource.ts';
import { body, idParams, patchBody, view } from '../../platform/http/schemas.ts';
import type { Services } from '../../platform/http/services.ts';
import { write } from '../../platform/http/write.ts';
import { codeRoutes } from './code.routes.ts';
import { employmentTable } from './employment.table.ts';
import { createOrganization } from './organization.commands.ts';
import { NewOrganization, OrganizationPatch, OrganizationView } from './organization.schemas.ts';
import { organizationTable } from './organization.table.ts';
import { findPersonByNationalId, registerPerson, revealPerson } from './person.commands.ts';
import { NewPerson, PersonPatch, PersonSearch, PersonView, Reveal, Revealed } from './person.schemas.ts';
import { personTable } from './person.table.ts';

export const organizations = resource({
  table: organizationTable,
  path: 'organizations',
  view: OrganizationView,
  list: {
    filters: ['status', 'kind', 'regionCode', 'industryCode', 'size', 'createdAt'],
    search: ['name', 'uscc'],
    sorts: ['createdAt', 'name'],
    defaultSort: '-createdAt',
  },
  create: { by: ['clerk', 'admin', 'platform'], body: NewOrganization, run: createOrganization },
  patch: { by: ['clerk', 'admin', 'platform', 'self'], body: OrganizationPatch },
  actions: { suspend: { reason: 'audited' } },
});

export const people = resource({
  table: personTable,
  path: 'people',
  view: PersonView,
  list: {
    filters: ['regionCode', 'degree', 'collegeId', 'occupationCode', 'skillLevel', 'graduatedOn', 'registeredById', 'createdAt'],
    search: ['realName', 'major'],
    sorts: ['createdAt', 'realName'],
    defaultSort: '-createdAt',
  },
  create: { by: ['clerk', 'platform', 'registrar'], body: NewPerson, run: registerPerson },
  patch: { by: ['clerk', 'platform', 'registrar'], body: PersonPatch },
});

const employmentOptional = ['endedOn', 'insuredMonths', 'monthlyWageFen'] as const;

export const employments = resource({
  table: employmentTable,
  path: 'employments',
  view: view(employmentTable, 'Employment', ['personId', 'organizationId', 'startedOn', ...employmentOptional, 'source', 'sourceId']),
  list: {
    filters: ['regionCode', 'personId', 'organizationId', 'source', 'startedOn', 'endedOn'],
    sorts: ['startedOn', 'createdAt'],
    defaultSort: '-startedOn',
  },
  create: {
    by: ['clerk', 'platform', 'employer'],
    body: body(employmentTable, 'NewEmployment', {
      required: ['personId', 'organizationId', 'startedOn', 'regionCode'],
      optional: employmentOptional,
    }),
    run: async (_ctx, given) => ({ ...given, source: 'other' as const }),
  },
  patch: { by: ['clerk', 'platform', 'employer'], body: patchBody(employmentTable, 'EmploymentPatch', employmentOptional) },
});

const json = (id: string, description: string) => ({ description, content: { 'application/json': { schema: { $ref: `${id}#` } } } });

export function directoryRoutes(app: FastifyInstance, services: Services): void {
  codeRoutes(app);
  const present = presenter(personTable, PersonView, services.keyring);
  const errors = problemResponses(400, 401, 403, 404, 415, 422, 429, 503);

  app.post('/v1/people/:id/reveal', {
    config: { access: { permission: 'directory:reveal', scope: 'region', audit: 'reveal' } },
    schema: {
      operationId: 'revealPerson',
      tags: ['directory'],
      summary: 'Show one protected value whole, with a reason that is audited · 查看完整信息',
      params: idParams,
      headers: { type: 'object', properties: idempotencyHeader },
      body: Reveal.ref,
      response: { 200: json(Revealed.id, 'The value'), ...errors },
      'x-resource': 'people',
    } as object,
    handler: async (request, reply) => {
      const { field, reason } = request.body as { field: 'nationalId' | 'phone' | 'bankAccount'; reason: string };
      const { id } = request.params as { id: string };
      return send(
        reply,
        await write(services, callerOf(request), request, async (ctx) => ({
          status: 200,
          body: { field, value: await revealPerson(ctx, id, field, reason) },
        })),
      );
    },
  });

  app.post('/v1/people/find', {
    config: { access: { permission: 'directory:read', scope: 'region', audit: 'none' } },
    schema: {
      operationId: 'findPerson',
      tags: ['directory'],
      summary: 'Find a person by the whole national id · 按身份证号查找',
      headers: { type: 'object', properties: idempotencyHeader },
      body: PersonSearch.ref,
      response: { 200: json(PersonView.id, 'The person'), ...errors },
    } as object,
    handler: async (request, reply) => {
      const { nationalId } = request.body as { nationalId: string };
      const actor = callerOf(request);
      return send(
        reply,
        await write(services, actor, request, async (ctx) => ({
          status: 200,
          body: present({ ...(await findPersonByNationalId(ctx, nationalId)) }, actor),
        })),
      );
    },
  });
}
