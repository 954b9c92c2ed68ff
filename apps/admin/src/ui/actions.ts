import type { AnyRow, Resource, ResourceAction } from '@rongcai/client';
import { useSession } from '../session/session.store.ts';
import { isGrave } from './tones.ts';

/**
 * What the caller may do to a record: the server's word for the lifecycle, permissions for what stands beside it.
 * What neither has states nor wants an ETag only computes something: that is for pages of the module.
 */
export function actionsFor(resource: Resource, row: AnyRow): ResourceAction[] {
  const { may } = useSession();
  const allowed = (row.allowedActions as string[] | undefined) ?? [];
  const open = resource.actions.filter(
    ({ name, from, permission, guarded }) => may(permission) && (from.length === 0 ? guarded : allowed.includes(name)),
  );
  const weight = ({ name, from }: ResourceAction) => (isGrave(name) ? 2 : from.length === 0 ? 1 : 0);
  return open.sort((a, b) => weight(a) - weight(b));
}

export function mayCreate(resource: Resource): boolean {
  const { may, isOneOf } = useSession();
  return resource.body !== null && may(resource.body.permission) && isOneOf(resource.body.by);
}

export function mayChange(resource: Resource, row: AnyRow): boolean {
  const { may, isOneOf } = useSession();
  const { patch } = resource;
  return patch !== null && may(patch.permission) && isOneOf(patch.by) && (!patch.states || patch.states.includes(String(row.status)));
}
