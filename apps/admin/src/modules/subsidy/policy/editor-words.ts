const w = (zh: string, en: string) => ({ zh, en });

/** Words for how the editor speaks while a version is written, and for the stages of a payment. */
export const writing = {
  startHere: w(
    '逐页填写；填过的内容即时检查，保存时列出全部缺项',
    'Fill in page after page: what you have entered is checked at once, and all that is missing is listed when you save',
  ),
  early: w(
    '算例的日期 {day} 早于本版本生效日 {from}，不能用来检验本版本',
    'Its day, {day}, lies before the version begins on {from}: it tells nothing about this version',
  ),
  earlySome: w(
    '{n} 个算例的日期早于本版本生效日 {from}，沿用自上一版本',
    '{n} examples are dated before the version begins on {from}: they come from the version before',
  ),
  moveEarly: w('把日期移到生效日之后', 'Move their dates behind it'),
  removeEarly: w('删除这些算例', 'Remove them'),
  stageNth: w('第 {n} 期', 'Stage {n}'),
  stageName: w('第 {n} 期', 'Stage {n}'),
  stageTakes: w('发放额度', 'How much'),
  stageTaking: { share: w('按比例', 'a share'), amount: w('固定金额', 'an amount'), rest: w('余额', 'the rest') },
  stageDue: w('可拨付日期', 'Payable from'),
  stageDueNone: w('核定当日（可指定日期）', 'the day of the decision (choose another)'),
  stageWhen: w('须先满足的条件', 'What must have happened first'),
  stageWhenNone: w('无（可添加条件）', 'nothing (add a condition)'),
  removeStage: w('删除本期', 'Remove this stage'),
} as const;
