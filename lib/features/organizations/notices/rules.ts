type Outcome = 'verify' | 'decline' | 'claim'

const OUTCOMES: Record<Outcome, string> = {
  verify: '已通过核验，可以写进项目和协议',
  decline: '未通过核验',
  claim: '已自行申请入驻，等待核验',
}

/** What a unit's staff are told of a partner that they had named. */
export const outcomeTitle = (name: string, outcome: Outcome) => `贵单位登记的“${name}”${OUTCOMES[outcome]}`
