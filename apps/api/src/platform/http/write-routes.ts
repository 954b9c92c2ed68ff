import type { FastifyInstance } from 'fastify';
import { conflict, fieldError } from '../../kernel/errors.ts';
import { type Action, type Lifecycle, refuseTransition } from '../../kernel/lifecycle.ts';
import { text } from '../../kernel/text.ts';
import type { Row } from '../database/database.ts';
import type { Table } from '../database/table.ts';
import { amend, type Context, insert, isUnchanged, lock, pastFor, transition } from '../records.ts';
import { hatsFor } from '../security/actor.ts';
import { checkPlacement, checkValues } from '../values.ts';
import { callerOf, requireHat } from './access.ts';
import { checkEtag, idempotencyHeader, ifMatchHeader, send, writeErrors } from './answers.ts';
import { conflictCodes } from './conflicts.ts';
import { HttpProblem } from './problems.ts';
import type { BuiltSpec, Kit, Loose, Patch } from './resource.ts';
import { idParams } from './schemas.ts';
import type { Services } from './services.ts';
import { write } from './write.ts';

const camel = (kebab: string) => kebab.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The operation of an action of the lifecycle. */
export const actionOperation = (action: string, one: string) => `${camel(action)}${one}`;

/** What is done, with the noun before it where the verb has none. */
const said = (noun: string, verb: string) => (verb.includes(noun) ? verb : `${noun}${verb}`);

/** Create, change, and one route for each action of the lifecycle. */
export function registerWrites(app: FastifyInstance, services: Services, kit: Kit): void {
  const { spec, table, names, base, scope, noun: en, permission, answerOf, success } = kit;
  const { module, label, lifecycle } = table.spec;
  const tags = [module];
  const meta = { 'x-resource': spec.path };

  const { create, patch } = spec;
  if (create) {
    app.post(base, {
      config: { access: { permission: permission('write'), scope, audit: 'change' } },
      schema: {
        operationId: `create${names.one}`,
        tags,
        summary: `Create one ${en} · 新建${label.zh}`,
        body: create.body.ref,
        headers: { type: 'object', properties: idempotencyHeader },
        response: { 201: success('Created'), ...writeErrors },
        ...meta,
        'x-conflicts': conflictCodes({ table }),
        'x-by': create.by,
      } as object,
      handler: async (request, reply) => {
        const actor = callerOf(request);
        const answer = await write(services, actor, request, async (ctx) => {
          if (!actor.organizationId) requireHat(actor, actor.hats, create.by);
          const given = { ...(request.body as Row), ...(await checkValues(ctx, table, request.body as Row)) };
          const values = create.run ? await create.run(ctx, given) : (given as Patch<Loose>);
          checkPlacement(actor, table, values as Row);
          if (actor.organizationId) requireHat(actor, hatsFor(actor, table, values as Row), create.by);
          const row = await insert(ctx, spec.table, values);
          const filled = await create.after?.(ctx, row, request.body);
          return answerOf(filled ?? row, actor, 201);
        });
        return send(reply, answer);
      },
    });
  }

  if (patch) {
    app.patch(`${base}/:id`, {
      config: { access: { permission: permission('write'), scope, audit: 'change' } },
      schema: {
        operationId: `update${names.one}`,
        tags,
        summary: `Change one ${en} · 修改${label.zh}`,
        body: patch.body.ref,
        params: idParams,
        headers: { type: 'object', properties: ifMatchHeader },
        response: {
          200: success('Changed'),
          ...writeErrors,
        },
        ...meta,
        'x-conflicts': conflictCodes({ table, inStates: Boolean(patch.in ?? patch.only) }),
        'x-by': patch.by,
        ...(patch.in ? { 'x-in': patch.in } : {}),
        ...(patch.only ? { description: stillOpen(patch.only) } : {}),
      } as object,
      handler: async (request, reply) => {
        const actor = callerOf(request);
        const answer = await write(services, actor, request, async (ctx) => {
          const row = await lock(ctx, spec.table, (request.params as { id: string }).id);
          requireHat(actor, hatsFor(actor, table, row), patch.by);
          checkEtag(request, row);
          refuseChangeIn(patch.in, lifecycle, row);
          await checkValues(ctx, table, request.body as Row);
          const change = patch.run ? await patch.run(ctx, row, request.body) : (request.body as Patch<Loose>);
          refuseFixed(patch.only?.[row.status], table, row, change);
          checkPlacement(actor, table, { ...row, ...change });
          return answerOf(await amend(ctx, spec.table, row, change), actor);
        });
        return send(reply, answer);
      },
    });
  }

  for (const [name, rule] of Object.entries((lifecycle as Lifecycle | undefined)?.actions ?? {})) {
    if (spec.internal.includes(name)) continue;
    const declared = spec.actions[name];
    app.post(`${base}/:id/${name}`, {
      config: { access: { permission: permission('act'), scope, audit: 'change' } },
      schema: {
        operationId: actionOperation(name, names.one),
        tags,
        summary: `${rule.label.en}: ${en} · ${said(label.zh, rule.label.zh)}`,
        params: idParams,
        description: `${wayOf(rule)} By ${rule.by.join(', ')}. Event: ${table.spec.noun}.${pastFor(table, name)}`,
        ...(declared?.body ? { body: declared.body.ref } : {}),
        headers: { type: 'object', properties: { ...ifMatchHeader, ...idempotencyHeader } },
        response: {
          200: success(rule.label.en),
          ...writeErrors,
        },
        ...meta,
        'x-conflicts': conflictCodes({ table, action: rule }),
        'x-action': name,
        'x-label': rule.label,
        'x-from': rule.from,
        'x-to': rule.to,
        'x-by': rule.by,
      } as object,
      handler: async (request, reply) => {
        const actor = callerOf(request);
        const answer = await write(services, actor, request, async (ctx) => {
          const row = await lock(ctx, spec.table, (request.params as { id: string }).id);
          return answerOf(await act(ctx, spec, row, name, request.body, () => checkEtag(request, row)), actor);
        });
        return send(reply, answer);
      },
    });
  }
}

