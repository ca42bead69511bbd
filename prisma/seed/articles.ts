import { readFileSync } from 'node:fs'
import type { Prisma } from '@/lib/server/db'
import { parseDay } from '@/lib/shared/dates'
import { facts } from './facts'
import { demoId } from './ids'
import { allianceId, organizationId, projectId } from './rows/references'

/** An article of the portal itself. Its body stands in articles/<slug>.md. */
type DemoArticle = {
  slug: string
  kind: 'news' | 'notice' | 'case' | 'annual_summary'
  title: string
  summary: string
  publishedOn: string
  /** Codes of the sources it was written from. */
  sources: string[]
  organizations?: string[]
  alliances?: string[]
  projects?: string[]
}

const JIYUAN = '济源职业技术学院'
const QINGDAO = '青岛职业技术学院'
const ELECTRONICS_SCHOOL = '青岛电子学校'
const ELECTRONICS_GROUP = '青岛电子信息业职教集团'
const CHILD_CARE = '青岛市托育服务产教联盟'

export const demoArticles: DemoArticle[] = [
  {
    slug: 'yanshi-shuju-shuoming',
    kind: 'notice',
    title: '关于演示数据的说明',
    summary: '演示数据整理自公开文件，实习岗位是为演示编写的，请不要据此投递。',
    publishedOn: '2026-09-01',
    sources: ['S0', 'S0b', 'S2', 'S3', 'S4'],
  },
  {
    slug: 'shuju-koujing-binglie',
    kind: 'notice',
    title: '两个数字不一致时，我们怎么做',
    summary: '同一件事出现两个数字时，门户把它们连同出处一起列出，不替读者挑选。',
    publishedOn: '2026-09-04',
    sources: ['S4', 'S2', 'S0'],
    organizations: [JIYUAN],
    alliances: [ELECTRONICS_GROUP, CHILD_CARE],
  },
  {
    slug: 'tuoyu-lianmeng-zucheng',
    kind: 'news',
    title: '青岛市托育服务产教联盟由谁组成',
    summary: '26家单位参加启动仪式，首批理事单位23家，公开报道点到名字的有14家。',
    publishedOn: '2026-09-08',
    sources: ['S0'],
    organizations: [QINGDAO],
    alliances: [CHILD_CARE],
  },
  {
    slug: 'tuoyu-lianmeng-gongzuo-fangxiang',
    kind: 'news',
    title: '托育联盟的五个工作方向和两位顾问',
    summary: '资源共享、技术服务、人才培养、就业创业、文化传承，以及联盟聘请的两位顾问。',
    publishedOn: '2026-09-15',
    sources: ['S0'],
    alliances: [CHILD_CARE],
  },
  {
    slug: 'pingdu-kangbei-nongcun-tuoyu',
    kind: 'case',
    title: '平度康贝托育中心：一份可以照着谈的合作清单',
    summary: '师资培训、农村特色课程、实习基地、假期服务，学校与县域托育机构的四项合作。',
    publishedOn: '2026-09-22',
    sources: ['S0'],
    organizations: [QINGDAO, '平度康贝托育中心'],
    projects: ['平度康贝托育中心合作项目'],
  },
  {
    slug: 'wuxian-sanwei-chanye-xueyuan',
    kind: 'case',
    title: '从32名学生到240余人：无限三维3D打印产业学院',
    summary: '2018年开始的合作，靠双导师制、课证融通和混合所有制的探索逐步长大。',
    publishedOn: '2026-09-29',
    sources: ['S0b'],
    organizations: [QINGDAO, '无限三维科技产业集团', '无限三维（青岛）打印技术产业研究院'],
    projects: ['3D打印技能人才协同培养'],
  },
  {
    slug: 'jiyuan-wusuo-chanye-xueyuan',
    kind: 'case',
    title: '三年五所：济源职业技术学院的产业学院',
    summary: '2021年至2023年，学校与企业、工会和外省产业园共建了五所产业学院。',
    publishedOn: '2026-10-09',
    sources: ['S2'],
    organizations: [
      JIYUAN,
      '山立珠宝首饰供应链（济源市）有限公司',
      '富联科技（济源）有限公司',
      '济源总工会',
      '苏州工业园区人力资源服务产业园',
      '比亚迪股份有限公司',
    ],
  },
  {
    slug: 'jiyuan-gongjiang-shiyanshi',
    kind: 'case',
    title: '五个工匠实验室，五家企业',
    summary: '冶金、钢铁、精密研磨、装配式建筑和珠宝首饰，三个实验室以工匠的名字命名。',
    publishedOn: '2026-10-13',
    sources: ['S2'],
    organizations: [JIYUAN, '河南豫光金铅集团', '济源钢铁集团', '河南万道捷建股份有限公司'],
  },
  {
    slug: 'xianchang-gongchengshi-dingdanban',
    kind: 'news',
    title: '订单班、现场工程师和员工学历提升',
    summary: '济源职业技术学院与冶炼、化工企业合办的三种班，订单班的费用由企业承担。',
    publishedOn: '2026-10-16',
    sources: ['S2'],
    organizations: [JIYUAN, '济源市万洋冶炼（集团）有限公司', '河南金利集团'],
    projects: [
      '有色金属智能冶金技术订单班',
      '金属冶炼设备检测维护订单班',
      '应用化工技术学历提升班',
      '能源动力与材料现场工程师联合培养',
    ],
  },
  {
    slug: 'xiandai-xuetuzhi-licheng',
    kind: 'news',
    title: '现代学徒制：验收之后，集团之内',
    summary: '济源的试点验收后继续建设，青岛电子学校从职教集团里遴选合作企业。',
    publishedOn: '2026-10-20',
    sources: ['S2', 'S4'],
    organizations: [JIYUAN, ELECTRONICS_SCHOOL],
    alliances: [ELECTRONICS_GROUP],
    projects: ['教育部第二批现代学徒制试点', '现代学徒制试点第五批工匠班'],
  },
  {
    slug: 'jiyuan-zhongchuang-kongjian',
    kind: 'case',
    title: '三个创业平台的合计数字该怎么读',
    summary: '投入、企业、岗位、团队和就业五个数字是三个平台的合计，不能记在一家名下。',
    publishedOn: '2026-10-23',
    sources: ['S2'],
    organizations: [JIYUAN, '济源市工业和信息化委员会', '沁园街道办事处'],
  },
  {
    slug: 'rongyu-zhuangtai-shuoming',
    kind: 'notice',
    title: '荣誉为什么总跟着状态',
    summary: '申报、公示、培育、立项、认定、验收通过，几个字的差别就是事实的差别。',
    publishedOn: '2026-10-27',
    sources: ['S4', 'S0', 'S2'],
    organizations: [QINGDAO],
    alliances: [ELECTRONICS_GROUP, '有色金属行业产教融合共同体'],
  },
  {
    slug: 'qingdao-dianzi-jituan-2022',
    kind: 'annual_summary',
    title: '青岛电子信息业职教集团2022年工作摘要',
    summary: '10所中职院校、88家企业，荣誉、专业群、实训中心和工匠班，据集团的年度总结整理。',
    publishedOn: '2026-11-03',
    sources: ['S4'],
    organizations: [ELECTRONICS_SCHOOL],
    alliances: [ELECTRONICS_GROUP],
  },
  {
    slug: 'dongxibu-jiaoyu-xiezuo',
    kind: 'news',
    title: '宕昌职业中专：从东西部协作到职教集团成员',
    summary: '一所甘肃的学校与青岛的学校协作，完成任务之后加入了职教集团。',
    publishedOn: '2026-11-06',
    sources: ['S4'],
    organizations: [ELECTRONICS_SCHOOL, '宕昌职业中专'],
    alliances: ['东西部教育协作联盟', ELECTRONICS_GROUP],
  },
  {
    slug: 'zibo-kexue-jishu-fangan-yaodian',
    kind: 'news',
    title: '淄博科学技术学校产教融合方案，几条可以检查的要求',
    summary: '四个“一”、教师到企业实践的时间、校企双主体评价，以及方案引用的六份文件。',
    publishedOn: '2026-11-10',
    sources: ['S3'],
    organizations: ['淄博科学技术学校', '高青县教育和体育局'],
  },
  {
    slug: 'jiyuan-lianmeng-fazhan',
    kind: 'case',
    title: '从职教集团到市域产教联合体：济源的几个联盟',
    summary: '2013年、2021年、2023年三个节点，以及仍在申报的两个行业共同体。',
    publishedOn: '2026-11-17',
    sources: ['S2'],
    organizations: [JIYUAN, '河南省康复医学会', '济源产城融合示范区管理委员会'],
    alliances: [
      '济源职业教育集团',
      '河南省康复治疗技术产教融合专业联盟',
      '济源市域产教联合体',
      '“361+N”产教融合发展共同体',
      '有色金属行业产教融合共同体',
      '河南省数字经济行业产教融合共同体',
    ],
  },
]

