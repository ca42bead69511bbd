import { NewAlliancePage } from '@/components/alliances/alliance-pages'

export const metadata = { title: '登记联盟' }

export default function Page() {
  return <NewAlliancePage />
}
