/** What the shapes of notice say in Chinese where no table labels them; English is the name itself. */
export const noticeWords = {
  WorkdayCalendar: '工作日历',
  ObjectionAnswer: '异议处理',
  PublicNoticeLine: '公示名单行',
  PublicNoticeLinePage: '公示名单页',
  NewPublicObjection: '公众异议',
  PublicObjectionReceived: '异议收讫',
} as const;
