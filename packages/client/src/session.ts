/** An access token and when it ends, in milliseconds of the epoch. */
interface Token {
  readonly value: string;
  readonly endsAt: number;
}

export interface ClientCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

interface SessionOptions {
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  readonly credentials: ClientCredentials | undefined;
  readonly getToken: (() => string | null | Promise<string | null>) | undefined;
  readonly onSignedOut: (() => void) | undefined;
}

/** A token is renewed before it ends, so that a request does not arrive with one that just has. */
const EARLY_MS = 20_000;
const RACE_PAUSE_MS = 400;

/**
 * Who calls. Staff: the access token lives in memory and the refresh token in an httpOnly cookie. Machines: client
 * credentials. Parallel calls share one renewal.
 */
export class Session {
  readonly #options: SessionOptions;
  #token: Token | null = null;
  #renewal: Promise<string | null> | null = null;
  /** Whether a sign-in or a resumed session stands: only then is its end worth telling. */
  #live = false;
  #generation = 0;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  async token(): Promise<string | null> {
    const { getToken, credentials } = this.#options;
    if (getToken) return getToken();
    if (this.#token && this.#token.endsAt - EARLY_MS > Date.now()) return this.#token.value;
    return this.#token || this.#live || credentials ? this.renew() : null;
  }

  /** After a 401: a new token, or null when there is none to be had. @throws when the server cannot be reached */
  async renew(refused?: string): Promise<string | null> {
    if (this.#options.getToken) return null;
    // another call has renewed it while this one was on its way
    if (refused !== undefined && this.#token && this.#token.value !== refused) return this.#token.value;
    this.#renewal ??= this.#renewOnce().finally(() => {
      this.#renewal = null;
    });
    return this.#renewal;
  }

  accept(answer: { accessToken: string; expiresIn: number }): void {
    this.#live = true;
    this.#generation++;
    this.#token = { value: answer.accessToken, endsAt: Date.now() + answer.expiresIn * 1000 };
  }

  forget(): void {
    this.#live = false;
    this.#generation++;
    this.#token = null;
  }

  async #renewOnce(): Promise<string | null> {
    const { credentials } = this.#options;
    const generation = this.#generation;
    const answer = credentials ? await this.#ask('/v1/oauth/token', machineBody(credentials)) : await this.#refresh();
    // a sign-in or sign-out has come between: what it left stands
    if (generation !== this.#generation) return this.#token?.value ?? null;
    if (answer) {
      this.accept(answer);
      return answer.accessToken;
    }
    const told = this.#live;
    this.forget();
    if (told) this.#options.onSignedOut?.();
    return null;
  }

  /** Another tab may have used the cookie a moment ago: its successor is in the jar by now. */
  async #refresh(): Promise<{ accessToken: string; expiresIn: number } | null> {
    const first = await this.#ask('/v1/auth/refresh', undefined);
    if (first || !this.#raced) return first;
    await new Promise((done) => setTimeout(done, RACE_PAUSE_MS));
    return this.#ask('/v1/auth/refresh', undefined);
  }

  #raced = false;

  async #ask(path: string, body: object | undefined): Promise<{ accessToken: string; expiresIn: number } | null> {
    const response = await this.#options.fetch(`${this.#options.baseUrl}${path}`, {
      method: 'POST',
      credentials: 'include',
      ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
    });
    const answer = (await response.json().catch(() => null)) as Record<string, unknown> | null;
    this.#raced = String(answer?.type ?? '').endsWith(':refresh-race');
    // a busy server has not ended the session
    if (response.status === 429 || response.status >= 500) throw new TypeError(`${path} answered ${response.status}`);
    if (!response.ok || !answer) return null;
    return {
      accessToken: String(answer.accessToken ?? answer.access_token),
      expiresIn: Number(answer.expiresIn ?? answer.expires_in ?? 300),
    };
  }
}

function machineBody({ clientId, clientSecret }: ClientCredentials): object {
  return { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
}
