import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { QueryFailedError } from 'typeorm';
import { DomainError, type ErrorKind, type FieldError, fieldError } from '../../kernel/errors.ts';
import { type Language, type Text, text } from '../../kernel/text.ts';
import { ONE_LINE, PLAIN_TEXT } from '../database/fields.ts';
import { refusalOf } from '../database/table.ts';

export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly text: Text;
  readonly errors: readonly FieldError[];
  readonly extra?: Readonly<Record<string, unknown>>;
  readonly retryAfter?: number;
}

const statusOf: Record<ErrorKind, number> = { invalid: 400, 'not-found': 404, conflict: 409, forbidden: 403, unavailable: 503 };

const titles: Readonly<Record<number, Text>> = {
  400: text('请求有误', 'Bad request'),
  401: text('请先登录', 'Not signed in'),
  403: text('没有权限', 'Not allowed'),
  404: text('没有找到', 'Not found'),
  405: text('不支持该方法', 'Method not allowed'),
  408: text('请求超时', 'The request took too long to arrive'),
  409: text('当前不能这样做', 'Not possible now'),
  412: text('记录已被修改', 'The record has changed'),
  413: text('内容过大', 'Too large'),
  414: text('地址过长', 'The address is too long'),
  415: text('不支持的内容类型', 'Unsupported content type'),
  417: text('无法满足 Expect', 'The expectation cannot be met'),
  422: text('幂等键已用于其他请求', 'The idempotency key was used for another request'),
  428: text('缺少 If-Match', 'If-Match is missing'),
  429: text('请求过于频繁', 'Too many requests'),
  431: text('请求头过大', 'The headers are too large'),
  500: text('服务器内部错误', 'Internal error'),
  503: text('服务暂时不可用', 'Temporarily unavailable'),
};

export function titleOf(status: number): Text {
  return titles[status] ?? (titles[400] as Text);
}

/** What the framework refuses before a route sees it; its own codes change with its versions. */
const frameworkCodes: Readonly<Record<number, string>> = {
  404: 'not-found',
  405: 'method-not-allowed',
  408: 'request-timeout',
  413: 'too-large',
  414: 'address-too-long',
  415: 'unsupported-media-type',
  417: 'expectation-failed',
  431: 'headers-too-large',
};

export function frameworkCodeOf(status: number): string {
  return frameworkCodes[status] ?? 'malformed-request';
}

/** A refusal that HTTP itself defines (credentials, preconditions, content types, rates). */
export class HttpProblem extends Error {
  readonly problem: Problem;
  constructor(status: number, code: string, message: Text, detail: { retryAfter?: number; extra?: Record<string, unknown> } = {}) {
    super(message.en);
    this.problem = { status, code, text: message, errors: [], ...detail };
  }
}

export function unauthenticated(code = 'unauthenticated', message = text('请先登录或重新登录', 'Sign in, or sign in again')): HttpProblem {
  return new HttpProblem(401, code, message);
}

/** The caller's language, zh-CN unless English is preferred. */
export function languageOf(request: FastifyRequest): Language {
  const accepted = String(request.headers['accept-language'] ?? '');
  let best: Language = 'zh';
  let weight = 0;
  for (const part of accepted.slice(0, 200).split(',')) {
    const [tag = '', q] = part.trim().split(';q=');
    const language = tag.startsWith('en') ? 'en' : tag.startsWith('zh') ? 'zh' : null;
    const value = q === undefined ? 1 : Number(q) || 0;
    if (language && value > weight) [best, weight] = [language, value];
  }
  return best;
}

interface Validation {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Record<string, unknown>;
}

