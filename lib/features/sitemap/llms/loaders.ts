import { loadSite } from '@/lib/features/settings/loaders'
import { llmsText } from './rules'

/** The site told to programs that read for people. */
export async function loadLlms(): Promise<string> {
  const { name, tagline, description, dataLicence: licence, baseUrl } = await loadSite()
  return llmsText({ name, tagline, description, licence, baseUrl })
}
