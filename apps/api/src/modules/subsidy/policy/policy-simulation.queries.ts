import { maskName } from '@rongcai/codes';
import { type Catalogue, type CompiledPolicy, type PolicyVersion, sharedLimits } from '@rongcai/policy';
import type { Database, Tx } from '../../../platform/database/database.ts';
import { temporary } from '../../../platform/database/temporary.ts';
import { Values } from '../../../platform/security/scope.ts';
import { compileInto } from './compiled.queries.ts';
import { basisOf } from './fact.queries.ts';
import { giveOut, placesSql, QUEUE, quotasSql, USED } from './place-giving.queries.ts';
import { asIfInForce, horizonOf, type Window } from './rules/policy-horizon.ts';
import type { SimulationPart } from './rules/simulation-totals.ts';

/** How the records of a basis are told apart by place and level. */
export interface Dimensions {
  /** SQL over the catalogue's subject, from the declaration of the basis. */
  readonly region: string;
  readonly level: string;
  /** SQL: by what shared places are told apart. */
  readonly places: string;
}

export interface Simulation {
  readonly draft: PolicyVersion;
  /** The rules that would otherwise go on; null for a new policy. */
  readonly inForce: PolicyVersion | null;
  readonly window: Window;
  readonly asOf: string;
  /** Lists are grouped once for all records rather than looked up for each. */
  readonly grouped: boolean;
}

/** The records that a simulation goes over. */
export const TAKEN = temporary('taken', { id: 'uuid' });

const chosen = (catalogue: Catalogue): Catalogue => ({
  ...catalogue,
  subject: {
    from: `${catalogue.subject?.from} JOIN ${TAKEN.name} ON ${TAKEN.name}.id = ${catalogue.subject?.key}`,
    key: String(catalogue.subject?.key),
  },
});

/** Blocking conditions of the whole case by their column: those that fail, or those that can't be told. */
function openConditions(compiled: CompiledPolicy, document: PolicyVersion, test: 'IS FALSE' | 'IS NULL', values: Values): string {
  const soft = new Set(document.predicates.filter(({ severity }) => severity === 'warning').map(({ id }) => id));
  const counted = compiled.predicates.filter(({ id, component }) => component === undefined && !soft.has(id));
  const named = counted.map(({ id, column }) => `CASE WHEN d.${column} ${test} THEN ${values.add(id)}::text END`);
  return named.length === 0 ? "'{}'::text[]" : `array_remove(ARRAY[${named.join(', ')}], NULL)`;
}

/** Of a case that is refused: by which conditions some of its members fail, or that it has none. */
function refusedMembers({ figures }: CompiledPolicy, values: Values): { ids: string; counts: string; reasons: string } {
  const members = figures?.members;
  if (!members) return { ids: "'{}'::text[]", counts: "'{}'::int[]", reasons: "'{}'::text[]" };
  const counts = `d.${members.column}`;
  const named = members.predicates.map((id, nth) => `CASE WHEN ${counts}[${nth + 2}] > 0 THEN ${values.add(id)}::text END`);
  const reasons = `array_remove(ARRAY[CASE WHEN ${counts}[1] = 0 THEN 'members' END, ${named.join(', ')}], NULL)`;
  return {
    ids: `${values.add(members.predicates)}::text[]`,
    counts: `${counts}[2:]`,
    reasons: `CASE WHEN d.outcome = 'ineligible' THEN ${reasons} ELSE '{}' END`,
  };
}

