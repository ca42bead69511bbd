import { EditPlatformPage } from '@/components/platforms/platform-pages'

export const metadata = { title: '修改平台' }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <EditPlatformPage id={(await params).id} />
}
