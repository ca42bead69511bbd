import { PackListPage } from '@/components/compliance/pack-pages'

export const metadata = { title: '岗位核对规则' }

export default function Page() {
  return <PackListPage />
}