/** What an amount costs in a year: the months of it that fall into the year, or all of it in the year of the event. */
function costSql({ figures }: CompiledPolicy, side: 'd' | 'b', year: string): string {
  const fen = `${side}.entitled_fen`;
  const atOnce = `CASE WHEN extract(year FROM d.anchor_date) = ${year} THEN ${fen} ELSE 0 END`;
  if (!figures?.months) return atOnce;
  const [first, count] = [`${side}.${figures.months.first}`, `${side}.${figures.months.count}`];
  // months from the first one to the January of a year; parts end at the rounded running total, as they are paid
  const upTo = (january: string) =>
    `greatest(0, least(${count}, ${january} * 12 - extract(year FROM ${first}) * 12 - extract(month FROM ${first}) + 1))`;
  const paid = (january: string) => `round(${fen} * ${upTo(january)} / ${count})`;
  return `CASE WHEN ${first} IS NULL OR ${count} IS NULL OR ${count} < 1 THEN ${atOnce} ELSE ${paid(`(${year} + 1)`)} - ${paid(year)} END`;
}

/**
 * The draft and the rules in force over the records in `TAKEN`, record by record, into a table of this transaction. What
 * happened on a day that the draft doesn't decide is under both what it is under the rules in force.
 */
async function sweepInto(tx: Tx, catalogue: Catalogue, by: Dimensions, { draft, inForce, window, asOf, grouped }: Simulation) {
  const over = chosen(catalogue);
  const values = new Values();
  const horizon = horizonOf(draft.effective, inForce?.effective ?? null, window);
  const within = ({ from, to }: Window) =>
    `coalesce(d.anchor_date::date >= ${values.add(from)}::date AND d.anchor_date::date < ${values.add(to)}::date, true)`;
  const own = compileInto(values, asIfInForce(draft, horizon.draft), over, { asOf, grouped, figures: true });
  const other =
    inForce && horizon.inForce ? compileInto(values, asIfInForce(inForce, horizon.inForce), over, { asOf, grouped, figures: true }) : null;
  const before = other
    ? `LEFT JOIN (${other.text}) b ON b.subject = d.subject`
    : "CROSS JOIN (SELECT 'ineligible' AS outcome, 0::bigint AS entitled_fen) b";
  const year = `${values.add(Number(asOf.slice(0, 4)))}::int`;
  const members = refusedMembers(own, values);
  const isWhole = () => true;
  const quotas = quotasSql({ document: draft, compiled: own, place: draft.regionCode, isWhole }, 'd', values);
  const beforeQuotas =
    inForce && other ? quotasSql({ document: inForce, compiled: other, place: inForce.regionCode, isWhole }, 'b', values) : 'NULL::jsonb';
  const gap = horizon.gap ? `${within(horizon.gap)} AND d.anchor_date IS NOT NULL` : 'false';
  await tx.entities.query(
    `CREATE TEMP TABLE simulated ON COMMIT DROP AS
     SELECT subject, anchor, inside, decides, CASE WHEN decides THEN outcome ELSE before_outcome END AS outcome, CASE WHEN decides THEN fen ELSE before_fen END AS fen,
       CASE WHEN decides THEN failed ELSE '{}' END AS failed, CASE WHEN decides THEN unknown ELSE '{}' END AS unknown, region, level, before_outcome, before_fen,
       CASE WHEN decides THEN failed || reasons ELSE '{}' END AS reasons, member_ids, CASE WHEN decides THEN member_counts ELSE '{}' END AS member_counts,
       CASE WHEN decides THEN cost ELSE before_cost END AS cost, before_cost,
       CASE WHEN decides THEN 1 ELSE 0 END AS nth, CASE WHEN decides THEN line ELSE before_line END AS line, before_line,
       ${placesSql('(CASE WHEN decides THEN quotas ELSE before_quotas END)', 'dimensions')} AS places, ${placesSql('before_quotas', 'dimensions')} AS before_places
     FROM (
       SELECT d.subject, d.anchor_date::date AS anchor, ${within(window)} AS inside, ${within(horizon.draft)} AS decides, d.outcome, d.entitled_fen AS fen,
         ${openConditions(own, draft, 'IS FALSE', values)} AS failed, ${openConditions(own, draft, 'IS NULL', values)} AS unknown, place.region, place.level,
         CASE WHEN ${gap} THEN 'ineligible' ELSE coalesce(b.outcome, 'ineligible') END AS before_outcome,
         CASE WHEN ${gap} THEN 0 ELSE coalesce(b.entitled_fen, 0) END AS before_fen,
         ${members.reasons} AS reasons, ${members.ids} AS member_ids, ${members.counts} AS member_counts,
         ${costSql(own, 'd', year)} AS cost, CASE WHEN ${gap} THEN 0 ELSE ${other ? `coalesce(${costSql(other, 'b', year)}, 0)` : '0'} END AS before_cost,
         ${quotas} AS quotas, ${own.queue ? `d.${own.queue.line}` : 'NULL::bigint'} AS line, ${beforeQuotas} AS before_quotas,
         ${other?.queue ? `b.${other.queue.line}` : 'NULL::bigint'} AS before_line, place.dimensions
       FROM (${own.text}) d
       JOIN (SELECT ${over.subject?.key} AS subject, (${by.region})::text AS region, (${by.level})::text AS level, ${by.places} AS dimensions FROM ${over.subject?.from}) place ON place.subject = d.subject
       ${before}) both_rules`,
    [...values.list],
  );
}

