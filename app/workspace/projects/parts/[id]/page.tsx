import { PartnerProjectPage } from '@/components/projects/part-pages'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export const metadata = { title: '本单位参与的项目' }

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  return <PartnerProjectPage id={id} done={done} />
}