function stillOpen(only: Readonly<Record<string, readonly string[]>>): string {
  return Object.entries(only)
    .map(([state, names]) => `While ${state} only ${names.join(', ')} may change.`)
    .join(' ');
}

/** What others rely on in this state stands; a field that is sent as it was is no change. */
function refuseFixed(open: readonly string[] | undefined, table: Table, row: Loose, change: Row): void {
  if (!open) return;
  const fixed = Object.keys(change).filter((name) => !open.includes(name) && !isUnchanged(table, row, change, name));
  if (fixed.length === 0) return;
  const state = (table.spec.lifecycle as Lifecycle).states[row.status];
  throw conflict('state-conflict', `当前状态“${state?.zh}”下不能修改`, `A record that is ${state?.en.toLowerCase()} can't be changed so`, {
    errors: fixed.map((name) => fieldError(`/${name}`, 'fixed-in-state', `“${state?.zh}”后不能再改`, `is fixed once it is ${row.status}`)),
    extra: { state: row.status, fields: open },
  });
}

function wayOf({ from, to }: Action<string>): string {
  if (to === 'same') return `In ${from.join(', ')}, which stays as it is.`;
  return `From ${from.join(', ')} to ${typeof to === 'string' ? to : to.join(' or ')}.`;
}

/** Takes a locked row through an action with its effects, in the order: right, precondition, state, effect, new state. */
async function act(ctx: Context, spec: BuiltSpec, row: Loose, name: string, body: unknown, precondition: () => void): Promise<Loose> {
  const table = spec.table as unknown as Table;
  const rule = (table.spec.lifecycle as Lifecycle).actions[name];
  requireHat(ctx.actor, hatsFor(ctx.actor, table, row), rule?.by ?? []);
  precondition();
  const refusal = refuseTransition(table.spec.lifecycle as Lifecycle, name, row, hatsFor(ctx.actor, table, row), ctx.actor);
  if (refusal) throw refusal;
  if (typeof body === 'object' && body !== null) await checkValues(ctx, table, body as Row);
  const { run, after, written = [], reasonInto } = spec.actions[name] ?? {};
  const given = (body ?? {}) as Row;
  const { reason } = given as { reason?: string };
  const patch = { ...Object.fromEntries(written.map((field) => [field, given[field]])), ...(reasonInto ? { [reasonInto]: reason } : {}) };
  const effect = (await run?.(ctx, row, body)) ?? {};
  const moved = await transition(ctx, spec.table, row, name, { patch: { ...patch, ...effect } as Patch<Loose>, reason });
  return (await after?.(ctx, moved, body)) ?? moved;
}

function refuseChangeIn(states: readonly string[] | undefined, lifecycle: unknown, row: Loose): void {
  if (!states || states.includes(row.status)) return;
  const titles = (lifecycle as Lifecycle).states;
  throw new HttpProblem(
    409,
    'state-conflict',
    text(`当前状态“${titles[row.status]?.zh}”不能修改`, `A record that is ${row.status} cannot be changed`),
    { extra: { state: row.status } },
  );
}
