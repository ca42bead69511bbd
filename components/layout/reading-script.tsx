import { READING_SCRIPT } from '@/lib/shared/reading-script.mjs'

/** Goes into `<head>`; `<html>` needs `suppressHydrationWarning`, since the script sets attributes on it. */
export function ReadingScript({ nonce }: { nonce?: string }) {
  return (
    <script
      data-own=""
      nonce={nonce}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, which has to run before the first paint
      dangerouslySetInnerHTML={{ __html: READING_SCRIPT }}
    />
  )
}
