/** What the portal adds to a unit of facts.json: its address, and prose where the facts tell more than its kind. */
export type OrganizationContent = { slug: string; summary?: string }

/** By the unit's name in facts.json. Without a summary, one is made from kind, region and alliances. */
export const organizationContent: Record<string, OrganizationContent> = {
  青岛职业技术学院: {
    slug: 'qingdao-zhiye-jishu-xueyuan',
    summary:
      '青岛市的高等职业学校，国家示范校、国家优质校，国家“双高计划”立项建设单位。牵头青岛市托育服务产教联盟，并与无限三维合作培养3D打印技能人才。',
  },
  青岛黄海学院: { slug: 'qingdao-huanghai-xueyuan' },
  青岛恒星科技学院: { slug: 'qingdao-hengxing-keji-xueyuan' },
  青岛求实职业技术学院: { slug: 'qingdao-qiushi-zhiye-jishu-xueyuan' },
  青岛市妇女儿童医院: { slug: 'qingdao-shi-funv-ertong-yiyuan' },
  黄岛区妇幼保健中心: { slug: 'huangdao-qu-fuyou-baojian-zhongxin' },
  市北区妇幼保健中心: { slug: 'shibei-qu-fuyou-baojian-zhongxin' },
  崂山区妇幼保健中心: { slug: 'laoshan-qu-fuyou-baojian-zhongxin' },
  青岛爱乐启蒙教育咨询有限公司: { slug: 'qingdao-aile-qimeng' },
  惠洛克国际儿童之家: { slug: 'huiluoke-guoji-ertong-zhijia' },
  恒星儿童教育管理咨询有限公司: { slug: 'hengxing-ertong-jiaoyu' },
  子叶托育服务有限公司: { slug: 'ziye-tuoyu-fuwu' },
  富萌嘉禾托育有限公司: { slug: 'fumeng-jiahe-tuoyu' },
  青岛艾瑞教育集团: { slug: 'qingdao-airui-jiaoyu-jituan' },
  平度康贝托育中心: {
    slug: 'pingdu-kangbei-tuoyu-zhongxin',
    summary:
      '平度市的托育机构，与青岛职业技术学院在师资培训、农村特色托育课程、校外实习实训基地和学生社会实践上合作。',
  },
  无限三维科技产业集团: {
    slug: 'wuxian-sanwei',
    summary: '从事3D打印的产业集团，较早在职业院校推进3D打印专业人才培养，2018年起与青岛职业技术学院合作。',
  },
  '无限三维（青岛）打印技术产业研究院': {
    slug: 'wuxian-sanwei-qingdao-yanjiuyuan',
    summary: '无限三维科技产业集团在青岛的研究院，与青岛职业技术学院共建无限三维3D打印产业学院。',
  },
  济源职业技术学院: {
    slug: 'jiyuan-zhiye-jishu-xueyuan',
    summary:
      '济源市的高等职业学校，牵头济源职业教育集团、济源市域产教联合体等多个联盟，与企业、园区共建产业学院、工匠实验室和实训基地。',
  },
  郑州大学: { slug: 'zhengzhou-daxue' },
  河南科技大学: { slug: 'henan-keji-daxue' },
  河南财经政法大学: { slug: 'henan-caijing-zhengfa-daxue' },
  郑州轻工业大学: { slug: 'zhengzhou-qinggongye-daxue' },
  郑州航空工业管理学院: { slug: 'zhengzhou-hangkong-gongye-guanli-xueyuan' },
  郑州师范学院: { slug: 'zhengzhou-shifan-xueyuan' },
  中南大学: { slug: 'zhongnan-daxue' },
  河南大学: { slug: 'henan-daxue' },
  河南省康复医学会: {
    slug: 'henan-sheng-kangfu-yixuehui',
    summary: '河南省的学会，与济源职业技术学院共同发起河南省康复治疗技术产教融合专业联盟。',
  },
  民盟河南省委员会: {
    slug: 'minmeng-henan-sheng-weiyuanhui',
    summary: '民主党派的省级组织，支持“361+N”产教融合发展共同体，也是“盟济合作”协议的一方。',
  },
  济源产城融合示范区管理委员会: {
    slug: 'jiyuan-shifanqu-guanweihui',
    summary: '济源示范区的管理机构，指导济源市域产教联合体，支持“361+N”产教融合发展共同体。',
  },
  济源示范区教育体育局: { slug: 'jiyuan-shifanqu-jiaoyu-tiyuju' },
  济源高新技术产业开发区管理委员会: {
    slug: 'jiyuan-gaoxinqu-guanweihui',
    summary: '济源高新区的管理机构，与济源职业技术学院共建电子商务教师企业实践流动站。',
  },
  河南省教育厅: {
    slug: 'henan-sheng-jiaoyuting',
    summary: '河南省的教育主管部门，支持“361+N”产教融合发展共同体。',
  },
  济源市工业和信息化委员会: {
    slug: 'jiyuan-shi-gongxinwei',
    summary: '济源市的政府部门，与济源职业技术学院共建新愚公众创空间、电子商务创业园和大学生扶贫创业园。',
  },
  沁园街道办事处: {
    slug: 'qinyuan-jiedao-banshichu',
    summary: '济源市的街道办事处，与济源职业技术学院共建新愚公众创空间、电子商务创业园和大学生扶贫创业园。',
  },
  济源总工会: {
    slug: 'jiyuan-zonggonghui',
    summary: '济源市的群团组织，2022年起与济源职业技术学院共建济源工匠学院。',
  },
  苏州工业园区人力资源服务产业园: {
    slug: 'suzhou-gongye-yuanqu-renli-ziyuan-chanyeyuan',
    summary: '江苏省苏州市的产业园，2022年起与济源职业技术学院共建现代产业学院。',
  },
  河南豫光金铅集团: {
    slug: 'yuguang-jinqian',
    summary:
      '济源市的企业，与济源职业技术学院共建冶金装备智能制造王宁工匠实验室，参与申报有色金属行业产教融合共同体。',
  },
  河南豫光冶金机械制造有限公司: {
    slug: 'yuguang-yejin-jixie',
    summary: '济源市的企业，智能制造产教融合实践中心（申报中）的共建单位。',
  },
  河南大象融媒体集团: { slug: 'henan-daxiang-rongmeiti-jituan' },
  比亚迪股份有限公司: {
    slug: 'biyadi',
    summary:
      '广东省深圳市的企业，2023年起与济源职业技术学院共建比亚迪产业学院，也是新能源汽车产教融合实践中心（申报中）的共建单位。',
  },
  '富联科技（济源）有限公司': {
    slug: 'fulian-keji-jiyuan',
    summary: '济源市的企业，与济源职业技术学院共建智能制造产业学院和“5G产品精密研磨”赵金柱工匠实验室。',
  },
  济源钢铁集团: {
    slug: 'jiyuan-gangtie-jituan',
    summary: '济源市的企业，与济源职业技术学院共建“绿色钢铁节能减排”王高原工匠实验室。',
  },
  河南万道捷建股份有限公司: {
    slug: 'wandao-jiejian',
    summary: '济源市的企业，与济源职业技术学院共建装配式建筑构件智能制造工匠实验室。',
  },
  '山立珠宝首饰供应链（济源市）有限公司': {
    slug: 'shanli-zhubao',
    summary: '济源市的企业，与济源职业技术学院共建济源珠宝产业培训学院和珠宝首饰工匠实验室。',
  },
  '济源市万洋冶炼（集团）有限公司': {
    slug: 'wanyang-yelian',
    summary:
      '济源市的企业，与济源职业技术学院合办有色金属智能冶金技术订单班，联合培养能源动力与材料类现场工程师。',
  },
  济源丰田肥业: {
    slug: 'jiyuan-fengtian-feiye',
    summary: '济源市的企业，与济源职业技术学院合作举办面向员工的应用化工技术学历提升班。',
  },
  济源清水源公司: {
    slug: 'jiyuan-qingshuiyuan',
    summary: '济源市的企业，与济源职业技术学院合作举办面向员工的应用化工技术学历提升班。',
  },
  河南金利集团: {
    slug: 'henan-jinli-jituan',
    summary: '济源市的企业，与济源职业技术学院合办金属冶炼设备检测维护订单班，并承担全部费用。',
  },
  河南金马能源: {
    slug: 'henan-jinma-nengyuan',
    summary: '济源市的企业，与济源职业技术学院合作举办面向员工的应用化工技术学历提升班。',
  },
  富士康科技集团鸿准公司: {
    slug: 'fushikang-hongzhun',
    summary: '广东省深圳市的企业，2014年起与济源职业技术学院共建混合所有制的生产型实训工厂。',
  },
  淄博科学技术学校: {
    slug: 'zibo-kexue-jishu-xuexiao',
    summary:
      '高青县的中等职业学校，建有机电、服装两个专业群；其产教融合发展实施方案由高青县教育和体育局印发。',
  },
  高青县教育和体育局: {
    slug: 'gaoqing-xian-jiaoyu-he-tiyuju',
    summary: '淄博市高青县的政府部门，2025年5月印发淄博科学技术学校产教融合发展实施方案。',
  },
  青岛电子学校: {
    slug: 'qingdao-dianzi-xuexiao',
    summary:
      '青岛市的中等职业学校，牵头青岛电子信息业职教集团和东西部教育协作联盟，建有人工智能、物联网、智能制造、数字媒体四个专业群。',
  },
  宕昌职业中专: {
    slug: 'tanchang-zhiye-zhongzhuan',
    summary: '甘肃省陇南市宕昌县的中等职业学校，东西部教育协作联盟成员，后纳入青岛电子信息业职教集团。',
  },
  中共济源产城融合示范区工作委员会: {
    slug: 'jiyuan-shifanqu-danggongwei',
    summary: '济源示范区的党的机关，“盟济合作”协议的一方。',
  },
}
