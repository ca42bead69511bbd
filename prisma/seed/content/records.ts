type RecordContent = { slug: string; summary: string }

/** What the portal adds to a project of facts.json, by title; links only where both stand in one source. */
export const projectContent: Record<string, RecordContent & { platform?: string; alliance?: string }> = {
  平度康贝托育中心合作项目: {
    slug: 'pingdu-kangbei-hezuo-xiangmu',
    summary:
      '青岛职业技术学院与平度康贝托育中心合作，内容有师资培训、农村特色托育课程、校外实习实训基地，以及暑期社会实践与志愿服务。',
  },
  '3D打印技能人才协同培养': {
    slug: '3d-dayin-jineng-rencai-peiyang',
    summary: '青岛职业技术学院与无限三维科技产业集团自2018年起合作培养3D打印技能人才，并共建产业学院。',
    platform: '无限三维3D打印产业学院',
  },
  有色金属智能冶金技术订单班: {
    slug: 'youse-jinshu-zhineng-yejin-dingdanban',
    summary: '济源职业技术学院与济源市万洋冶炼（集团）有限公司合办的订单班，费用由企业承担。',
  },
  金属冶炼设备检测维护订单班: {
    slug: 'jinshu-yelian-shebei-dingdanban',
    summary: '济源职业技术学院与河南金利集团合办的订单班，费用由企业承担。',
  },
  应用化工技术学历提升班: {
    slug: 'yingyong-huagong-xueli-tishengban',
    summary: '济源职业技术学院为丰田肥业、清水源公司和金马能源三家企业的员工举办的学历提升班。',
  },
  能源动力与材料现场工程师联合培养: {
    slug: 'nengyuan-cailiao-xianchang-gongchengshi',
    summary:
      '济源职业技术学院与济源市万洋冶炼（集团）有限公司联合培养现场工程师，获批教育部第一批现场工程师专项培养计划项目。',
  },
  教育部第二批现代学徒制试点: {
    slug: 'xiandai-xuetuzhi-dierpi-shidian',
    summary:
      '济源职业技术学院承担的现代学徒制试点，2019年通过验收；2021年立项为河南省首批现代学徒制示范点建设单位。',
  },
  现代学徒制试点第五批工匠班: {
    slug: 'xiandai-xuetuzhi-diwupi-gongjiangban',
    summary: '青岛电子学校的现代学徒制试点，从青岛电子信息业职教集团内遴选20家优质企业合作开办。',
    alliance: '青岛电子信息业职教集团',
  },
}

/** By the agreement's title. */
export const agreementContent: Record<string, RecordContent> = {
  '“盟济合作”协议': {
    slug: 'mengji-hezuo-xieyi',
    summary: '民盟河南省委员会与中共济源产城融合示范区工作委员会之间的战略合作协议，依公开资料登记。',
  },
}

/** By the policy document's title. */
export const policyContent: Record<string, RecordContent> = {
  淄博科学技术学校产教融合发展实施方案: {
    slug: 'zibo-kexue-jishu-xuexiao-shishi-fangan',
    summary:
      '高青县教育和体育局为淄博科学技术学校印发的实施方案，就专业群与行业的对接、教师到企业实践和校企双主体评价作出安排。',
  },
  关于深化产教融合的实施意见: {
    slug: 'jiyuan-zhiyuan-chanjiao-ronghe-shishi-yijian',
    summary: '济源职业技术学院关于深化产教融合的校内制度。',
  },
  校企合作管理办法: {
    slug: 'jiyuan-zhiyuan-xiaoqi-hezuo-guanli-banfa',
    summary: '济源职业技术学院管理校企合作的校内制度。',
  },
}

/** By the event's title; `alliance` where the facts give the event's figures to that alliance. */
export const eventContent: Record<string, RecordContent & { alliance?: string }> = {
  青岛市托育服务产教联盟启动仪式: {
    slug: 'qingdao-tuoyu-lianmeng-qidong-yishi',
    summary: '青岛市托育服务产教联盟于2022年5月20日在青岛职业技术学院启动，26家单位参加。',
    alliance: '青岛市托育服务产教联盟',
  },
  青岛市托育服务专业研讨会: {
    slug: 'qingdao-tuoyu-fuwu-zhuanye-yantaohui',
    summary: '围绕托育服务专业召开的研讨会，30余人参加。',
    alliance: '青岛市托育服务产教联盟',
  },
  校企科技合作与服务交流大会: {
    slug: 'xiaoqi-keji-hezuo-jiaoliu-dahui',
    summary: '济源职业技术学院举办的校企科技合作交流活动，已办两届。',
  },
}

/** Addresses of Qingdao's industry chains, in the order of facts.json's names. */
export const chainSlugs: Record<string, string> = {
  智能家电: 'qingdao-zhineng-jiadian',
  轨道交通装备: 'qingdao-guidao-jiaotong-zhuangbei',
  新能源汽车: 'qingdao-xinnengyuan-qiche',
  高端化工: 'qingdao-gaoduan-huagong',
  海洋装备: 'qingdao-haiyang-zhuangbei',
  食品饮料: 'qingdao-shipin-yinliao',
  纺织服装: 'qingdao-fangzhi-fuzhuang',
  集成电路: 'qingdao-jicheng-dianlu',
  新型显示: 'qingdao-xinxing-xianshi',
  虚拟现实: 'qingdao-xuni-xianshi',
  人工智能: 'qingdao-rengong-zhineng',
  生物医药及医疗器械: 'qingdao-shengwu-yiyao',
  智能制造装备: 'qingdao-zhineng-zhizao-zhuangbei',
  先进高分子及金属材料: 'qingdao-xianjin-cailiao',
  精密仪器仪表: 'qingdao-jingmi-yiqi-yibiao',
  通用航空: 'qingdao-tongyong-hangkong',
  氢能与储能: 'qingdao-qingneng-yu-chuneng',
  现代金融: 'qingdao-xiandai-jinrong',
  现代物流: 'qingdao-xiandai-wuliu',
  现代商贸: 'qingdao-xiandai-shangmao',
  软件和信息服务: 'qingdao-ruanjian-he-xinxi-fuwu',
  科技服务: 'qingdao-keji-fuwu',
  文化旅游: 'qingdao-wenhua-lvyou',
  会展: 'qingdao-huizhan',
}
