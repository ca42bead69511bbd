import { WordTemplatePage } from '@/components/agreements/word-template-page'

export const metadata = { title: 'Word 模板' }

type Props = { searchParams: Promise<{ done?: string | string[] }> }

export default async function Page({ searchParams }: Props) {
  return <WordTemplatePage done={(await searchParams).done} />
}
