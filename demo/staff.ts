import type { Stage } from './stage.ts';

// biome-ignore lint/suspicious/noExplicitAny: records as the API gives them
export type Made = any;

/** A member of staff at work: signed in with the account of the demonstration, with its rights and no others. */
export interface Staff {
  get(path: string): Promise<Made>;
  create(path: string, body: object): Promise<Made>;
  patch(path: string, id: string, body: object): Promise<Made>;
  act(path: string, id: string, action: string, body?: object): Promise<Made>;
  /** Something that the system must refuse, with the code of the refusal. */
  refused(path: string, body: object, code: string): Promise<Made>;
  upload(path: string, csv: string): Promise<Made>;
  /** Stores a file, as a scan is stored. */
  file(name: string, content: string): Promise<Made>;
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

export async function signIn(address: string, stage: Stage, username: string, password: string): Promise<Staff> {
  const send = async (method: string, path: string, body: string | undefined, headers: Record<string, string>): Promise<Answer> => {
    const answer = await fetch(`${address}/v1/${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
    return { status: answer.status, body: await answer.text() };
  };
  const json = { 'content-type': 'application/json' };
  const answer = await send('POST', 'auth/login', JSON.stringify({ username, password }), json);
  if (answer.status !== 200) throw new Error(`${username} cannot sign in: ${answer.body}`);
  const rights = { authorization: `Bearer ${JSON.parse(answer.body).accessToken}`, 'if-match': '*' };
  const call = async (method: 'GET' | 'POST' | 'PATCH', path: string, statuses: readonly number[], body?: object): Promise<Made> => {
    stage.tick();
    const made = await send(method, path, body && JSON.stringify(body), body ? { ...rights, ...json } : rights);
    return JSON.parse(expected(`${username}: ${method} /v1/${path}`, statuses, made));
  };
  return {
    get: (path) => call('GET', path, [200]),
    create: (path, body) => call('POST', path, [201], body),
    patch: (path, id, body) => call('PATCH', `${path}/${id}`, [200], body),
    act: (path, id, action, body) => call('POST', `${path}/${id}/${action}`, [200], body),
    async refused(path, body, code) {
      const problem = await call('POST', path, [400, 403, 409, 422], body);
      if (!String(problem.type).endsWith(`:${code}`))
        throw new Error(`POST /v1/${path} was refused otherwise than expected: ${JSON.stringify(problem)}`);
      return problem;
    },
    async file(name, content) {
      stage.tick();
      const headers = { ...rights, 'content-type': 'application/octet-stream', 'x-filename': `UTF-8''${encodeURIComponent(name)}` };
      return JSON.parse(expected('files', [201], await send('POST', 'files', content, headers)));
    },
    async upload(path, csv) {
      stage.tick();
      return JSON.parse(expected(path, [201], await send('POST', path, csv, { ...rights, 'content-type': 'text/csv' })));
    },
  };
}

function expected(request: string, statuses: readonly number[], { status, body }: Answer): string {
  if (!statuses.includes(status)) throw new Error(`${request} answered ${status}: ${body}`);
  return body;
}
