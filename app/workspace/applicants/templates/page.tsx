import { TemplatesPage } from '@/components/applications/template-pages'

export const metadata = { title: '消息模板' }

export default async function Page({
  searchParams,
}: {
  searchParams: Promise<{ done?: string | string[] }>
}) {
  return <TemplatesPage done={(await searchParams).done} />
}
