'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { differingStretches, type Stretch } from '@/lib/shared/stretch'
import { useForm } from './form-context'

export type ComparedField = {
  name: string
  label: string
  /** As it is stored now, in the words of the form. */
  stored: string
  /** Words for what was typed, where the field sends codes or ids. */
  wordsOf?: (typed: readonly string[]) => string
}

function Text({ stretch: { before, differing, after } }: { stretch: Stretch }) {
  if (before + differing + after === '') return '（空）'
  return (
    <>
      {before}
      {differing !== '' && <mark>{differing}</mark>}
      {after}
    </>
  )
}

/**
 * After a conflict: what is stored now beside what was typed, field by field where they differ. The page is asked
 * for again, since what it was made with is what the conflict is about.
 */
export function ConflictNotice({ fields }: { fields: readonly ComparedField[] }) {
  const { state } = useForm()
  const router = useRouter()
  const isConflict = state.status === 'conflict'
  useEffect(() => {
    if (isConflict) router.refresh()
  }, [isConflict, router])
  if (state.status !== 'conflict') return null
  const rows = fields.flatMap(({ name, label, stored, wordsOf }) => {
    const typed = [state.values[name] ?? []].flat()
    const words = wordsOf ? wordsOf(typed) : typed.join('\n').replaceAll('\r\n', '\n')
    if (words.trim() === stored.trim()) return []
    const [before, typedNow] = differingStretches(stored, words)
    return [{ name, label, stored: before, words: typedNow }]
  })
  if (rows.length === 0) return null
  return (
    <section className="conflict" aria-label="两份内容的不同之处">
      {rows.map(({ name, label, stored, words }) => (
        <div key={name}>
          <h3>{label}</h3>
          <dl>
            <div>
              <dt>现在保存的</dt>
              <dd>
                <Text stretch={stored} />
              </dd>
            </div>
            <div>
              <dt>您填写的</dt>
              <dd>
                <Text stretch={words} />
              </dd>
            </div>
          </dl>
        </div>
      ))}
    </section>
  )
}
