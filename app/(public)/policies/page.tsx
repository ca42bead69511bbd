import { PolicyListPage, policyListMetadata } from '@/components/policy-documents/policy-list-page'

export function generateMetadata() {
  return policyListMetadata({})
}

export default function Page() {
  return <PolicyListPage />
}
