import { TemplateEditPage } from '@/components/agreements/template-pages'

export const metadata = { title: '修改协议模板' }

type Props = {
  params: Promise<{ allianceId: string; kind: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export default async function Page({ params, searchParams }: Props) {
  const [address, { done }] = await Promise.all([params, searchParams])
  return <TemplateEditPage {...address} done={done} />
}
