import { UnknownNumber } from '@/components/agreements/verify-form'

/** What the page already wrote, once more for browsers with scripts. */
export default function NotFound() {
  return <UnknownNumber />
}
