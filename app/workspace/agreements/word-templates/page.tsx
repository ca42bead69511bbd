import { WordTemplatePage } from '@/components/agreements/word-template-page'

export const metadata = { title: 'Word 模板' }

type Props = { searchParams: Promise<Partial<Record<'done' | 'refused', string | string[]>>> }

export default async function Page({ searchParams }: Props) {
  const { done, refused } = await searchParams
  return <WordTemplatePage done={done} refused={refused} />
}
