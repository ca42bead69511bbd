'use client'

import { useForm } from './form-context'
import { SubmitButton } from './submit-button'

/** Asks for the long text as visitors would see it; the form's action is made with `withPreview`. */
export function PreviewButton() {
  return (
    <SubmitButton variant="quiet" name="intent" value="preview">
      预览
    </SubmitButton>
  )
}

/** The long text as visitors would see it, after the button 预览. */
export function MarkdownPreview() {
  const { state } = useForm()
  if (state.status !== 'done' || state.preview === undefined) return null
  return (
    <section className="markdown-preview" aria-label="正文预览" aria-live="polite">
      <h2>预览（尚未保存）</h2>
      {state.preview === '' ? (
        <p>正文是空的。</p>
      ) : (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: made and sanitized by lib/server/markdown
        <div className="prose" dangerouslySetInnerHTML={{ __html: state.preview }} />
      )}
    </section>
  )
}
