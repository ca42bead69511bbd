/** The largest form, in bytes, that is taken: the framework's own limit for server actions. */
export const BODY_LIMIT = 1024 * 1024

export const TOO_LARGE = '内容超过 1 MB，没有提交。请删减后再提交，已填的内容都在。'

/** About as many bytes as a form has on its way: each field comes with a boundary and its name. */
export function sizeOf(form: FormData): number {
  const encoder = new TextEncoder()
  let bytes = 0
  for (const [name, value] of form) {
    bytes += 150 + encoder.encode(name).length
    bytes += typeof value === 'string' ? encoder.encode(value).length : value.size
  }
  return bytes
}
