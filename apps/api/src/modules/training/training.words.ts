/** What the shapes of training say in Chinese where no table labels them; English is the name itself. */
export const trainingWords = {
  Placement: '上岗',
  TrainingOrderFunnel: '订单漏斗',
} as const;
