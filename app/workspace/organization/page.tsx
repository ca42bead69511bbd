import { OwnOrganizationsPage } from '@/components/organizations/workspace-pages'

export const metadata = { title: '单位资料' }

export default function Page() {
  return <OwnOrganizationsPage />
}
