import { TemplateListPage } from '@/components/agreements/template-pages'

export const metadata = { title: '协议模板' }

type Query = { alliance?: string | string[] }

export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  const { alliance } = await searchParams
  return <TemplateListPage alliance={alliance} />
}
