import { NewPolicyPage } from '@/components/policy-documents/policy-pages'

export const metadata = { title: '登记文件' }

export default function Page() {
  return <NewPolicyPage scope="own" />
}
