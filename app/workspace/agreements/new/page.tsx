import { NewAgreementPage } from '@/components/agreements/agreement-pages'

export const metadata = { title: '起草协议' }

export default function Page() {
  return <NewAgreementPage scope="own" />
}
