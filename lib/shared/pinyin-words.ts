/**
 * Readings that the dictionary of pinyin-pro gets wrong: names of places, mostly, whose reading is their own,
 * and characters outside the basic plane that it does not know.
 */
export const READINGS: Readonly<Record<string, string>> = {
  单县: 'shàn xiàn',
  乐清: 'yuè qīng',
  乐陵: 'lào líng',
  乐亭: 'lào tíng',
  六合区: 'lù hé qū',
  宕昌: 'tàn chāng',
  蔚县: 'yù xiàn',
  莘庄: 'xīn zhuāng',
  浚县: 'xùn xiàn',
  泌阳: 'bì yáng',
  洪洞: 'hóng tóng',
  繁峙: 'fán shì',
  尉犁: 'yù lí',
  会稽: 'kuài jī',
  涡阳: 'guō yáng',
  歙县: 'shè xiàn',
  黄陂: 'huáng pí',
  筠连: 'jūn lián',
  吴堡: 'wú bǔ',
  大埔县: 'dà bù xiàn',
  什邡: 'shí fāng',
  郫都: 'pí dū',
  浒墅关: 'xǔ shù guān',
  万俟: 'mò qí',
  尉迟: 'yù chí',
  𠮷: 'jí',
}

/**
 * Words of the names of units, alliances and platforms, so that the syllables of one word are joined in an address.
 * Longest match from the left. Words that a general dictionary splits or joins in another way belong here; a suffix
 * of one character (市, 局) stands alone so that the name before it stays whole.
 */
const LIST = `
北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川
贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 香港 澳门 台湾 中国 中华 全国 国家 国际 中共 民盟
济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽
市南 市北 黄岛 崂山 李沧 城阳 即墨 胶州 平度 莱西 西海岸 高青 单县 宕昌
郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源 苏州
省 市 县 区 州 盟 旗 镇 乡 村 厅 局 处 部 委 会 院 校 园 馆 站 室 班 店 厂 所 和 与 及 的
市域 县域 区域 城乡 城市 新区 示范区 开发区 高新区 园区 街道 办事处 管理 工作 委员会 委员 人民 政府
总工会 工会 学会 医学会 研究会 协会 商会 基金会 促进会 理事会 联合会 联盟 集团 联合体 共同体 团体
职业 技术 技能 技工 技师 高等 专科 本科 中等 高职 中职 中专 职教 职院 职校 技校 学院 大学 学校 院校 高校 分校
中学 小学 高中 初中 师范 幼儿园 幼儿 婴幼儿 幼教 早教 托育 托幼 照护 养育 保育 启蒙 儿童 妇女 妇幼 保健
医院 医学院 医学 医科 医疗 医药 卫生 护理 康复 治疗 健康 养老 医养 中医 中医药 药学 口腔
产教 产学研 产学 校企 政校企 合作 融合 协同 协作 协议 共建 育人 培养 培育 培训 实训 实习 实践 实验 实验室 工作室
工匠 大师 名师 教师 学徒 学徒制 订单 工程师 现场 流动站 众创 空间 孵化 创新 创业 产业
产业链 行业 企业 专业 专业群 学科 课程 教材 教学 教育 教研 体育 科技 科学 科研 研究 研究院 研究所 研发 中心 基地 平台 项目
工厂 车间 智库 服务 咨询 信息 信息业 信息化 数字 经济 人工 智能 智慧 制造 制造业 智造 装备 机械 机器人
工业 互联网 物联网 大数据 云计算 软件 网络 通信 电子 商务 物流 供应链 电商 跨境 电气 电力 能源 新能源
汽车 轨道 交通 航空 航天 船舶 海洋 港口 海事 化工 冶金 冶炼 有色 金属 钢铁 材料 新材料 建筑 装配式 建设 土木 测绘 环境 环保
生态 绿色 节能 减排 农业 农村 林业 渔业 食品 纺织 服装 珠宝 首饰 轻工 轻工业 家政 旅游 酒店 餐饮 烹饪 艺术 设计 文化 文旅
传媒 媒体 影视 音乐 动漫 体育 财经 金融 会计 贸易 外贸 国贸 外语 政法 公安 司法 人力 资源 人才 就业 社会 社区
有限 责任 股份 公司 控股 实业 科技园 机构 事务所 分公司 无限 三维 打印 国有 民营 示范 骨干 试点 专项 计划 现代 综合 应用
大学生 毕业生 志愿 志愿者 启动 仪式 研讨会 招聘会 交流会 大会 首批 东西部 市级 省级 国家级 富士康 比亚迪
中南 华东 华南 华北 西南 西北 东北 教育部 学部 校内 校外 沁园 示范性 示范点 生产型 融媒体 委员 理事
`

export const WORDS: ReadonlySet<string> = new Set(LIST.split(/\s+/).filter((word) => word !== ''))
