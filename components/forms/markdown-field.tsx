'use client'

import { TextArea, type TextAreaProps } from './text-area'

/** A long text in Markdown. */
export function MarkdownField({ hint, rows = 12, ...rest }: TextAreaProps) {
  return (
    <TextArea
      {...rest}
      rows={rows}
      spellCheck={false}
      hint={
        <>
          {hint}
          可用 Markdown：空一行另起一段，行首 “## ” 是小标题，“- ” 是列表，[文字](网址) 是链接。
        </>
      }
    />
  )
}
