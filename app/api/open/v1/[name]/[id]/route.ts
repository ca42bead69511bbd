import { findOpenRecord } from '@/lib/features/open-data/data'
import { readOpenName } from '@/lib/features/open-data/rules'
import { openAnswer, openPreflight, openRefusal, refuseTooMany } from '@/lib/server/open-answer'
import { isRecordId } from '@/lib/shared/ids'

type Context = { params: Promise<{ name: string; id: string }> }

/** One record of open data: `/api/open/v1/members/<id>`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const refused = await refuseTooMany(request, 'openAddress')
  if (refused) return refused
  const { name, id } = await params
  const asked = readOpenName(name)
  const record = asked && !asked.asText && isRecordId(id) ? await findOpenRecord(asked.set, id) : null
  if (!record) return openRefusal(404, '没有这条公开的记录，或者它已经撤下。')
  return openAnswer(request, `${JSON.stringify(record)}\n`, 'application/json')
}

export const OPTIONS = openPreflight