/** A broken rule of JSON Schema as a field error that says what would be right. */
function validationError(rule: Validation, part: string): FieldError {
  const { keyword, params } = rule;
  const child = (params.missingProperty ?? params.additionalProperty) as string | undefined;
  const path = child === undefined ? rule.instancePath : `${rule.instancePath}/${child.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const pointer =
    part === 'body' ? path : part === 'headers' ? `header ${path.slice(1)}` : `${part === 'querystring' ? '?' : ''}${path.slice(1)}`;
  const limit = String(params.limit ?? '');
  const say = (zh: string, en: string) => fieldError(pointer, keyword, zh, en);
  switch (keyword) {
    case 'required':
      return say('必填', 'is required');
    case 'additionalProperties':
      return say('没有这个字段或参数', 'is not a known field or parameter');
    case 'enum':
      return say(
        `只能是 ${(params.allowedValues as unknown[]).filter((v) => v !== null).join('、')}`,
        `must be one of ${(params.allowedValues as unknown[]).filter((v) => v !== null).join(', ')}`,
      );
    case 'type':
      return say(`类型应为 ${String(params.type)}`, `must be ${String(params.type).replaceAll(',', ' or ')}`);
    case 'minLength':
      return say(
        limit === '1' ? '不能为空' : `至少 ${limit} 个字符`,
        limit === '1' ? 'must not be empty' : `must have at least ${limit} characters`,
      );
    case 'maxLength':
      return say(`最多 ${limit} 个字符`, `must have at most ${limit} characters`);
    case 'minimum':
      return say(`不能小于 ${limit}`, `must be at least ${limit}`);
    case 'maximum':
      return say(`不能大于 ${limit}`, `must be at most ${limit}`);
    case 'minItems':
      return say(`至少 ${limit} 项`, `must have at least ${limit} items`);
    case 'maxItems':
      return say(`最多 ${limit} 项`, `must have at most ${limit} items`);
    case 'minProperties':
      return say('至少要有一个字段', 'must change at least one field');
    case 'format':
      return say(`格式应为 ${String(params.format)}`, `must be a valid ${String(params.format)}`);
    case 'unseen':
      return say(
        `含有看不见的字符 ${String(params.sign)}（控制符、改变文字方向的符号或不完整的字符），请删除`,
        `has a character that is not seen, ${String(params.sign)} (a control, one that turns the direction of text, or half of one): take it out`,
      );
    case 'pattern':
      if (params.pattern === ONE_LINE) return say('须为一行，首尾不能有空白', 'must be one line, without blanks at its ends');
      if (params.pattern === PLAIN_TEXT) return say('首尾不能有空白', 'must not have blanks at its ends');
      return say('格式不正确', `must match ${String(params.pattern).slice(0, 80)}`);
    default:
      return say('不符合要求', 'is not acceptable');
  }
}

interface PgError {
  readonly code?: string;
  readonly constraint?: string;
  readonly message?: string;
}

function databaseProblem(error: PgError): Problem | null {
  const known = error.constraint ? refusalOf(error.constraint) : undefined;
  const busy = (code: string): Problem => ({
    status: 503,
    code,
    text: text('系统繁忙，请稍后重试', 'Busy: try again shortly'),
    errors: [],
    retryAfter: 2,
  });
  switch (error.code) {
    case '23505':
    case '23P01':
    case '23514':
    case '23503':
      if (known) {
        return {
          status: 409,
          code: known.code,
          text: known.message,
          errors: known.pointer ? [{ pointer: known.pointer, code: known.code, message: known.message }] : [],
        };
      }
      if (error.code === '23505')
        return { status: 409, code: 'duplicate', text: text('已存在相同的记录', 'The same record exists already'), errors: [] };
      return {
        status: 409,
        code: 'constraint',
        text: text(`违反数据约束 ${error.constraint ?? ''}`, `This would break the rule ${error.constraint ?? ''}`),
        errors: [],
      };
    case '22001':
    case '22003':
    case '22007':
    case '22008':
    case '22021':
    case '22P02':
    case '22P05':
    // JSON that is nested too deep
    case '54001':
      return { status: 400, code: 'invalid-input', text: text('输入的值超出可存储的范围', 'A value cannot be stored'), errors: [] };
    case '40001':
    case '40P01':
    case '55P03':
      return busy('contention');
    case '57014':
      return busy('too-slow');
    case '53300':
    case '57P01':
    case '57P02':
    case '57P03':
    case '08006':
    case '08001':
    case 'ECONNREFUSED':
    case 'ECONNRESET':
      return busy('database-unavailable');
    default:
      return /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error/.test(
        error.message ?? '',
      )
        ? busy('database-unavailable')
        : null;
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof DomainError)
    return {
      status: statusOf[error.kind],
      code: error.code,
      text: error.text,
      errors: error.errors,
      extra: error.extra,
      ...(error.kind === 'unavailable' ? { retryAfter: 2 } : {}),
    };
  if (error instanceof HttpProblem) return error.problem;
  const fastify = error as FastifyError & { validation?: Validation[]; validationContext?: string };
  if (fastify.validation) {
    const errors = fastify.validation.slice(0, 20).map((rule) => validationError(rule, fastify.validationContext ?? 'body'));
    return { status: 400, code: 'invalid-input', text: text('输入有误，请见 errors', 'The input is invalid: see errors'), errors };
  }
  const database = databaseProblem((error instanceof QueryFailedError ? error.driverError : error) as PgError);
  if (database) return database;
  if (fastify.statusCode && fastify.statusCode >= 400 && fastify.statusCode < 500) {
    return {
      status: fastify.statusCode,
      code: frameworkCodeOf(fastify.statusCode),
      text: titleOf(fastify.statusCode),
      errors: [],
    };
  }
  if (fastify.statusCode === 503)
    return { status: 503, code: 'overloaded', text: text('系统繁忙，请稍后重试', 'Busy: try again shortly'), errors: [], retryAfter: 2 };
  return {
    status: 500,
    code: 'internal',
    text: text('出现内部错误，请把 requestId 告知管理员', 'An internal error: tell the administrator the requestId'),
    errors: [],
  };
}

/** A problem as it is sent (RFC 9457), in one language. */
export function problemBody(problem: Problem, of: { language: Language; instance: string; requestId: string }): object {
  const { language, instance, requestId } = of;
  return {
    type: `urn:rongcai:problem:${problem.code}`,
    title: titleOf(problem.status)[language],
    status: problem.status,
    detail: problem.text[language],
    instance,
    requestId,
    errors: problem.errors.map(({ pointer, code, message }) => ({ pointer, code, message: message[language] })),
    ...problem.extra,
  };
}

/** Where no body is taken, neither the type nor the size of one is what is wrong with it. */
function withoutBody(problem: Problem, request: FastifyRequest): Problem {
  if (problem.status !== 413 && problem.status !== 415) return problem;
  const { config, schema } = request.routeOptions;
  if (!config.access || schema?.body) return problem;
  const taken = fieldError('', 'additionalProperties', '该操作没有请求体', 'takes no body');
  return { status: 400, code: 'invalid-input', text: taken.message, errors: [taken] };
}

/** The one error handler: every refusal leaves as application/problem+json in the caller's language. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = withoutBody(problemOf(error), request);
  const language = languageOf(request);
  if (problem.status >= 500) {
    const cause = error as Error & { driverError?: { code?: string } };
    // parameters of statements may hold personal data: only code, name and stack are logged
    request.log.error(
      { code: problem.code, pg: cause.driverError?.code, name: cause.name, stack: problem.status === 500 ? cause.stack : undefined },
      'request failed',
    );
  }
  if (problem.retryAfter !== undefined) reply.header('retry-after', String(problem.retryAfter));
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer realm="rongcai"');
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('content-language', language === 'zh' ? 'zh-CN' : 'en')
    .send(problemBody(problem, { language, instance: request.url.split('?')[0] as string, requestId: request.id }));
}
