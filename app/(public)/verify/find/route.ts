import { verifyPath } from '@/lib/features/agreements/documents/rules'
import { typedNumber } from '@/lib/features/agreements/verification/rules'

/** The form of verification sends a number here; the answer leads to the one address of that agreement. */
export function GET(request: Request) {
  const number = typedNumber(new URL(request.url).searchParams.get('number') ?? '')
  return new Response(null, {
    status: 303,
    headers: { Location: number === '' ? '/verify' : verifyPath(number) },
  })
}
