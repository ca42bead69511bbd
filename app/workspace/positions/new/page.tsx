import { NewPositionPage } from '@/components/positions/position-pages'

export const metadata = { title: '填报岗位' }

export default function Page() {
  return <NewPositionPage />
}
