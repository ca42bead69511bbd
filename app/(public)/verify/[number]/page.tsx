import { VerificationPage } from '@/components/agreements/verification-page'
import { verifyPath } from '@/lib/features/agreements/documents/rules'
import { loadVerification } from '@/lib/features/agreements/verification/loaders'
import { missingMetadata, pageMetadata } from '@/lib/features/settings/loaders'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Props = { params: Promise<{ number: string }> }

export function generateStaticParams() {
  return [{ number: PLACEHOLDER }]
}

export async function generateMetadata({ params }: Props) {
  const found = await loadVerification((await params).number)
  if (!found) return missingMetadata('未找到这个编号的协议')
  const { number, title, parties } = found
  return pageMetadata({
    title: `${title}（${number}）核验`,
    description: `${parties.map(({ name }) => name).join('、')}签订的协议：登记情况、各方确认和现在的状态。`,
    path: verifyPath(number),
  })
}

export default async function Page({ params }: Props) {
  return <VerificationPage segment={(await params).number} />
}