const GROUP = `count(*) FILTER (WHERE outcome = 'eligible')::int AS cases, coalesce(sum(fen), 0)::bigint AS fen,
  count(*) FILTER (WHERE before_outcome = 'eligible')::int AS "beforeCases", coalesce(sum(before_fen), 0)::bigint AS "beforeFen"`;
const PAID = "inside AND (outcome = 'eligible' OR before_outcome = 'eligible')";
const sumsBy = (name: string, key: string) =>
  `'${name}', (SELECT coalesce(jsonb_agg(to_jsonb(g)), '[]') FROM (SELECT ${key} AS key, ${GROUP} FROM simulated WHERE ${PAID} GROUP BY 1) g)`;
const listed = (name: string, sign: '>' | '<') =>
  `'${name}', (SELECT coalesce(jsonb_agg(to_jsonb(g)), '[]') FROM (
     SELECT subject::text AS id, anchor::text AS "on", region, level, before_outcome AS "beforeOutcome", outcome, before_fen AS "beforeFen", fen, reasons AS failed
     FROM simulated WHERE inside AND fen ${sign} before_fen ORDER BY abs(fen - before_fen) DESC, subject LIMIT 50) g)`;

const SUMMARY = `SELECT jsonb_build_object(
  'outside', count(*) FILTER (WHERE NOT inside), 'unchanged', count(*) FILTER (WHERE inside AND NOT decides),
  'outcomes', (SELECT coalesce(jsonb_object_agg(outcome, n), '{}') FROM (SELECT outcome, count(*) AS n FROM simulated WHERE inside GROUP BY 1) o),
  'beforeOutcomes', (SELECT coalesce(jsonb_object_agg(before_outcome, n), '{}') FROM (SELECT before_outcome, count(*) AS n FROM simulated WHERE inside GROUP BY 1) o),
  'fen', coalesce(sum(fen) FILTER (WHERE inside), 0), 'beforeFen', coalesce(sum(before_fen) FILTER (WHERE inside), 0),
  'costFen', coalesce(sum(cost) FILTER (WHERE inside), 0), 'beforeCostFen', coalesce(sum(before_cost) FILTER (WHERE inside), 0),
  'gain', count(*) FILTER (WHERE inside AND fen > before_fen), 'gainFen', coalesce(sum(fen - before_fen) FILTER (WHERE inside AND fen > before_fen), 0),
  'lose', count(*) FILTER (WHERE inside AND fen < before_fen), 'loseFen', coalesce(sum(before_fen - fen) FILTER (WHERE inside AND fen < before_fen), 0),
  'unmet', (SELECT coalesce(jsonb_object_agg(id, n), '{}') FROM (SELECT unnest(reasons) AS id, count(*) AS n FROM simulated WHERE inside GROUP BY 1) u),
  'unmetMembers', (SELECT coalesce(jsonb_object_agg(id, n), '{}') FROM (
     SELECT id, sum(n) AS n FROM simulated CROSS JOIN LATERAL unnest(member_ids, member_counts) AS m(id, n) WHERE inside AND n > 0 GROUP BY 1) u),
  'nearMisses', (SELECT coalesce(jsonb_object_agg(id, n), '{}') FROM (
     SELECT failed[1] AS id, count(*) AS n FROM simulated WHERE inside AND cardinality(failed) = 1 AND cardinality(unknown) = 0 GROUP BY 1) u),
  ${sumsBy('byLevel', "coalesce(level, '')")}, ${sumsBy('byMonth', "coalesce(to_char(anchor, 'YYYY-MM'), '')")}, ${sumsBy('byRegion', 'region')},
  ${listed('gainers', '>')}, ${listed('losers', '<')}) AS summary FROM simulated`;

