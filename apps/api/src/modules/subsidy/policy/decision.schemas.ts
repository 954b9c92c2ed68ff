import type { JsonSchema } from '../../../platform/database/fields.ts';
import { component, labelled } from '../../../platform/http/schemas.ts';

/**
 * The decision of the policy language (`Decision` of @rongcai/policy) as answers show it. What was decided is kept as it
 * was then: a member that a later version of the language adds is missing there, and never required here.
 */
const member = (zh: string, en: string, schema: object, description?: string): JsonSchema => ({
  ...schema,
  ...labelled(zh, en),
  ...(description ? { description } : {}),
});
const text = { type: 'string' };
const flag = { type: 'boolean' };
const whole = { type: 'integer' };
const fen = { type: 'integer', format: 'int64' };
const day = { type: 'string', format: 'date' };
/** A day, or a month where the version reckons by months. */
const dayOrMonth = { type: 'string', pattern: '^\\d{4}-\\d{2}(-\\d{2})?$' };
const list = (items: object) => ({ type: 'array', items });
const names = list(text);
const object = (properties: Record<string, JsonSchema>, required: readonly string[]) => ({ type: 'object', properties, required });
const said = object({ zh: member('中文', 'Chinese', text), en: member('英文', 'English', text) }, ['zh']);
const outcome = { type: 'string', enum: ['eligible', 'ineligible', 'needs_info', 'eligible_waitlisted'] };

const part = (id: string, zh: string, en: string, shape: object) =>
  component(id, { ...shape, ...labelled(zh, en), description: `${en} · ${zh}` }).ref;

const seen = object(
  {
    fact: member('事实', 'Fact', text, 'Path of the fact'),
    value: member('值', 'Value', {}, 'As the register or the applicant has it; of a list the first twenty rows'),
    count: member('行数', 'Rows', whole, 'Of a list: how many rows there are'),
    source: member('来源', 'Source', text),
    date: member('取得日期', 'Date', text),
  },
  ['fact'],
);
const predicates = list(
  part(
    'DecisionPredicate',
    '条件的核验',
    'Condition as decided',
    object(
      {
        id: member('编号', 'Id', text),
        outcome: member('结果', 'Outcome', { type: 'string', enum: ['met', 'unmet', 'unknown'] }),
        seen: member('所见事实', 'Facts seen', list(seen), 'What the condition was decided from'),
        text: member('说明', 'Text', said),
        severity: member('级别', 'Severity', { type: 'string', enum: ['blocking', 'warning'] }),
        evidence: member('材料类别', 'Kinds of evidence', names),
        clause: member('条款', 'Clause', text),
        overridden: member(
          '人工认定',
          'Found by hand',
          object(
            {
              by: member('认定人', 'By', text),
              reason: member('理由', 'Reason', text),
              until: member('有效期至', 'Until', day, 'The last day on which it counts'),
            },
            ['by', 'reason'],
          ),
          'It counts as met by an official’s finding; outcome is what the facts gave',
        ),
      },
      ['id', 'outcome', 'seen', 'text', 'severity', 'evidence'],
    ),
  ),
);
const judged = {
  key: member('标识', 'Key', text),
  outcome: member('结果', 'Outcome', outcome),
  predicates: member('条件', 'Conditions', predicates),
  failed: member('未满足的条件', 'Conditions not met', names, 'Ids'),
  unknown: member('待定的条件', 'Conditions not known', names, 'Ids'),
};
const components = member(
  '补贴项目',
  'Components',
  list(
    part(
      'DecisionComponent',
      '补贴项目的核验',
      'Component as decided',
      object({ ...judged, amountFen: member('金额', 'Amount', fen) }, ['key', 'outcome', 'amountFen']),
    ),
  ),
);
const members = member(
  '名单成员',
  'Members',
  list(
    part(
      'DecisionMember',
      '名单成员的核验',
      'Member as decided',
      object(
        {
          ...judged,
          amountFen: member('金额', 'Amount', { type: ['integer', 'string'] }, 'Exact text where a fen is only rounded in the sum'),
          components,
        },
        ['key', 'outcome', 'amountFen'],
      ),
    ),
  ),
);

