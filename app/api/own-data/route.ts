import { exportOwnData } from '@/lib/features/privacy/mutations'
import { consume } from '@/lib/server/auth/limits'
import { currentActor } from '@/lib/server/auth/session'
import { todayInShanghai } from '@/lib/shared/dates'
import { TooManyError } from '@/lib/shared/errors'
import { contentDisposition } from '@/lib/shared/files'

const refuse = (status: number, sentence: string) =>
  new Response(sentence, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })

/** Everything that is kept of the signed-in student, as a file for themselves. */
export async function GET(): Promise<Response> {
  const actor = await currentActor()
  if (!actor?.userId) return refuse(404, '登录已失效，请重新登录。')
  try {
    await consume('exportAccount', actor.userId)
  } catch (error) {
    if (error instanceof TooManyError) return refuse(429, '导出过于频繁，请过一会儿再试。')
    throw error
  }
  const data = await exportOwnData(actor)
  if (!data) return refuse(404, '这个账号没有学生数据。')
  return new Response(JSON.stringify(data, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': contentDisposition(`我的数据-${todayInShanghai(new Date())}.json`),
      'cache-control': 'private, no-store',
    },
  })
}
