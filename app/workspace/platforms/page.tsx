import { PlatformLinesPage } from '@/components/platforms/platform-pages'
import type { ListQuery } from '@/lib/shared/lists'

export const metadata = { title: '产业学院与共建平台' }

export default async function Page({ searchParams }: { searchParams: Promise<ListQuery> }) {
  return <PlatformLinesPage query={await searchParams} />
}
