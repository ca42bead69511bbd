'use server'

import * as z from 'zod'
import { defineAction } from '@/lib/server/action'
import { withPreview } from '@/lib/server/preview'
import { returnPath } from '@/lib/shared/fields'
import { createArticle, updateArticle } from './mutations'
import {
  publishArticle,
  recallArticle,
  reopenArticle,
  returnArticle,
  submitArticle,
  withdrawArticle,
} from './publication/mutations'
import {
  articleCreateInput,
  articlePublishInput,
  articleReasonInput,
  articleStepInput,
  articleUpdateInput,
} from './schema'

/** The list that the form belongs to (/workspace/articles or /admin/articles); the answer leads back below it. */
const from = z.object({ returnTo: returnPath })

const after = (word: string) => (saved: { id: string }, input: { returnTo: string }) => ({
  redirectTo: `${input.returnTo}/${saved.id}?done=${word}`,
})

export const startArticle = withPreview(
  defineAction({ schema: articleCreateInput.extend(from.shape), run: createArticle, done: after('created') }),
)

export const saveArticle = withPreview(
  defineAction({ schema: articleUpdateInput.extend(from.shape), run: updateArticle, done: after('saved') }),
)

export const submitForReview = defineAction({
  schema: articleStepInput.extend(from.shape),
  run: submitArticle,
  done: after('submitted'),
})

export const recallFromReview = defineAction({
  schema: articleStepInput.extend(from.shape),
  run: recallArticle,
  done: after('recalled'),
})

export const returnToAuthors = defineAction({
  schema: articleReasonInput.extend(from.shape),
  run: returnArticle,
  // A unit's draft is its own affair again: to the list, since the article itself may be out of sight now.
  done: (_, { returnTo }) => ({ redirectTo: `${returnTo}?done=returned` }),
})

export const publish = defineAction({
  schema: articlePublishInput.extend(from.shape),
  run: publishArticle,
  done: after('published'),
})

export const withdraw = defineAction({
  schema: articleReasonInput.extend(from.shape),
  run: withdrawArticle,
  done: after('withdrawn'),
})

export const reopen = defineAction({
  schema: articleStepInput.extend(from.shape),
  run: reopenArticle,
  done: after('reopened'),
})
