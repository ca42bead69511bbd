import { MissingView } from '@/components/layout/missing'

/** What `Missing` already wrote into the page, once more for the browser: with scripts, it puts this in its place. */
export default function NotFound() {
  return <MissingView />
}
