import type { RuleId } from '../constants'

/**
 * Words that ask for a second look, as patterns over folded text (lower case, half width, nothing but letters, digits
 * and the marks of clauses), with what they may mean. The lookarounds keep ordinary words out: 参加班会 is no 加班.
 */
export const SCANNED_WORDS: readonly { rule: RuleId; pattern: RegExp; says: string; mend: string }[] = [
  {
    rule: 'R01',
    pattern: /[顶跟]岗实习/g,
    says: '“跟岗实习”“顶岗实习”是旧称，现统一为岗位实习。',
    mend: '请改称岗位实习。',
  },
  {
    rule: 'R16e',
    pattern: /酒吧|夜总会|歌厅|ktv|洗浴中心|洗浴城|浴场|网吧|电子游戏厅|游戏厅|足浴|迪厅/g,
    says: '文字提到了营业性娱乐场所。',
    mend: '学生不得在这类场所实习；与工作场所无关时请改写。',
  },
  {
    rule: 'R16f',
    pattern: /(?<!其)中介(?!绍)|劳务派遣|劳务公司|代理招聘|代招/g,
    says: '文字提到了中介或代理。',
    mend: '实习不得经中介机构或有偿代理；与实习的管理无关时请改写。',
  },
  {
    rule: 'R16g',
    pattern: /重体力|强体力|(?:三|四|iii|iv)级体力/g,
    says: '文字提到了较重的体力劳动。',
    mend: '请核对体力劳动强度等级。',
  },
  {
    rule: 'R17b',
    pattern: /高空作业|高处作业|登高|井下|放射性|[有剧高]毒|易燃|易爆|危化品|危险化学品|带电作业/g,
    says: '文字提到了安全风险较高的作业。',
    mend: '请核对“危险或禁忌作业”一项是否如实填写。',
  },
  {
    rule: 'R17c',
    pattern:
      /(?:周末|双休日|休息日|节假日|春节|国庆)[^,:不无未免]{0,6}(?:上班|值班|在岗|实习)|单休|大小周|月休|(?:全年|全月)无休/g,
    says: '文字提到了在休息日或节假日实习。',
    mend: '请核对休息日与节假日两项是否如实填写。',
  },
  {
    rule: 'R17d',
    pattern: /(?<!参)加班(?!级|组|会|前会|主任)|夜班|通宵|(?:晚|凌晨)[^,:]{0,4}值守/g,
    says: '文字提到了加班或夜班。',
    mend: '请核对班次与加班两项是否如实填写。',
  },
  {
    rule: 'R18c',
    pattern: /代金券|购物卡|消费券|(?:实物|物品|产品)(?:抵|代替|折)/g,
    says: '文字提到了以物品或代金券支付。',
    mend: '报酬须全部以货币支付；与报酬无关时请改写。',
  },
  {
    rule: 'R20',
    pattern:
      /押金|保证金|培训费|(?:报酬|工资|薪资|薪酬)提成|抽成|(?<!核算|归集|分摊|结转)(?:管理费|材料费)|服装费|就业服务费|介绍费|(?:扣押|扣留|收取|收走|上交|代管|代存)[^,:]{0,6}(?:身份证|学生证|毕业证|证件)|担保/g,
    says: '文字提到了费用、担保或证件。',
    mend: '不得向学生收费、要求担保或扣押证件；与学生无关时请改写。',
  },
]

/** Words that deny what follows; those that merely begin like one (不锈钢, 无菌, 未成年) are kept out. */
export const NEGATORS =
  /不需要|不允许|不需|不须|不用|不必|不会|不要|不应|不可|不得|不能|不存在|不(?!仅|但|光|只|过|超|少|断|同|限|定|满|足|久|时|免|锈|良|一)|无需要|无需|无须|无(?!论|息|条件|偿|休|锡|人|菌|损|线|纺|缝)|未(?!来|成年|满)|没有|没(?!收)|并非|免(?!费)|严禁|禁止|杜绝|拒绝|谢绝|取消|勿|(?:零|0元?)$/g

/** Two denials that make an assertion. */
export const DOUBLE_NEGATION = /(?:不得|不能|不可|无|并非|没有|不是|不会|未必|不要)不/

/** Words after a denial that end its reach: 不提供住宿需交押金. */
export const ENDS_REACH = /但|却|只|仅|除|须|必|另|需|应|要(?!求)/

/** A denial behind the word: 押金：无, 夜班一律不安排. */
export const DENIED_AFTER =
  /^(?:(?:、|和|及|与|或|以及)[^,:、]{1,8}?)*等?(?:任何|各类|各种|所有)?(?:费用|费|款项)?(?::|为|一律|均|全部|都|概)*(?:无(?!息|条件|论|法)|没有|免(?!责)|零|0元?(?!\d)|不收|不得|不需|不用|不安排|不存在|不予收取|禁止|严禁)/

/** What may stand between a comma and the next entry of one list. */
export const LIST_JOINT = /^(?:也|和|及|与|或|以及|或者|、)*$/

/** Longest clause that can be one entry of a list. */
export const ENTRY_LENGTH = 8

/** What shows that an entry behind a comma is a statement of its own. */
export const STATES_ANEW = /[\d元收交缴需付扣补有]/
