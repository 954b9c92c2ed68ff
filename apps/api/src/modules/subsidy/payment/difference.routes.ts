import { explain, type PolicyVersion, prepare } from '@rongcai/policy';
import type { FastifyInstance } from 'fastify';
import { notFound } from '../../../kernel/errors.ts';
import { callerOf } from '../../../platform/http/access.ts';
import { problemResponses } from '../../../platform/http/answers.ts';
import { component, idParams } from '../../../platform/http/schemas.ts';
import type { Services } from '../../../platform/http/services.ts';
import { write } from '../../../platform/http/write.ts';
import type { Context } from '../../../platform/records.ts';
import { find } from '../../../platform/records.ts';
import { grantedStates } from '../application/application.lifecycle.ts';
import { applicationTable } from '../application/application.table.ts';
import { standing, withOrigin } from '../application/assessment.commands.ts';
import { catalogueOf, gatherFacts } from '../policy/fact.queries.ts';
import { amountToday, differenceOf } from './rules/difference.ts';

const fen = { type: 'integer', format: 'int64' };
const DifferenceView = component('SubsidyDifference', {
  type: 'object',
  additionalProperties: false,
  description: 'What should be with the facts of today, less what was granted · 应补应退',
  properties: {
    shouldBeFen: { type: ['integer', 'null'], format: 'int64', description: 'null: the facts of today do not say' },
    grantedFen: fen,
    paidFen: fen,
    claimedFen: { ...fen, description: 'What recoveries have asked back' },
    differenceFen: { type: ['integer', 'null'], format: 'int64', description: 'Above zero: still due. Below zero: too much.' },
    proposal: {
      type: 'string',
      enum: ['none', 'top_up', 'recovery', 'reassess', 'more_information'],
      'x-labels': {
        none: { zh: '无差额', en: 'Nothing' },
        top_up: { zh: '补发', en: 'Top up' },
        recovery: { zh: '追缴', en: 'Recover' },
        reassess: { zh: '重新核验', en: 'Reassess' },
        more_information: { zh: '待补充', en: 'More information' },
      },
    },
    decision: { type: 'object', additionalProperties: true },
  },
  required: ['shouldBeFen', 'grantedFen', 'paidFen', 'claimedFen', 'differenceFen', 'proposal', 'decision'],
});

async function differenceToday(ctx: Context, id: string): Promise<object> {
  const application = await find(ctx, applicationTable, id);
  if (!application) throw notFound();
  const [known] = await ctx.tx.rows<{ document: PolicyVersion; paid: number; claimed: number }>(
    `SELECT v.document, coalesce(p.amount_fen, 0)::bigint AS paid, coalesce(p.claimed_fen, 0)::bigint AS claimed
     FROM policy_versions v LEFT JOIN payments p ON p.application_id = $1 AND p.status = 'paid' WHERE v.id = $2`,
    [id, application.policyVersionId],
  );
  if (!known) throw notFound();
  const { facts } = await gatherFacts(ctx, application.basis, application.basisId);
  // what an official stated or found counts today as it did when the application was decided
  const { stated, overrides } = await standing(ctx, application);
  const question = { asOf: ctx.today, overrides };
  const decision = explain(prepare(known.document, catalogueOf(application.basis)), { ...facts, ...withOrigin(stated) }, question);
  const granted = (grantedStates as readonly string[]).includes(application.status);
  return {
    ...differenceOf({
      shouldBeFen: amountToday(decision),
      grantedFen: granted ? application.amountFen : 0,
      paidFen: known.paid,
      claimedFen: known.claimed,
    }),
    decision,
  };
}

export function differenceRoutes(app: FastifyInstance, services: Services): void {
  app.get('/v1/subsidy-applications/:id/difference', {
    config: { access: { permission: 'subsidy:read', scope: 'region', audit: 'none' } },
    schema: {
      operationId: 'getSubsidyDifference',
      tags: ['subsidy'],
      summary: 'Decide with the facts of today, and what to top up or to recover · 应补应退',
      params: idParams,
      response: {
        200: { description: 'The difference', content: { 'application/json': { schema: DifferenceView.ref } } },
        ...problemResponses(400, 401, 403, 404, 429),
      },
    } as object,
    handler: async (request, reply) => {
      // one transaction, so that facts and payments are of one moment; it writes nothing
      const answer = await write(services, callerOf(request), null, async (ctx) => ({
        status: 200,
        body: await differenceToday(ctx, (request.params as { id: string }).id),
      }));
      return reply.send(answer.body);
    },
  });
}
