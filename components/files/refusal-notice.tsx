import { Notice } from '@/components/ui/notice'
import { loadRefusal } from '@/lib/features/attachments/loaders'

/** Why the file was not taken that a form without scripts sent from the page at `path`, by `?refused=` of its address. */
export async function RefusalNotice({
  path,
  refused,
}: {
  path: string
  refused: string | string[] | undefined
}) {
  const sentence = await loadRefusal(path, refused)
  if (sentence === null) return null
  return (
    <Notice tone="error" live>
      <p>{sentence}</p>
    </Notice>
  )
}
