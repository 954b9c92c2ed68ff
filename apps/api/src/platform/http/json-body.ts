import type { FastifyInstance } from 'fastify';
import { text } from '../../kernel/text.ts';
import { frameworkCodeOf, HttpProblem, titleOf } from './problems.ts';

/** Far deeper than any record or policy, and far from where reading or writing JSON would run out of stack. */
const DEEPEST = 2_000;

/** How deep objects and arrays lie in one another, counted on the text: what is too deep is never built. */
export function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < json.length; at++) {
    const sign = json.charCodeAt(at);
    if (quoted) {
      if (sign === 92) at += 1;
      else if (sign === 34) quoted = false;
    } else if (sign === 34) quoted = true;
    else if (sign === 123 || sign === 91) deepest = Math.max(deepest, ++depth);
    else if (sign === 125 || sign === 93) depth -= 1;
  }
  return deepest;
}

/** RFC 7396: what every PATCH is, under whichever of the two names it comes. */
const MERGE_PATCH = 'application/merge-patch+json';

/** What the body of a request with this method may be called; nothing where the framework's own `application/json` is all. */
export const bodyTypesOf = (method: string): readonly string[] | undefined =>
  method === 'PATCH' ? ['application/json', MERGE_PATCH] : undefined;

const notJson = (): HttpProblem => new HttpProblem(400, 'malformed-request', text('正文不是有效的 JSON', 'The body is not valid JSON'));

/** Reads JSON bodies as the framework does, and refuses what is nested beyond reason. */
export function readJson(app: FastifyInstance): void {
  const read = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser(['application/json', MERGE_PATCH], { parseAs: 'string' }, (request, body, done) => {
    const patches = request.headers['content-type']?.trimStart().toLowerCase().startsWith(MERGE_PATCH);
    if (patches && !bodyTypesOf(request.method)) return done(new HttpProblem(415, frameworkCodeOf(415), titleOf(415)));
    if (depthOf(String(body)) <= DEEPEST)
      return read(request, String(body), (error, value) =>
        done((error as { code?: string } | null)?.code === 'FST_ERR_CTP_INVALID_JSON_BODY' ? notJson() : error, value),
      );
    done(
      new HttpProblem(
        400,
        'malformed-request',
        text(`JSON 嵌套不能超过 ${DEEPEST} 层`, `The JSON must not be nested more than ${DEEPEST} levels deep`),
      ),
    );
  });
}
