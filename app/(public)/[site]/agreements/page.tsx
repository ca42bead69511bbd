import {
  AgreementRegisterPage,
  agreementRegisterMetadata,
} from '@/components/agreements/agreement-register-page'

type Props = { params: Promise<{ site: string }> }

export async function generateMetadata({ params }: Props) {
  return agreementRegisterMetadata(await params)
}

export default async function Page({ params }: Props) {
  return <AgreementRegisterPage {...(await params)} />
}
