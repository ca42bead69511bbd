import { PackStatePage } from '@/components/compliance/pack-pages'

export const metadata = { title: '岗位核对规则' }

type Props = {
  params: Promise<{ pack: string }>
  searchParams: Promise<{ after?: string | string[] }>
}

export default async function Page({ params, searchParams }: Props) {
  return <PackStatePage name={(await params).pack} after={(await searchParams).after} />
}
