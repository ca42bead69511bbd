import { MissingView } from '@/components/layout/missing'

export default function NotFoundPage() {
  return <MissingView />
}
