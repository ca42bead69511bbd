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

type Props = { params: Promise<{ rest: string[] }> }

export default async function Page({ params }: Props) {
  // Read, though it does not matter: a page that is the same for every address is kept as a shell and not cached whole.
  await params
  return <Missing />
}
