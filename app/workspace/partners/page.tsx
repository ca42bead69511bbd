import { ProposalsPage } from '@/components/organizations/proposal-pages'

export const metadata = { title: '登记未入驻的单位' }

export default function Page() {
  return <ProposalsPage />
}
