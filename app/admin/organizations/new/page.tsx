import { NewOrganizationPage } from '@/components/organizations/admin-pages'

export const metadata = { title: '新增单位' }

export default function Page() {
  return <NewOrganizationPage />
}
