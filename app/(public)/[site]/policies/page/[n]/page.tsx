import { PolicyListPage, policyListMetadata } from '@/components/policy-documents/policy-list-page'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Props = { params: Promise<{ site: string; n: string }> }

export function generateStaticParams() {
  return [{ n: PLACEHOLDER }]
}

async function addressOf({ params }: Props) {
  const { site, n } = await params
  return { site, segments: ['page', n] }
}

export async function generateMetadata(props: Props) {
  return policyListMetadata(await addressOf(props))
}

export default async function Page(props: Props) {
  return <PolicyListPage {...(await addressOf(props))} />
}
