/** Address and summary of every alliance, by its name in facts.json. */
export const allianceContent: Record<string, { slug: string; summary: string }> = {
  青岛市托育服务产教联盟: {
    slug: 'qingdao-tuoyu-lianmeng',
    summary:
      '由青岛职业技术学院牵头，联合医疗卫生、教育和企业三类单位，为青岛的托育服务统筹资源、交流技术、培养人才。2022年5月20日成立。',
  },
  河南省康复治疗技术产教融合专业联盟: {
    slug: 'henan-kangfu-zhiliao-lianmeng',
    summary:
      '济源职业技术学院与河南省康复医学会在2021年发起的全省康复治疗技术专业联盟，由济源职业技术学院牵头。',
  },
  济源职业教育集团: {
    slug: 'jiyuan-zhiye-jiaoyu-jituan',
    summary: '2013年组建、由济源职业技术学院牵头的职业教育集团，成立时有40多家成员单位。',
  },
  济源市域产教联合体: {
    slug: 'jiyuan-shiyu-chanjiao-lianheti',
    summary:
      '2023年组建，由济源产城融合示范区管理委员会指导、济源职业技术学院牵头，依托高新技术开发区和经济技术开发区。',
  },
  '“361+N”产教融合发展共同体': {
    slug: '361-n-chanjiao-ronghe-gongtongti',
    summary:
      '济源职业技术学院与六所河南高校组成的共同体，得到民盟河南省委员会、河南省教育厅和济源示范区的支持。',
  },
  有色金属行业产教融合共同体: {
    slug: 'youse-jinshu-gongtongti',
    summary:
      '济源职业技术学院牵头、面向有色金属行业的共同体，目前为申报状态，参加单位有豫光金铅、郑州大学和中南大学。',
  },
  河南省数字经济行业产教融合共同体: {
    slug: 'henan-shuzi-jingji-gongtongti',
    summary:
      '济源职业技术学院牵头、面向数字经济行业的共同体，目前为申报状态，参加单位有河南大象融媒体集团和河南大学。',
  },
  青岛电子信息业职教集团: {
    slug: 'qingdao-dianzi-xinxiye-zhijiao-jituan',
    summary: '2008年成立、由青岛电子学校牵头的职业教育集团，据2022年的总结有10所中职院校和88家企业参加。',
  },
  东西部教育协作联盟: {
    slug: 'dongxibu-jiaoyu-xiezuo-lianmeng',
    summary: '青岛电子学校与甘肃宕昌职业中专之间的教育协作联盟，由青岛电子信息业职教集团成立。',
  },
}
