import { AgreementSheet } from '@/components/agreements/agreement-sheet'
import { UnknownNumber } from '@/components/agreements/verify-form'
import { Missing } from '@/components/layout/missing'
import { verifyPath } from '@/lib/features/agreements/documents/rules'
import { loadPublicPrint } from '@/lib/features/agreements/verification/loaders'
import { missingMetadata, pageMetadata } from '@/lib/features/settings/loaders'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Props = { params: Promise<{ number: string }> }

export function generateStaticParams() {
  return [{ number: PLACEHOLDER }]
}

export async function generateMetadata({ params }: Props) {
  const found = await loadPublicPrint((await params).number)
  if (!found) return missingMetadata('未找到这个编号的协议')
  const { title, number } = found.agreement
  // Search engines are given the page of verification, which says how the agreement stands.
  return pageMetadata({ title: `${title}（打印版）`, path: `${verifyPath(number)}/print`, noindex: true })
}

export default async function Page({ params }: Props) {
  const found = await loadPublicPrint((await params).number)
  if (!found) {
    return (
      <Missing>
        <UnknownNumber />
      </Missing>
    )
  }
  const { number } = found.agreement
  return <AgreementSheet {...found} back={{ href: verifyPath(number), label: '返回核验页' }} />
}
