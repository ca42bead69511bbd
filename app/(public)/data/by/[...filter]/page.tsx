import { DataPage, dataMetadata } from '@/components/statistics/data-page'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Props = { params: Promise<{ filter: string[] }> }

export function generateStaticParams() {
  return [{ filter: [PLACEHOLDER] }]
}

export async function generateMetadata({ params }: Props) {
  const { filter } = await params
  return dataMetadata({ segments: filter })
}

export default async function Page({ params }: Props) {
  const { filter } = await params
  return <DataPage segments={filter} />
}
