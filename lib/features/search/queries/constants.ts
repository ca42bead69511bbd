/**
 * Words that mean the same, one group a line. This list is meant to be added to; nothing has to be indexed anew for it.
 * A word finds the others of its group, behind what contains the word itself.
 */
export const SYNONYMS: readonly (readonly string[])[] = [
  ['顶岗实习', '岗位实习'],
  ['跟岗实习', '认识实习'],
  ['职院', '职业技术学院', '职业学院'],
  ['职中', '职业中学', '职业中等专业学校', '职业中专', '中等职业学校', '中职'],
  ['高职', '高等职业学校', '高职院校'],
  ['幼儿园', '幼教'],
  ['托育', '托幼'],
  ['三方协议', '实习协议'],
  ['订单班', '订单培养', '定向培养'],
  ['学徒制', '学徒培养'],
  ['实训基地', '实习基地', '实践基地'],
  ['人社局', '人力资源和社会保障局'],
  ['教体局', '教育和体育局'],
  ['卫健局', '卫健委', '卫生健康局', '卫生健康委员会'],
  ['工信局', '工业和信息化局'],
  ['发改委', '发改局', '发展和改革委员会', '发展和改革局'],
]

/** Words that mean nearly the same: their results come last. */
export const RELATED_WORDS: readonly (readonly string[])[] = [['校企合作', '产教融合']]
