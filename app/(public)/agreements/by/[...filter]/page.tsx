import {
  AgreementRegisterPage,
  agreementRegisterMetadata,
} from '@/components/agreements/agreement-register-page'
import { PLACEHOLDER } from '@/lib/shared/slugs'

type Props = { params: Promise<{ filter: string[] }> }

export function generateStaticParams() {
  return [{ filter: [PLACEHOLDER] }]
}

async function addressOf({ params }: Props) {
  const { filter } = await params
  return { segments: filter }
}

export async function generateMetadata(props: Props) {
  return agreementRegisterMetadata(await addressOf(props))
}

export default async function Page(props: Props) {
  return <AgreementRegisterPage {...(await addressOf(props))} />
}
