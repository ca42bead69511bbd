/**
 * The nineteen 专业大类 of the catalog of vocational majors (职业教育专业目录, 2021), in the order of their codes. The
 * three levels number them alike: 21–39 for vocational bachelors, 41–59 for colleges, 61–79 for secondary schools.
 */
export const MAJOR_GROUPS = [
  '农林牧渔大类',
  '资源环境与安全大类',
  '能源动力与材料大类',
  '土木建筑大类',
  '水利大类',
  '装备制造大类',
  '生物与化工大类',
  '轻工纺织大类',
  '食品药品与粮食大类',
  '交通运输大类',
  '电子与信息大类',
  '医药卫生大类',
  '财经商贸大类',
  '旅游大类',
  '文化艺术大类',
  '新闻传播大类',
  '教育与体育大类',
  '公安与司法大类',
  '公共管理与服务大类',
] as const

/** The majors 护理 and 助产 in the catalog of 2021, over all levels. */
export const NURSING_CODES: readonly string[] = ['320201', '320202', '520201', '520202', '720201', '720202']
