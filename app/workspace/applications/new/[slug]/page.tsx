import { NewApplicationPage } from '@/components/applications/own-pages'

export const metadata = { title: '申请岗位' }

export default async function Page({ params }: { params: Promise<{ slug: string }> }) {
  return <NewApplicationPage slug={(await params).slug} />
}
