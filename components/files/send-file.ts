import { FILE_LIMITS, FILE_REFUSALS } from '@/lib/shared/files'

/** What is known before a byte is sent. */
function knownRefusal(file: File): string | null {
  if (file.size === 0) return FILE_REFUSALS.empty
  return file.size > FILE_LIMITS.bytes ? FILE_REFUSALS.large : null
}

function sentenceOf({ status, response }: XMLHttpRequest): string | null {
  if (status === 201) return null
  const said = (response as { sentence?: unknown } | null)?.sentence
  if (typeof said === 'string') return said
  return status === 413 ? FILE_REFUSALS.large : FILE_REFUSALS.malformed
}

/**
 * Sends one file and tells how far it is, from 0 to 1; gives null when it is kept, or the sentence why it is not. Not
 * with fetch, which does not tell how much has been sent.
 */
export function sendFile(
  address: string,
  file: File,
  onProgress: (part: number) => void,
  signal: AbortSignal,
): Promise<string | null> {
  const refusal = knownRefusal(file)
  if (refusal !== null) return Promise.resolve(refusal)
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.setRequestHeader('Accept', 'application/json')
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () => resolve(sentenceOf(request))
    request.onerror = () => resolve('网络中断，文件没有保存。请重新上传。')
    request.onabort = () => resolve('已取消，文件没有保存。')
    signal.addEventListener('abort', () => request.abort())
    const body = new FormData()
    body.append('file', file)
    request.send(body)
  })
}
