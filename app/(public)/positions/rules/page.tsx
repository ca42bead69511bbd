import { RulesPage, rulesMetadata } from '@/components/compliance/rules-page'

export const generateMetadata = rulesMetadata

export default function Page() {
  return <RulesPage />
}
