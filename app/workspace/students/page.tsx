import { StudentListPage, type StudentQuery } from '@/components/students/student-pages'

export const metadata = { title: '学生' }

export default async function Page({ searchParams }: { searchParams: Promise<StudentQuery> }) {
  return <StudentListPage query={await searchParams} />
}
