import { NewStudentPage } from '@/components/students/student-pages'

export const metadata = { title: '登记学生' }

type Query = { school?: string | string[] }

export default async function Page({ searchParams }: { searchParams: Promise<Query> }) {
  return <NewStudentPage school={(await searchParams).school} />
}
