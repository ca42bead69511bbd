import { PolicyListPage, policyListMetadata } from '@/components/policy-documents/policy-list-page'

type Props = { params: Promise<{ site: string }> }

export async function generateMetadata({ params }: Props) {
  return policyListMetadata(await params)
}

export default async function Page({ params }: Props) {
  return <PolicyListPage {...(await params)} />
}
