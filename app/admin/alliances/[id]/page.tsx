import { AllianceRecordPage } from '@/components/alliances/alliance-pages'

export const metadata = { title: '联盟' }

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  return <AllianceRecordPage id={id} done={done} />
}
