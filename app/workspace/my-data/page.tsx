import { OwnDataPage } from '@/components/privacy/own-data-page'

export const metadata = { title: '我的数据' }

export default function Page() {
  return <OwnDataPage />
}
