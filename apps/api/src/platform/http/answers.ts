import type { FastifyRequest } from 'fastify';
import { text } from '../../kernel/text.ts';
import { HttpProblem, titleOf } from './problems.ts';
import type { Answer } from './write.ts';

export const problemResponses = (...statuses: number[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: `${titleOf(status).en} · ${titleOf(status).zh}`,
        content: { 'application/problem+json': { schema: { $ref: 'Problem#' } } },
      },
    ]),
  );

export const listErrors = problemResponses(400, 401, 403, 429, 503);
export const readErrors = { ...listErrors, ...problemResponses(404) };
/** All that a change may answer; what an operation does not take is left out of its own (see access). */
export const writeErrors = problemResponses(400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 429, 503);

export const idempotencyHeader = {
  'idempotency-key': {
    type: 'string',
    minLength: 1,
    maxLength: 255,
    pattern: '^[\\x21-\\x7e]+$',
    description: 'Repeats of a request with the same key have one effect and one answer',
  },
};
export const ifMatchHeader = { 'if-match': { type: 'string', maxLength: 100, description: 'ETag of the record as it was read' } };

export const etagOf = (row: { version: number }) => `"${row.version}"`;

/** @throws 428 without If-Match, 412 when the record has moved on */
export function checkEtag(request: FastifyRequest, row: { version: number }): void {
  const given = request.headers['if-match'];
  if (given === undefined) {
    throw new HttpProblem(428, 'if-match-required', text('请带上 If-Match（读取时的 ETag）', 'Send If-Match with the ETag that you read'));
  }
  const tags = String(given)
    .split(',')
    .map((tag) => tag.trim());
  if (!tags.includes(etagOf(row)) && !tags.includes('*')) {
    throw new HttpProblem(412, 'stale', text('记录已被他人修改，请重新读取后再操作', 'Someone changed the record: read it again'), {
      extra: { currentEtag: etagOf(row) },
    });
  }
}

/** For what leaves the record as it is: whoever says what they saw is held to it, and nobody has to. */
export function checkEtagIfGiven(request: FastifyRequest, row: { version: number }): void {
  if (request.headers['if-match'] !== undefined) checkEtag(request, row);
}

export function send(
  reply: { code(status: number): unknown; headers(h: Record<string, string>): unknown; send(body: unknown): unknown },
  answer: Answer,
) {
  reply.code(answer.status);
  if (answer.headers) reply.headers(answer.headers as Record<string, string>);
  return reply.send(answer.body);
}
