/** What the shapes of integration say in Chinese where no table labels them; English is the name itself. */
export const integrationWords = {
  module: '模块',
  subjectType: '记录类别',
  subjectId: '记录编号',
  organizationIds: '相关单位',
  nextAfter: '下一次从何处',
  EventFeed: '事件流',
  Event: '事件',
} as const;
