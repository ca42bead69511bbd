import { CapacityPage } from '@/components/capacity/capacity-pages'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string | string[]; refused?: string | string[] }>
}

export const metadata = { title: '实习名额' }

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { done, refused }] = await Promise.all([params, searchParams])
  return <CapacityPage scope="own" id={id} done={done} refused={refused} />
}
