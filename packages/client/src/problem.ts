/** One broken rule: where it is in the body (`/wageToFen`) or query (`?status`), a stable code, and a sentence. */
export interface FieldProblem {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/**
 * Why a call has no data. `http`: the server refused (RFC 9457). `network`: no answer was had. `aborted`: the caller's
 * signal ended it. `unreadable`: something between answered in the server's place.
 */
export interface Problem {
  readonly kind: 'http' | 'network' | 'aborted' | 'unreadable';
  /** Stable code, the last part of `type`: `stale`, `invalid-input`, `state-conflict` … */
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  /** 0 when no answer was had. */
  readonly status: number;
  readonly errors: readonly FieldProblem[];
  readonly requestId: string | null;
  /** Seconds after which another attempt makes sense. */
  readonly retryAfter: number | null;
  /** Further members of the problem: `state`, `allowedActions`, `currentEtag` … */
  readonly extra: Readonly<Record<string, unknown>>;
}

export type Outcome<T> =
  | { readonly data: T; readonly problem?: undefined; readonly response: Response }
  | { readonly data?: undefined; readonly problem: Problem; readonly response?: Response | undefined };

export type Language = 'zh-CN' | 'en';

const SAID = {
  network: {
    'zh-CN': ['网络不通', '没有收到服务器的回答，请检查网络后重试'],
    en: ['No connection', 'The server did not answer: check the network and try again'],
  },
  aborted: { 'zh-CN': ['已取消', '请求已取消'], en: ['Canceled', 'The request was canceled'] },
  unreadable: {
    'zh-CN': ['无法识别的回答', '回答不是来自本系统，请联系管理员'],
    en: ['Unreadable answer', 'What answered was not this system: tell the administrator'],
  },
} as const;

export function localProblem(kind: keyof typeof SAID, language: Language, status = 0): Problem {
  const [title, detail] = SAID[kind][language];
  return { kind, code: kind, title, detail, status, errors: [], requestId: null, retryAfter: null, extra: {} };
}

/** @returns the problem of a refused call, whatever stands in its body */
export function readProblem(response: Response, body: unknown, language: Language): Problem {
  if (typeof body !== 'object' || body === null || !('type' in body) || !('title' in body)) {
    return { ...localProblem('unreadable', language, response.status), retryAfter: retryAfter(response) };
  }
  const { type, title, status: _status, detail, instance: _instance, requestId, errors, ...extra } = body as Record<string, unknown>;
  return {
    kind: 'http',
    code: String(type).split(':').pop() ?? String(type),
    title: String(title),
    detail: String(detail ?? ''),
    status: response.status,
    errors: Array.isArray(errors) ? (errors as FieldProblem[]) : [],
    requestId: typeof requestId === 'string' ? requestId : null,
    retryAfter: retryAfter(response),
    extra,
  };
}

/** Seconds of Retry-After, which may be a number or a date. */
export function retryAfter(response: Response): number | null {
  const value = response.headers.get('retry-after');
  if (value === null) return null;
  if (/^\d+$/.test(value)) return Number(value);
  const date = Date.parse(value);
  return Number.isNaN(date) ? null : Math.max(0, (date - Date.now()) / 1000);
}
