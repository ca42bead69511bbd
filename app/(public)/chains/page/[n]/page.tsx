import { ChainsPage, chainsMetadata } from '@/components/chains/chains-page'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Props = { params: Promise<{ n: string }> }

export function generateStaticParams() {
  return [{ n: PLACEHOLDER }]
}

export async function generateMetadata({ params }: Props) {
  const { n } = await params
  return chainsMetadata({ segments: ['page', n] })
}

export default async function Page({ params }: Props) {
  const { n } = await params
  return <ChainsPage segments={['page', n]} />
}
