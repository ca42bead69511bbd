import * as z from 'zod'
import {
  choice,
  idList,
  optionalDay,
  optionalLine,
  optionalText,
  recordId,
  recordVersion,
  requiredLine,
  requiredText,
  wholeLineList,
} from '@/lib/shared/fields'
import { isValidSlug, SLUG_MAX_LENGTH } from '@/lib/shared/slugs'
import { ARTICLE_KINDS, ARTICLE_LIMITS } from './constants'

const limits = ARTICLE_LIMITS

const names = (label: string, count: number) => wholeLineList(label, { entries: count, max: limits.title })

const content = {
  kind: choice(ARTICLE_KINDS),
  title: requiredLine('标题', limits.title),
  summary: optionalText('摘要', limits.summary),
  body: requiredText('正文', limits.body),
  author: optionalLine('作者', limits.author),
  sourceName: optionalLine('稿件来源', limits.sourceName),
  organizations: names('相关单位', limits.organizations),
  alliances: idList('相关联盟', limits.alliances),
  projects: names('相关项目', limits.projects),
}

/** A new article. The page makes the id, so that a form sent twice makes one article. */
export const articleCreateInput = z.object({
  id: recordId,
  /** The unit in whose name it is proposed; none for the secretariat and the platform. */
  proposerId: z.preprocess((value) => (value === '' ? undefined : value), recordId.optional()),
  ...content,
})
export type ArticleCreateInput = z.infer<typeof articleCreateInput>

/** A changed article. Only reviewers are offered the address; without it the old one stays. */
export const articleUpdateInput = z.object({
  id: recordId,
  version: recordVersion,
  ...content,
  slug: optionalLine('网址', SLUG_MAX_LENGTH).refine(
    (slug) => slug === null || isValidSlug(slug),
    '网址只能用小写字母、数字和连字符，例如 lianmeng-qidong，且不能是 by、find、page、rules、new',
  ),
})
export type ArticleUpdateInput = z.infer<typeof articleUpdateInput>

/** A step of the article's life that needs no words. */
export const articleStepInput = z.object({ id: recordId, version: recordVersion })
export type ArticleStepInput = z.infer<typeof articleStepInput>

/** A step that always says why. */
export const articleReasonInput = articleStepInput.extend({ reason: requiredText('理由', limits.reason) })
export type ArticleReasonInput = z.infer<typeof articleReasonInput>

/** Publishing: the day that visitors see, today when it is left empty. */
export const articlePublishInput = articleStepInput.extend({ publishedOn: optionalDay('发布日期') })
export type ArticlePublishInput = z.infer<typeof articlePublishInput>
