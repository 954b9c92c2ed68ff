import type { Label } from '@rongcai/client';
import { evidenceTitle } from '@rongcai/policy';

/** A kind of evidence as its version calls it, or as usual; a policy may also name one in plain words. */
export const proofName = (kind: string, own: Readonly<Record<string, Label>> = {}): Label => own[kind] ?? evidenceTitle(kind);