const AUTHOR = '协育演示编辑'

function sourceNames(codes: string[]): string {
  const titles = codes.map((code) => facts.sources.find((source) => source.id === code)?.title)
  return `据${titles.map((title) => `《${title}》`).join('、')}整理`
}

/** Every demo article, published, with its first version and what it is about. */
export function articleRows(): (Prisma.ArticleUncheckedCreateInput & { id: string })[] {
  return demoArticles.map(({ organizations = [], alliances = [], projects = [], ...item }) => {
    const text = {
      title: item.title,
      summary: item.summary,
      body: readFileSync(new URL(`./articles/${item.slug}.md`, import.meta.url), 'utf8').trim(),
      author: AUTHOR,
      sourceName: sourceNames(item.sources),
    }
    const publishedOn = parseDay(item.publishedOn)
    if (publishedOn === null) throw new Error(`${item.slug} has no valid date`)
    return {
      ...text,
      id: demoId('article', item.slug),
      slug: item.slug,
      kind: item.kind,
      publishedOn,
      status: 'published',
      publishedVersion: 1,
      // Nine in the morning in Shanghai.
      versions: { create: { ...text, number: 1, publishedAt: new Date(`${item.publishedOn}T01:00:00Z`) } },
      organizations: { connect: organizations.map((name) => ({ id: organizationId(name) })) },
      alliances: { connect: alliances.map((name) => ({ id: allianceId(name) })) },
      projects: { connect: projects.map((title) => ({ id: projectId(title) })) },
    }
  })
}
