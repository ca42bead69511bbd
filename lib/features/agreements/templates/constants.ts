/** What stands where something is still to be filled in; wide, so that it is seen in print as well. */
export const BLANK = '＿＿＿＿'

/** The sections of every template, in their order. The first eight are what an agreement has to settle. */
export const TEMPLATE_SECTIONS = [
  'goals',
  'duties',
  'term',
  'funding',
  'safety',
  'property',
  'breach',
  'disputes',
  'others',
] as const
export type TemplateSection = (typeof TEMPLATE_SECTIONS)[number]

export const TEMPLATE_HEADINGS: Record<TemplateSection, string> = {
  goals: '一、合作目标与内容',
  duties: '二、各方的权利和义务',
  term: '三、合作期限',
  funding: '四、经费',
  safety: '五、安全与保险',
  property: '六、知识产权与保密',
  breach: '七、违约责任',
  disputes: '八、争议解决',
  others: '九、其他约定',
}

/** Which of the registered parties is meant. */
export const SCHOOL_AND_PARTNER =
  '本协议登记的第一方为甲方（学校），第二方为乙方（合作单位）；另有丙方及以后各方的，其权利和义务在第二条中另行写明。'

const TERM = `1. 合作期限以本协议登记的起止日期为准；登记的起始日期早于生效之日的，自生效之日起算。
2. 任何一方希望续签的，应当在期限届满 ${BLANK} 日前告知其他各方，由各方另行签订续签协议。
3. 期限届满而已经开始的教学、实习或者服务尚未结束的，各方继续履行至该项工作结束，所需安排以补充协议写明。`

const FUNDING = `1. 各方为履行各自义务发生的费用，由各方自行承担；本条另有约定的除外。
2. 共同承担的费用为：${BLANK}；其中甲方承担 ${BLANK} 元，乙方承担 ${BLANK} 元。
3. 支付的时间和方式：${BLANK}。收款方应当开具合法票据，专款专用，并接受支付方的查询。`

const PROPERTY = `1. 各方在合作以前已有的知识产权归原权利人所有，其他各方仅可为履行本协议使用。
2. 合作中共同完成的教材、课程、软件、技术等成果，归完成各方共有；署名次序、使用方式和收益分配为：${BLANK}。
3. 各方对合作中知悉的商业秘密、未公开的技术资料和个人信息负有保密义务，期限至合作结束后 ${BLANK} 年；个人信息只为履行本协议处理，合作结束后应当删除或者依法保存。`

const BREACH = `1. 一方不履行或者不按约定履行义务的，应当在收到其他方书面通知之日起 ${BLANK} 日内改正；逾期不改正的，应当赔偿因此造成的损失。
2. 逾期付款的，每逾期一日，按未付金额的 ${BLANK} 支付违约金。
3. 一方严重违约，致使合作目标不能实现的，其他方有权书面通知其解除与其有关的合作。
4. 因不可抗力不能履行的，受影响的一方应当及时通知并提供证明，按影响的程度免除相应责任。`

const DISPUTES = `1. 因本协议发生的争议，由各方协商解决；也可以请登记本协议的联盟秘书处调解。
2. 协商或者调解不成的，按下列第 ${BLANK} 种方式解决：（1）向 ${BLANK} 所在地有管辖权的人民法院起诉；（2）向 ${BLANK} 仲裁委员会申请仲裁。
3. 争议解决期间，各方继续履行没有争议的部分，不得因此中断学生的学习和实习。`

const OTHERS = `1. 各方指定的联系人：甲方 ${BLANK}，乙方 ${BLANK}。更换联系人的，应当及时告知其他方。
2. 本协议未尽事项，由各方另行签订补充协议；补充协议与本协议同样有效。
3. 有下列情形之一的，一方可以提前解除本协议：（1）各方协商一致；（2）法律、政策变化致使合作不能继续；（3）${BLANK}。解除应当提前 ${BLANK} 日书面通知，并先妥善安置已经参加合作项目的人员。
4. 本协议自各方确认同一文本时生效。法律要求或者各方另行约定须签字、盖章或者使用可靠电子签名的，自完成该手续时生效。`

/** What is the same for most kinds. */
export const COMMON_TEXTS = {
  term: TERM,
  funding: FUNDING,
  property: PROPERTY,
  breach: BREACH,
  disputes: DISPUTES,
  others: OTHERS,
} as const satisfies Partial<Record<TemplateSection, string>>

/** For cooperation in which students go to a workplace (《职业学校学生实习管理规定》). */
export const PLACEMENT_SAFETY = `1. 安排学生认识实习、岗位实习的，各方遵守《职业学校学生实习管理规定》；岗位实习开始前，学校、实习单位和学生三方应当以主管部门发布的示范文本为基础签订实习协议，未签订的不得安排。
2. 实习单位应当提供符合国家规定的劳动条件和防护用品，上岗前进行安全教育和考核，并指定专人指导；不得安排学生从事禁止实习生从事的劳动，不得安排一年级学生岗位实习，不得向学生收取押金、培训费、管理费等费用或者扣押证件。
3. 实习时间遵守国家关于工作时间和休息休假的规定；不得安排加班和夜班，确因专业需要的，先按规定报主管部门备案。
4. 岗位实习的报酬应当以货币形式按时、足额直接支付给学生，标准为：${BLANK}。
5. 学生实习责任保险由 ${BLANK} 投保，覆盖实习全过程，保险费不得由学生承担，也不得从实习报酬中扣除；其他保险：${BLANK}。
6. 发生伤害事故时，事发一方应当立即救治并在 ${BLANK} 小时内告知其他各方，各方共同处理善后；责任按法律和本协议的约定承担。`
