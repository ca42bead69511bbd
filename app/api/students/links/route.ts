import { MEDIA_TYPES } from '@/lib/features/exports/constants'
import { STUDENTS_BASE } from '@/lib/features/students/constants'
import { makeStudentLinks } from '@/lib/features/students/links/mutations'
import { linkSheet } from '@/lib/features/students/links/rules'
import { linkFileInput } from '@/lib/features/students/schema'
import { consume } from '@/lib/server/auth/limits'
import { isSameOrigin } from '@/lib/server/auth/origin'
import { currentActor } from '@/lib/server/auth/session'
import { writeSheets } from '@/lib/server/workbook'
import { todayInShanghai } from '@/lib/shared/dates'
import { ForbiddenError, TooManyError } from '@/lib/shared/errors'
import { contentDisposition } from '@/lib/shared/files'

const leadTo = (location: string) =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })

/** Makes links for students whose accounts are not open yet, and gives them once, as a workbook. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request.headers)) return new Response(null, { status: 403 })
  const actor = await currentActor()
  if (!actor?.userId) return leadTo(`/sign-in?returnTo=${encodeURIComponent(STUDENTS_BASE)}`)
  const form = await request.formData().catch(() => null)
  const input = linkFileInput.safeParse({
    schoolId: form?.get('schoolId'),
    entryYear: form?.get('entryYear') ?? '',
  })
  if (!input.success) return leadTo(`${STUDENTS_BASE}?refused=links`)
  try {
    await consume('importAccount', actor.userId)
    const rows = await makeStudentLinks(actor, input.data)
    if (rows.length === 0) return leadTo(`${STUDENTS_BASE}?refused=opened`)
    return new Response(await writeSheets([linkSheet(rows)]), {
      headers: {
        'content-type': MEDIA_TYPES.xlsx,
        'content-disposition': contentDisposition(`账号开通链接-${todayInShanghai(new Date())}.xlsx`),
        'cache-control': 'private, no-store',
      },
    })
  } catch (error) {
    if (error instanceof TooManyError) return leadTo(`${STUDENTS_BASE}?refused=often`)
    if (error instanceof ForbiddenError) return new Response(null, { status: 404 })
    throw error
  }
}