/** Under one of the rules: who waits costs nothing, by the places that it shares or by its own facts. */
async function giveOutUnder(tx: Tx, version: PolicyVersion, side: 'before_' | '', nth: string): Promise<void> {
  const of = (column: string) => `${side}${column}`;
  const due = `SELECT subject AS basis_id, ${of('places')} AS places, false AS held, ${nth} AS nth, ${of('line')} AS line FROM simulated
    WHERE ${of('outcome')} = 'eligible' AND ${of('fen')} > 0`;
  await giveOut(tx, due, version.key);
  await tx.entities.query(
    `UPDATE simulated SET ${of('outcome')} = 'eligible_waitlisted' FROM (SELECT DISTINCT basis_id FROM ${QUEUE.name} WHERE NOT given) w WHERE w.basis_id = subject`,
  );
  await tx.entities.query(`DROP TABLE ${QUEUE.name}`);
}

/** Places that many share are given out in the order of the rules, as a run does it, with nobody holding any before. */
async function giveOutSimulated(tx: Tx, { draft, inForce }: Simulation): Promise<void> {
  if ([draft, inForce].some((version) => version && sharedLimits(version).length > 0)) {
    await tx.entities.query(USED.madeOf(USED.empty));
    if (inForce) await giveOutUnder(tx, inForce, 'before_', '0');
    await giveOutUnder(tx, draft, '', 'nth');
  }
  await tx.entities.query("UPDATE simulated SET fen = 0, cost = 0 WHERE outcome = 'eligible_waitlisted'");
  await tx.entities.query("UPDATE simulated SET before_fen = 0, before_cost = 0 WHERE before_outcome = 'eligible_waitlisted'");
}

/** Whom records are of, by their id: persons masked, since whoever may see the job reads it; the record itself says more to whom it may. */
export async function namesOf(db: Database, { basis, beneficiary }: PolicyVersion, ids: readonly string[]): Promise<Map<string, string>> {
  const { catalogue, claim } = basisOf(basis);
  const { key, from } = catalogue.subject;
  const rows = await db.read<{ id: string; person: string | null; organization: string | null }>(
    `SELECT ${key}::text AS id, of_person.real_name AS person, of_organization.name AS organization FROM ${from}
     LEFT JOIN people of_person ON of_person.id = ${claim.personId ?? 'NULL::uuid'}
     LEFT JOIN organizations of_organization ON of_organization.id = ${claim.organizationId ?? 'NULL::uuid'} WHERE ${key} = ANY($1::uuid[])`,
    [ids],
  );
  return new Map(
    rows.map(({ id, person, organization }) => {
      const names = [beneficiary === 'organization' ? organization : null, person && maskName(person)];
      return [id, names.filter(Boolean).join(' · ')];
    }),
  );
}

/** Sweeps the records that stand in `TAKEN` and sums up. Nothing of it stays. */
export async function simulateSwept(tx: Tx, catalogue: Catalogue, by: Dimensions, simulation: Simulation): Promise<SimulationPart> {
  await sweepInto(tx, catalogue, by, simulation);
  await giveOutSimulated(tx, simulation);
  const [row] = await tx.rows<{ summary: SimulationPart }>(SUMMARY);
  return (row as { summary: SimulationPart }).summary;
}
