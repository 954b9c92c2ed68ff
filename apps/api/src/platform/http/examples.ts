/** A request that is answered with success, and its answer. */
export interface Example {
  /** The body, where the operation takes one. */
  readonly request?: unknown;
  readonly status: number;
  readonly type: string;
  readonly answer: unknown;
}

/** Name of the operation → its example. */
export type Examples = Readonly<Record<string, Example>>;

type Content = Record<string, { example?: unknown }>;
interface Operation {
  readonly operationId?: string;
  readonly requestBody?: { readonly content?: Content };
  readonly responses?: Readonly<Record<string, { readonly content?: Content }>>;
}

/** Puts the examples beside the shapes that they are examples of. A type that the contract does not name has none. */
export function withExamples<C extends { readonly paths?: unknown }>(contract: C, examples: Examples): C {
  const items = Object.values((contract.paths ?? {}) as Record<string, Record<string, Operation>>);
  for (const { operationId = '', requestBody, responses } of items.flatMap((item) => Object.values(item))) {
    const { request, status = 0, type = '', answer } = examples[operationId] ?? {};
    // the same body under each name of JSON; of other types the first
    Object.entries(requestBody?.content ?? {}).forEach(([taken, content], nth) => {
      if (request !== undefined && (nth === 0 || /json$/.test(taken))) content.example = request;
    });
    const given = responses?.[status]?.content?.[type];
    if (given && answer !== undefined) given.example = answer;
  }
  return contract;
}
