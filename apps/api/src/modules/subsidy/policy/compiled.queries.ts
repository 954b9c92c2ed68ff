import { type Catalogue, type CompiledPolicy, compile, type PolicyVersion } from '@rongcai/policy';
import type { Values } from '../../../platform/security/scope.ts';

/** Compiles a version as a part of a larger statement: its values come after those that the statement has already. */
export function compileInto(
  values: Values,
  version: PolicyVersion,
  catalogue: Catalogue,
  options: Parameters<typeof compile>[2],
): CompiledPolicy {
  const compiled = compile(version, catalogue, { ...options, after: values.list.length });
  for (const value of compiled.values) values.add(value);
  return compiled;
}
