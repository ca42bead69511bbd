import { NetworkPage, networkMetadata } from '@/components/network/network-page'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Props = { params: Promise<{ n: string }> }

export function generateStaticParams() {
  return [{ n: PLACEHOLDER }]
}

export async function generateMetadata({ params }: Props) {
  const { n } = await params
  return networkMetadata({ segments: ['page', n] })
}

export default async function Page({ params }: Props) {
  const { n } = await params
  return <NetworkPage segments={['page', n]} />
}
