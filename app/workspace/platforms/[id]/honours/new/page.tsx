import { platformPartOwner } from '@/components/platforms/platform-pages'
import { NewHonourPage } from '@/components/subjects/part-pages'

export const metadata = { title: '新增荣誉' }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <NewHonourPage owner={await platformPartOwner((await params).id)} />
}
