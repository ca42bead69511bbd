import { NewPlatformPage } from '@/components/platforms/platform-pages'

export const metadata = { title: '登记平台' }

export default function Page() {
  return <NewPlatformPage />
}
