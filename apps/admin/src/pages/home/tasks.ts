import type { AnyPage, AnyQuery, AnyRow, Resource } from '@rongcai/client';
import { resources } from '@rongcai/client/resources';
import { api } from '../../api.ts';
import type { useSession } from '../../session/session.store.ts';
import { moment, yuan } from '../../ui/format.ts';
import { includeAll } from '../../ui/names.ts';
import { FINAL_ACTS, sortWaiting, WAITING_PAGE } from '../../ui/waiting.ts';

/** Something that waits for whoever may take `action` on it. */
interface TaskKind {
  readonly key: string;
  readonly path: string;
  /** Who may take it decides for whom it waits. */
  readonly action?: string;
  /** What is done is a new record of this resource: it waits for whoever may make one. */
  readonly makes?: string;
  readonly query: AnyQuery;
  /** Only rows on which the server allows one of these to this caller count: one's own are another person's task. */
  readonly byOther?: readonly string[];
  /** Where the work is done, when that is not the list. */
  readonly desk?: string;
  /** What stands at the end of a row. */
  readonly aside?: (row: AnyRow) => string;
  /** A number of people. */
  readonly people?: string;
}

const today = () => moment(new Date()).slice(0, 10);
const amount = (row: AnyRow) => yuan(Number(row.amountFen));
const sum = (row: AnyRow) => yuan(Number(row.declaredSumFen));

const kinds = (): TaskKind[] => [
  {
    key: 'orders',
    path: 'training-orders',
    action: 'approve',
    query: { status: 'submitted' },
    people: 'headcount',
  },
  { key: 'proposals', path: 'proposals', action: 'select', query: { status: 'submitted' }, people: 'seats' },
  { key: 'toAccept', path: 'subsidy-applications', action: 'accept', query: { status: 'submitted' }, desk: 'submitted', aside: amount },
  {
    key: 'toRecommend',
    path: 'subsidy-applications',
    action: 'recommend',
    query: { status: 'in_review' },
    desk: 'in_review',
    aside: amount,
  },
  {
    key: 'toApprove',
    path: 'subsidy-applications',
    action: 'approve',
    query: { status: 'in_final_review' },
    desk: 'in_final_review',
    byOther: FINAL_ACTS,
    aside: amount,
  },
  { key: 'toCheck', path: 'later-checks', action: 'pass', query: { status: 'open' } },
  { key: 'objections', path: 'objections', action: 'uphold', query: { status: 'open' } },
  {
    key: 'toAnnounce',
    path: 'subsidy-applications',
    makes: 'public-notices',
    query: { status: 'awaiting_notice', noticed: false },
    aside: amount,
  },
  { key: 'policiesToPublish', path: 'policy-versions', action: 'publish', query: { status: 'draft' }, byOther: ['publish'] },
  { key: 'noticesToPublish', path: 'public-notices', action: 'publish', query: { status: 'draft' } },
  {
    key: 'noticesEnding',
    path: 'public-notices',
    action: 'close',
    query: { status: 'published', ...endsOn(today()) },
    aside: ({ endsOn: last }) => String(last),
  },
  { key: 'batchesToLock', path: 'payment-batches', action: 'lock', query: { status: 'draft' }, byOther: ['lock'], aside: sum },
  { key: 'batchesToSend', path: 'payment-batches', action: 'send', query: { status: 'locked' }, aside: sum },
  { key: 'batchesToReconcile', path: 'payment-batches', action: 'reconcile', query: { status: 'sent' }, aside: sum },
  { key: 'failedPayments', path: 'payments', action: 'reissue', query: { status: 'failed' }, aside: amount },
  { key: 'organizations', path: 'organizations', action: 'verify', query: { status: 'pending' } },
  {
    key: 'postings',
    path: 'job-postings',
    action: 'publish',
    query: { status: 'submitted' },
    people: 'openings',
  },
  {
    key: 'programs',
    path: 'apprenticeship-programs',
    action: 'file',
    query: { status: 'submitted' },
    people: 'headcount',
  },
];

function endsOn(day: string): AnyQuery {
  const filter = resources['public-notices']?.filters.find(({ name }) => name === 'ends');
  return filter?.from && filter.to ? { [filter.from]: day, [filter.to]: day } : {};
}

export interface Task extends TaskKind {
  readonly resource: Resource;
  /** Those that this caller may decide. */
  readonly total: number;
  /** Those that wait for another person. */
  readonly others: number;
  readonly rows: readonly AnyRow[];
  /** Where the work is done. */
  readonly link: string;
  /** Where all the rows are. */
  readonly list: string;
  readonly linkOf: (row: AnyRow) => string;
}

const SHOWN = 5;

function count(page: AnyPage, { byOther }: TaskKind): Pick<Task, 'rows' | 'total' | 'others'> {
  if (!byOther) return { rows: page.data.slice(0, SHOWN), total: page.page.total ?? page.data.length, others: 0 };
  const { rows, mine, others } = sortWaiting(page, byOther);
  return { rows: rows.slice(0, SHOWN), total: mine, others };
}

async function read(kind: TaskKind, resource: Resource): Promise<Task | null> {
  const query = {
    ...kind.query,
    count: 'exact',
    limit: kind.byOther ? WAITING_PAGE : SHOWN,
    ...(resource.title ? {} : includeAll(resource)),
  };
  const { data } = await api.list(kind.path, query);
  if (!data) return null;
  const base = `/app/${resource.module}/${kind.path}`;
  const filters = new URLSearchParams(Object.entries(kind.query).map(([name, value]) => [name, String(value)]));
  // of what waits for some of those who see it, the list shows what waits for this caller
  if (kind.byOther && kind.action) filters.set('can', kind.action);
  const list = kind.desk ? `/app/subsidy/review?stage=${kind.desk}` : `${base}?${filters}`;
  const counted = count(data, kind);
  const made = kind.makes && counted.total > 0 ? resources[kind.makes] : undefined;
  // a single one is opened at once
  const only = kind.byOther && !kind.desk && counted.total === 1 ? counted.rows[0] : undefined;
  return {
    ...kind,
    resource,
    ...counted,
    list,
    link: made ? `/app/${made.module}/${made.path}/new` : only ? `${base}/${only.id}` : list,
    linkOf: ({ id }) => (kind.desk ? `/app/subsidy/review?stage=${kind.desk}&id=${id}` : `${base}/${id}`),
  };
}

/** Everything that waits for this caller, asked for at once; null stands where the answer did not come. */
export function readTasks(session: ReturnType<typeof useSession>): Promise<(Task | null)[]> {
  return Promise.all(
    kinds().flatMap((kind) => {
      const resource = resources[kind.path];
      const act = kind.makes ? resources[kind.makes]?.body : resource?.actions.find(({ name }) => name === kind.action);
      return resource && act && session.may(act.permission) && session.isOneOf(act.by) ? [read(kind, resource)] : [];
    }),
  );
}
