'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { sendFile } from './send-file'

export type Upload = {
  key: number
  name: string
  state: 'waiting' | 'sending' | 'kept' | 'refused'
  /** From 0 to 1; 1 while the server looks into it. */
  part: number
  sentence: string | null
  cancel: () => void
}

/** Sends files one after the other and keeps account of each; the page shows what was kept. */
export function useUploads(address: string) {
  const router = useRouter()
  const [uploads, setUploads] = useState<Upload[]>([])
  const count = useRef(0)
  const queue = useRef(Promise.resolve())

  const change = (key: number, news: Partial<Upload>) =>
    setUploads((list) => list.map((upload) => (upload.key === key ? { ...upload, ...news } : upload)))

  async function send(key: number, file: File, signal: AbortSignal) {
    if (signal.aborted) return change(key, { state: 'refused', sentence: '已取消，文件没有保存。' })
    change(key, { state: 'sending' })
    const sentence = await sendFile(address, file, (part) => change(key, { part }), signal)
    change(key, { state: sentence === null ? 'kept' : 'refused', sentence })
    if (sentence === null) router.refresh()
  }

  function add(files: readonly File[]) {
    const added = files.map((file) => {
      const control = new AbortController()
      count.current += 1
      const key = count.current
      queue.current = queue.current.then(() => send(key, file, control.signal))
      const cancel = () => control.abort()
      return { key, name: file.name, state: 'waiting' as const, part: 0, sentence: null, cancel }
    })
    // What was said of the files before is read by now.
    setUploads((list) => [
      ...list.filter(({ state }) => state === 'waiting' || state === 'sending'),
      ...added,
    ])
  }

  return { uploads, add }
}
