import {
  AgreementRegisterPage,
  agreementRegisterMetadata,
} from '@/components/agreements/agreement-register-page'

export function generateMetadata() {
  return agreementRegisterMetadata({})
}

export default function Page() {
  return <AgreementRegisterPage />
}
