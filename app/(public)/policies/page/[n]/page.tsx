import { PolicyListPage, policyListMetadata } from '@/components/policy-documents/policy-list-page'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Props = { params: Promise<{ n: string }> }

export function generateStaticParams() {
  return [{ n: PLACEHOLDER }]
}

async function addressOf({ params }: Props) {
  const { n } = await params
  return { segments: ['page', n] }
}

export async function generateMetadata(props: Props) {
  return policyListMetadata(await addressOf(props))
}

export default async function Page(props: Props) {
  return <PolicyListPage {...(await addressOf(props))} />
}
