/** What the shapes of directory say in Chinese where no table labels them; English is the name itself. */
export const directoryWords = {
  parentCode: '上级代码',
  confirmDistinct: '确认不是同一人',
  nationalId: '身份证号',
  Region: '行政区划',
  Occupation: '职业(工种)',
  RegionList: '行政区划列表',
  OccupationList: '职业列表',
  Reveal: '查看请求',
  Revealed: '查看结果',
  PersonSearch: '人员查找',
} as const;
