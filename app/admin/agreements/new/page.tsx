import { NewAgreementPage } from '@/components/agreements/agreement-pages'

export const metadata = { title: '登记协议' }

export default function Page() {
  return <NewAgreementPage scope="kept" />
}
