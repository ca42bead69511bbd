/** The setting that holds the list, as text; none before anybody changed it. */
export const SYNONYMS_KEY = 'search.synonyms'

export const SYNONYM_LIMITS = { text: 20_000, groups: 300, words: 12, shortest: 2, longest: 30 } as const

/** What a line begins with whose words mean only nearly the same. */
export const RELATED_MARK = '近义：'

/** So many words of the same meaning are looked for besides one that was typed. */
export const MOST_SYNONYMS = 24

/** The list until the platform administrator changes it. */
export const INITIAL_SYNONYMS = `顶岗实习、岗位实习
跟岗实习、认识实习
职院、职业技术学院、职业学院
职中、职业中学、职业中等专业学校、职业中专、中等职业学校、中职
高职、高等职业学校、高职院校
幼儿园、幼教
托育、托幼
三方协议、实习协议
订单班、订单培养、定向培养
学徒制、学徒培养
实训基地、实习基地、实践基地
人社局、人力资源和社会保障局
教体局、教育和体育局
卫健局、卫健委、卫生健康局、卫生健康委员会
工信局、工业和信息化局
发改委、发改局、发展和改革委员会、发展和改革局
近义：校企合作、产教融合`