const steps = list(
  object(
    {
      node: member('运算', 'Operation', text),
      name: member('名称', 'Name', text, 'The parameter or table, where the step takes one'),
      pointer: member('位置', 'Pointer', text, 'JSON pointer into the rules'),
      value: member('值', 'Value', {}, 'Exact: an integer or decimal text; money is in fen, of a list how many rows'),
      type: member('值的类型', 'Type of the value', text, 'money, integer, number, date, month, text, boolean, list …'),
      text: member('说明', 'Text', said),
    },
    ['node', 'pointer', 'text'],
  ),
);
const schedule = list(
  object(
    {
      key: member('标识', 'Key', text),
      due: member('应付日期', 'Due', dayOrMonth, 'The day, or for what is paid monthly the month'),
      amountFen: member('金额', 'Amount', fen),
      state: member('状态', 'State', { type: 'string', enum: ['due', 'waiting'] }, 'waiting: its condition is not met yet'),
    },
    ['key', 'amountFen', 'state'],
  ),
);
const limits = list(
  object(
    {
      id: member('编号', 'Id', text),
      of: member('计量', 'Counted', { type: 'string', enum: ['count', 'months', 'money', 'heads'] }),
      title: member('名称', 'Title', said),
      member: member('名单成员', 'Member', text, 'Key of the member'),
      max: member('上限', 'Most', {}, 'Money in fen'),
      used: member('已用', 'Used', {}, 'Money in fen'),
      asked: member('本次', 'Asked', {}, 'Money in fen'),
      outcome: member('结果', 'Outcome', { type: 'string', enum: ['within', 'refused', 'reduced', 'waitlisted', 'unknown'] }),
    },
    ['id', 'outcome'],
  ),
);
const stacking = list(
  object(
    {
      id: member('编号', 'Id', text),
      kind: member('规则', 'Rule', text),
      outcome: member('结果', 'Outcome', { type: 'string', enum: ['free', 'excluded', 'reduced', 'unknown'] }),
      components: member('补贴项目', 'Components', names),
      text: member('说明', 'Text', said),
    },
    ['id', 'kind', 'outcome'],
  ),
);
const inKind = list(
  object(
    {
      key: member('标识', 'Key', text),
      title: member('名称', 'Title', said),
      value: member('数量', 'How much', {}),
      unit: member('单位', 'Unit', text),
    },
    ['key'],
  ),
);
const recovery = list(
  object(
    {
      id: member('编号', 'Id', text),
      outcome: member('结果', 'Outcome', { type: 'string', enum: ['due', 'unknown'] }),
      amountFen: member(
        '追回金额',
        'Asked back',
        { ...fen, type: ['integer', 'null'] },
        'What is or would be asked back; null while not known',
      ),
      missing: member('尚缺的事实', 'Facts missing', names),
      clause: member('条款', 'Clause', text),
    },
    ['id', 'outcome'],
  ),
);
const nearMisses = list(
  object(
    {
      predicate: member('条件', 'Condition', text),
      member: member('名单成员', 'Member', text),
      component: member('补贴项目', 'Component', text),
      fact: member('事实', 'Fact', text),
      operator: member('比较', 'Comparison', text),
      have: member('现值', 'Is', {}),
      need: member('应有', 'Needed', {}),
      gap: member('差距', 'Gap', {}),
      unit: member('单位', 'Unit', text),
      only: member('仅差此项', 'Nothing else is lacking', flag),
    },
    ['predicate', 'operator', 'unit', 'only'],
  ),
);
const gaps = list(
  object(
    {
      of: member('受影响的部分', 'What is unknown by it', text, 'A condition, a limit, or amount'),
      member: member('名单成员', 'Member', text),
      component: member('补贴项目', 'Component', text),
      code: member('代码', 'Code', { type: 'string', enum: ['no_row', 'no_value', 'division_by_zero'] }),
      pointer: member('位置', 'Pointer', text, 'JSON pointer into the rules'),
      name: member('名称', 'Name', text, 'The table or the parameter'),
      keys: member('键', 'Keys', { type: 'array' }),
      day: member('日期', 'Day', day),
      text: member('说明', 'Text', said),
    },
    ['of', 'code', 'pointer', 'text'],
  ),
);

const properties = {
  key: member('政策标识', 'Policy key', text),
  version: member('版本号', 'Version', text),
  asOf: member('基准日', 'As of', day, 'The day as of which it was decided'),
  anchorDate: member(
    '事件日期',
    'Day of the event',
    { ...dayOrMonth, type: ['string', 'null'] },
    'The day or month that chooses the version; null while not known',
  ),
  outcome: member('结果', 'Outcome', outcome),
  predicates: member('条件', 'Conditions', predicates),
  failed: judged.failed,
  unknown: judged.unknown,
  members,
  components,
  currency: member('币种', 'Currency', text),
  entitledFen: member('应享金额', 'Entitled', fen, 'What the rules give in all'),
  grantedFen: member('此前已批准', 'Granted before', fen, 'What was granted for it before'),
  amountFen: member('本次应付', 'Due now', fen, 'The difference, never below zero'),
  overpaidFen: member('多批金额', 'Granted beyond', fen, 'What was granted beyond the entitlement'),
  amountSteps: member('计算过程', 'Steps of the amount', steps),
  schedule: member('拨付计划', 'Schedule', schedule),
  limits: member('限额', 'Limits', limits),
  stacking: member('与其他补贴的关系', 'Beside other benefits', stacking),
  inKind: member('非现金待遇', 'Given in kind', inKind),
  recovery: member('追回', 'Asked back', recovery),
  nearMisses: member('差距', 'Near misses', nearMisses),
  missing: member('尚缺的事实', 'Facts missing', names, 'Paths'),
  gaps: member('规则缺口', 'Gaps in the rules', gaps, 'Why something is not known though no fact is missing'),
};
export const DecisionShape = part(
  'Decision',
  '核验决定',
  'Decision',
  object(properties, [
    'key',
    'version',
    'asOf',
    'outcome',
    'predicates',
    'failed',
    'unknown',
    'entitledFen',
    'grantedFen',
    'amountFen',
    'amountSteps',
  ]),
);

/** The same with the facts that a record showed, where it was asked about one. */
export const ExplainedShape = {
  allOf: [
    DecisionShape,
    {
      type: 'object',
      properties: { facts: member('事实', 'Facts', { type: 'object', additionalProperties: true }, 'By path; only with basisId') },
    },
  ],
};
