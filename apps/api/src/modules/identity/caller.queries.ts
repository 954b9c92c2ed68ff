import type { Authenticate } from '../../platform/http/access.ts';
import type { Services } from '../../platform/http/services.ts';
import { type Actor, actorPermissions, type Permission, type Role } from '../../platform/security/actor.ts';
import { type Claims, readAccessToken } from './token.queries.ts';

/** How long a change of rights, a revocation or a logout may go unnoticed by a process. */
const STALE_MS = 2_000;
const KEPT = 5_000;

interface Kept<T> {
  readonly value: T;
  readonly until: number;
}

/** A small memory that forgets by time and by number. */
function memory<T>() {
  const map = new Map<string, Kept<T>>();
  return {
    get(key: string): T | undefined {
      const found = map.get(key);
      if (!found) return undefined;
      if (found.until > Date.now()) return found.value;
      map.delete(key);
      return undefined;
    },
    set(key: string, value: T, until: number) {
      if (map.size >= KEPT) map.delete(map.keys().next().value as string);
      map.set(key, { value, until });
    },
  };
}

interface StaffRow extends Record<string, unknown> {
  display_name: string;
  region_code: string;
  roles: Role[];
}

async function staff(services: Services, claims: Claims): Promise<Actor | null> {
  const [row] = await services.db.read<StaffRow>(
    `SELECT u.display_name, u.region_code, u.roles FROM users u JOIN sessions s ON s.user_id = u.id
     WHERE u.id = $1 AND s.id = $2 AND u.status = 'active' AND s.revoked_at IS NULL AND s.ends_at > now()`,
    [claims.sub, claims.sid],
  );
  return row
    ? {
        kind: 'staff',
        id: claims.sub,
        name: row.display_name,
        regionCode: row.region_code,
        organizationId: null,
        roles: row.roles,
        permissions: actorPermissions(row.roles),
        hats: new Set(row.roles),
      }
    : null;
}

interface ClientRow extends Record<string, unknown> {
  name: string;
  region_code: string;
  organization_id: string | null;
  scopes: Permission[];
}

async function client(services: Services, claims: Claims): Promise<Actor | null> {
  const [row] = await services.db.read<ClientRow>(
    "SELECT name, region_code, organization_id, scopes FROM api_clients WHERE id = $1 AND status = 'active'",
    [claims.sub],
  );
  return row
    ? {
        kind: 'client',
        id: claims.sub,
        name: row.name,
        regionCode: row.region_code,
        organizationId: row.organization_id,
        roles: [],
        permissions: new Set(row.scopes),
        hats: new Set(row.organization_id ? [] : ['platform']),
      }
    : null;
}

/**
 * Who a bearer token is. The signature of a token is checked once; what the caller may do is read from the database
 * every two seconds, so that a disabled account, a revoked client or an ended session is out at once everywhere.
 */
export function authenticator(services: Services): Authenticate {
  const claimsOf = memory<Claims>();
  const callers = memory<Actor | null>();
  const authenticate = async (token: string) => {
    let claims = claimsOf.get(token);
    if (!claims) {
      const read = await readAccessToken(services, token);
      if (!read) return null;
      claims = read;
      claimsOf.set(token, claims, claims.exp * 1_000);
    }
    const key = `${claims.sub}:${claims.sid}`;
    const known = callers.get(key);
    if (known !== undefined) return known;
    const caller = claims.kind === 'staff' ? await staff(services, claims) : await client(services, claims);
    callers.set(key, caller, Date.now() + STALE_MS);
    return caller;
  };
  return Object.assign(authenticate, { knows: (token: string) => claimsOf.get(token) !== undefined });
}
