import { Missing } from '@/components/layout/missing'
import { missingMetadata } from '@/lib/features/settings/loaders'
import { PLACEHOLDER } from '@/lib/shared/slugs'

/** Every address that nothing else answers. */
export function generateStaticParams() {
  return [{ rest: [PLACEHOLDER] }]
}

export function generateMetadata() {
  return missingMetadata()
}

export default function Page() {
  return <Missing />
}
