import { amend, type Context, insert, type ValuesFor } from '../../platform/records.ts';
import { type ApiClientRow, apiClientTable } from './api-client.table.ts';
import { hashSecret, newSecret } from './token.commands.ts';

/** How long the secret before the newest one still works. */
const OVERLAP_MS = 7 * 86_400_000;

export interface WithSecret {
  readonly client: ApiClientRow;
  /** Shown once, kept only as a hash. */
  readonly secret: string;
}

export async function createApiClient(ctx: Context, values: ValuesFor<ApiClientRow>, secret = newSecret()): Promise<WithSecret> {
  const client = await insert(ctx, apiClientTable, { ...values, secretHash: hashSecret(secret) });
  return { client, secret };
}

export async function rotateSecret(ctx: Context, client: ApiClientRow): Promise<WithSecret> {
  const secret = newSecret();
  const [row] = await ctx.tx.rows<{ secret_hash: string }>('SELECT secret_hash FROM api_clients WHERE id = $1', [client.id]);
  const changed = await amend(
    ctx,
    apiClientTable,
    client,
    {
      secretHash: hashSecret(secret),
      previousSecretHash: row?.secret_hash ?? null,
      previousSecretEndsAt: new Date(ctx.now.getTime() + OVERLAP_MS),
    },
    'rotate-secret',
  );
  return { client: changed, secret };
}
