import { PlatformRecordPage } from '@/components/platforms/platform-pages'

export const metadata = { title: '平台' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  return <PlatformRecordPage id={id} done={done} />
}
