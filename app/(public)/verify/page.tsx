import { VerifyHomePage, verifyMetadata } from '@/components/agreements/verify-home-page'

export const generateMetadata = verifyMetadata

export default function Page() {
  return <VerifyHomePage />
}
