import type { Prisma } from '@/lib/server/db'

type Tasks = Pick<
  Prisma.JointPlatformCreateManyInput,
  | 'taskTraining'
  | 'taskMajors'
  | 'taskCourses'
  | 'taskBases'
  | 'taskTeachers'
  | 'taskServices'
  | 'taskGovernance'
>

/**
 * What the portal adds to a platform of facts.json. `mixedOwnership` is set where its note says so; `alliance`
 * where the source is that alliance's own annual summary.
 */
export type PlatformContent = {
  slug: string
  summary: string
  mixedOwnership?: true
  alliance?: string
  tasks?: Tasks
}

const ELECTRONICS_GROUP = '青岛电子信息业职教集团'

/** By the platform's name in facts.json. */
export const platformContent: Record<string, PlatformContent> = {
  无限三维3D打印产业学院: {
    slug: 'wuxian-sanwei-3d-dayin-chanye-xueyuan',
    summary:
      '青岛职业技术学院与无限三维（青岛）打印技术产业研究院共建，围绕产品艺术设计专业培养3D打印技能人才。双方的合作始于2018年。',
    tasks: {
      taskTraining: '学校教师与企业师傅共同带教，实行双导师制。',
      taskMajors: '以产品艺术设计专业为共建专业，方向为3D打印。',
      taskCourses: '课程与证书衔接，把“产品初级建模”1+X职业技能等级证书的要求纳入教学，实行课证融通。',
      taskBases: '校内建有3D打印技术创新实训基地，由青岛职业技术学院与无限三维科技产业集团共建。',
      taskGovernance:
        '探索混合所有制二级学院的办学方式。理事会由四方面人员组成：\n\n- 政府\n- 行业\n- 企业专家\n- 学校专业带头人',
    },
  },
  济源珠宝产业培训学院: {
    slug: 'jiyuan-zhubao-chanye-peixun-xueyuan',
    summary: '济源职业技术学院与山立珠宝在2021年共建的产业学院，面向珠宝首饰产业。',
  },
  智能制造产业学院: {
    slug: 'jiyuan-zhineng-zhizao-chanye-xueyuan',
    summary: '济源职业技术学院与富联科技（济源）有限公司在2022年共建的产业学院。',
  },
  济源工匠学院: {
    slug: 'jiyuan-gongjiang-xueyuan',
    summary: '济源职业技术学院与济源总工会在2022年共建的产业学院。',
  },
  现代产业学院: {
    slug: 'jiyuan-xiandai-chanye-xueyuan',
    summary: '济源职业技术学院与苏州工业园区人力资源服务产业园在2022年共建，一所跨省合作的产业学院。',
  },
  比亚迪产业学院: {
    slug: 'jiyuan-biyadi-chanye-xueyuan',
    summary: '济源职业技术学院与比亚迪股份有限公司在2023年共建的产业学院。',
  },
  生产型实训工厂: {
    slug: 'jiyuan-shengchanxing-shixun-gongchang',
    summary:
      '济源职业技术学院与富士康科技集团鸿准公司在2014年共建的实训工厂，采用混合所有制，可看作该校产业学院的雏形。',
    mixedOwnership: true,
  },
  校内3D打印技术创新实训基地: {
    slug: 'qingdao-zhiyuan-3d-dayin-shixun-jidi',
    summary: '设在青岛职业技术学院校内，与无限三维科技产业集团共建，总资产130万元。',
  },
  新能源汽车产教融合实践中心: {
    slug: 'jiyuan-xinnengyuan-qiche-shijian-zhongxin',
    summary: '济源职业技术学院与比亚迪股份有限公司共同申报的产教融合实践中心。',
  },
  智能制造产教融合实践中心: {
    slug: 'jiyuan-zhineng-zhizao-shijian-zhongxin',
    summary: '济源职业技术学院与豫光冶金机械、富联科技（济源）共同申报的产教融合实践中心。',
  },
  冶金装备智能制造王宁工匠实验室: {
    slug: 'wang-ning-gongjiang-shiyanshi',
    summary: '济源职业技术学院与河南豫光金铅集团共建，以冶金装备智能制造为方向，以工匠王宁命名。',
  },
  '“绿色钢铁节能减排”王高原工匠实验室': {
    slug: 'wang-gaoyuan-gongjiang-shiyanshi',
    summary: '济源职业技术学院与济源钢铁集团共建，以绿色钢铁和节能减排为方向，以工匠王高原命名。',
  },
  '“5G产品精密研磨”赵金柱工匠实验室': {
    slug: 'zhao-jinzhu-gongjiang-shiyanshi',
    summary: '济源职业技术学院与富联科技（济源）有限公司共建，以5G产品精密研磨为方向，以工匠赵金柱命名。',
  },
  装配式建筑构件智能制造工匠实验室: {
    slug: 'zhuangpeishi-jianzhu-gongjiang-shiyanshi',
    summary: '济源职业技术学院与河南万道捷建股份有限公司共建，方向为装配式建筑构件的智能制造。',
  },
  珠宝首饰工匠实验室: {
    slug: 'zhubao-shoushi-gongjiang-shiyanshi',
    summary: '济源职业技术学院与山立珠宝共建，方向为珠宝首饰工艺。',
  },
  国家级精密制造技术协同创新中心: {
    slug: 'jingmi-zhizao-xietong-chuangxin-zhongxin',
    summary: '济源职业技术学院的研发平台，方向为精密制造技术。',
  },
  国家级光通讯连接器精密制造实训基地: {
    slug: 'guangtongxun-lianjieqi-shixun-jidi',
    summary: '济源职业技术学院的实训基地，方向为光通讯连接器的精密制造。',
  },
  河南省工业机器人智能交互与控制工程技术研究中心: {
    slug: 'henan-gongye-jiqiren-yanjiu-zhongxin',
    summary: '济源职业技术学院的研发平台，方向为工业机器人的智能交互与控制。',
  },
  电子商务教师企业实践流动站: {
    slug: 'jiyuan-dianzi-shangwu-jiaoshi-liudongzhan',
    summary: '济源职业技术学院与济源高新区管委会共建，供电子商务专业教师到企业实践。',
  },
  新愚公众创空间: {
    slug: 'xin-yugong-zhongchuang-kongjian',
    summary:
      '济源职业技术学院与济源市工业和信息化委员会、沁园街道办事处共建的众创空间，河南省创业孵化示范基地、河南省大学生创新创业实践基地。',
  },
  人工智能实训中心: {
    slug: 'qingdao-dianzi-rengong-zhineng-shixun-zhongxin',
    summary: '青岛电子学校的人工智能实训基地，据2022年的总结正在建设。',
    alliance: ELECTRONICS_GROUP,
  },
  工业互联网实训中心: {
    slug: 'qingdao-dianzi-gongye-hulianwang-shixun-zhongxin',
    summary: '青岛电子学校的工业互联网实训基地，据2022年的总结正在建设。',
    alliance: ELECTRONICS_GROUP,
  },
  尼泊尔分校: {
    slug: 'qingdao-dianzi-niboer-fenxiao',
    summary: '青岛电子学校在尼泊尔的海外办学项目。',
    alliance: ELECTRONICS_GROUP,
  },
  电子商务创业园: {
    slug: 'jiyuan-dianzi-shangwu-chuangyeyuan',
    summary: '济源职业技术学院与济源市工业和信息化委员会、沁园街道办事处共建的电子商务创业平台。',
  },
  大学生扶贫创业园: {
    slug: 'jiyuan-daxuesheng-fupin-chuangyeyuan',
    summary: '济源职业技术学院与济源市工业和信息化委员会、沁园街道办事处共建的大学生创业平台。',
  },
}
