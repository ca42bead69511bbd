import { ProjectListPage, projectListMetadata } from '@/components/projects/project-list-page'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Props = { params: Promise<{ n: string }> }

export function generateStaticParams() {
  return [{ n: PLACEHOLDER }]
}

async function addressOf({ params }: Props) {
  const { n } = await params
  return { segments: ['page', n] }
}

export async function generateMetadata(props: Props) {
  return projectListMetadata(await addressOf(props))
}

export default async function Page(props: Props) {
  return <ProjectListPage {...(await addressOf(props))} />
}
