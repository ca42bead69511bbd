import { EditStudentPage } from '@/components/students/student-pages'

export const metadata = { title: '修改学生资料' }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <EditStudentPage id={(await params).id} />
}
