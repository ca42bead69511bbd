import { JoinPage } from '@/components/organizations/join-pages'

export const metadata = { title: '入驻申请' }

export default function Page() {
  return <JoinPage />
}
