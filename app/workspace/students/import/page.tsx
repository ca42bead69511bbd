import { ImportPage } from '@/components/imports/import-pages'

export const metadata = { title: '从 Excel 导入学生' }

type Query = { refused?: string | string[]; done?: string | string[] }

export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  return <ImportPage kind="students" scope="own" query={await searchParams} />
}
