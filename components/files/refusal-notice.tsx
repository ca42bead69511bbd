import { Notice } from '@/components/ui/notice'
import { FILE_REFUSALS } from '@/lib/shared/files'

const SENTENCES: Record<string, string> = FILE_REFUSALS

/** Why the file was not taken that a form without scripts sent, from `?refused=` of the address. */
export function RefusalNotice({ refused }: { refused: string | string[] | undefined }) {
  const known = typeof refused === 'string' && Object.hasOwn(SENTENCES, refused)
  if (!known) return null
  return (
    <Notice tone="error" live>
      <p>{SENTENCES[refused]}</p>
    </Notice>
  )
}
