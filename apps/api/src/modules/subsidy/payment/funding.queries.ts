import type { CalendarDate } from '../../../kernel/dates.ts';
import type { Row } from '../../../platform/database/database.ts';
import type { Actor } from '../../../platform/security/actor.ts';
import { placesAbove, scopeCondition, Values } from '../../../platform/security/scope.ts';
import { fundTable } from './fund.table.ts';
import { type FundRefusal, fundRefusalOf, type Payer } from './rules/funding.ts';

type Read = <T extends Row>(statement: string, values: readonly unknown[]) => Promise<T[]>;

export interface Wanted {
  readonly regionCode: string;
  readonly policyKey: string;
  readonly amountFen: number;
}

/** A fund pays for its place and for all below it. */
export function paysFor(fund: { readonly regionCode: string }, regionCode: string): boolean {
  return placesAbove(regionCode).includes(fund.regionCode);
}

/** The open funds that pay for a place, as far as the caller sees them, as they stand for a policy: one statement. */
export async function payersFor(
  read: Read,
  actor: Actor,
  { regionCode, policyKey }: Pick<Wanted, 'regionCode' | 'policyKey'>,
  today: CalendarDate,
): Promise<Payer[]> {
  const values = new Values();
  return read<Payer & Row>(
    `SELECT f.id, f.name, f.year, f.available_fen AS "availableFen", EXISTS (SELECT FROM budget_lines WHERE fund_id = f.id) AS "hasLines",
       (SELECT b.amount_fen - b.used_fen FROM budget_lines b WHERE b.fund_id = f.id AND b.policy_key = ${values.add(policyKey)}
          AND b.year = ${values.add(Number(today.slice(0, 4)))}) AS "lineLeftFen"
     FROM funds f WHERE f.status = 'open' AND f.region_code = ANY(${values.add(placesAbove(regionCode))}) AND ${scopeCondition(fundTable, actor, values, 'f.')}
     ORDER BY f.year DESC, f.name, f.id`,
    values.list,
  );
}

/** What the lines of a fund have left for each policy; null: it is one pot. */
export async function linesLeft(read: Read, fundId: string, today: CalendarDate): Promise<ReadonlyMap<string, number> | null> {
  const rows = await read<{ policyKey: string; year: number; left: number }>(
    'SELECT policy_key AS "policyKey", year, amount_fen - used_fen AS left FROM budget_lines WHERE fund_id = $1',
    [fundId],
  );
  if (rows.length === 0) return null;
  const now = rows.filter(({ year }) => year === Number(today.slice(0, 4)));
  return new Map(now.map(({ policyKey, left }) => [policyKey, left]));
}

export interface Funding {
  readonly neededFen: number;
  /** Whether any fund can pay. */
  readonly payable: boolean;
  readonly funds: readonly {
    readonly id: string;
    readonly name: string;
    readonly year: number;
    readonly leftFen: number;
    /** It has a budget line for the policy. */
    readonly setAside: boolean;
    readonly refusal: FundRefusal | null;
  }[];
}

/** Which funds could pay a case, and why the others can't: what an approval would be refused for. */
export async function fundingOf(read: Read, actor: Actor, wanted: Wanted, today: CalendarDate): Promise<Funding> {
  const neededFen = wanted.amountFen;
  const funds = (await payersFor(read, actor, wanted, today)).map((payer) => {
    const { id, name, year, availableFen, hasLines, lineLeftFen } = payer;
    const leftFen = hasLines ? Math.min(availableFen, lineLeftFen ?? 0) : availableFen;
    return { id, name, year, leftFen, setAside: lineLeftFen !== null, refusal: fundRefusalOf(payer, neededFen) };
  });
  return { neededFen, payable: funds.some(({ refusal }) => refusal === null), funds };
}
