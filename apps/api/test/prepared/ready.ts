import { endsOf, type Lifecycle } from '../../src/kernel/lifecycle.ts';
import type { Contract, Operation } from '../operations.ts';
import { type FullRequest, requestFor } from './index.ts';
import type { Kit, Request } from './kit.ts';
import { readyIdentity } from './ready-identity.ts';
import { readySubsidy } from './ready-subsidy.ts';
import { readyTraining } from './ready-training.ts';

const ready: Readonly<Record<string, (kit: Kit) => Promise<Request>>> = { ...readyIdentity, ...readyTraining, ...readySubsidy };

/** The actions that lead from a state to one in which the action may be taken; the shortest way of those that people can go. */
function wayTo(lifecycle: Lifecycle, from: string, action: string, open: ReadonlySet<string>): string[] {
  const wanted = lifecycle.actions[action]?.from ?? [];
  const ways: { state: string; steps: string[] }[] = [{ state: from, steps: [] }];
  const seen = new Set([from]);
  for (let way = ways.shift(); way; way = ways.shift()) {
    if (wanted.includes(way.state)) return way.steps;
    for (const [name, rule] of Object.entries(lifecycle.actions)) {
      if (!open.has(name) || !rule.from.includes(way.state)) continue;
      for (const state of endsOf(rule, way.state)) {
        if (seen.has(state)) continue;
        seen.add(state);
        ways.push({ state, steps: [...way.steps, name] });
      }
    }
  }
  throw new Error(`no way leads from ${from} to where ${action} begins`);
}

/** Sends a request as somebody who may; throws where nobody is answered with success. */
export type Take = (operation: Operation, request: FullRequest) => Promise<unknown>;

/** A request that the operation answers with success: its record stands where the operation takes it up. */
export async function readyFor(kit: Kit, contract: Contract, operation: Operation, take: Take): Promise<FullRequest> {
  const own = ready[operation.id];
  if (own) return requestFor(kit, contract, operation, await own(kit));
  const { action, resource } = operation;
  const lifecycle = resource?.table.spec.lifecycle as Lifecycle | undefined;
  if (!action || !resource || !lifecycle) return requestFor(kit, contract, operation);
  const steps = new Map(
    contract.operations.filter((each) => each.resource === resource && each.action).map((each) => [each.action as string, each]),
  );
  const { id, status } = await kit.fresh(resource.path);
  for (const name of wayTo(lifecycle, status, action, new Set(steps.keys()))) {
    const step = steps.get(name) as Operation;
    await take(step, await requestFor(kit, contract, step, { params: { id } }));
  }
  return requestFor(kit, contract, operation, { params: { id } });
}
