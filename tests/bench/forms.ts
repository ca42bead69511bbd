const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" }
const plainText = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (_, name) => ENTITIES[name] ?? '')

/** The attributes of a tag, as React writes them. */
function attributesOf(tag: string): Map<string, string> {
  return new Map(
    [...tag.matchAll(/([\w$:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, plainText(value)]),
  )
}

function sentValue(kind: string, tag: string, content: string): string | null {
  const attributes = attributesOf(tag)
  if (kind === 'textarea') return plainText(content).replace(/^\n/, '')
  if (kind === 'select') {
    const options = [...content.matchAll(/<option[^>]*>/g)].map(([option]) => option)
    const chosen = options.find((option) => / selected=/.test(option)) ?? options[0]
    return chosen ? (attributesOf(chosen).get('value') ?? '') : null
  }
  const type = attributes.get('type') ?? 'text'
  if (['submit', 'button', 'file'].includes(type)) return null
  if (['checkbox', 'radio'].includes(type) && !/ checked=/.test(tag)) return null
  return attributes.get('value') ?? ''
}

/**
 * What a browser without JavaScript would send for the form of this label: every field with the value that the page
 * gave it, the framework's hidden ones included.
 */
export function readForm(html: string, label: string): FormData {
  const form = [...html.matchAll(/<form[^>]*>[\s\S]*?<\/form>/g)].find(([text]) =>
    text.slice(0, text.indexOf('>')).includes(`aria-label="${label}"`),
  )
  if (!form) throw new Error(`No form “${label}” on the page`)
  const data = new FormData()
  const fields = /<(input)\b[^>]*>|<(textarea|select)\b[^>]*>([\s\S]*?)<\/\2>/g
  for (const [text, input, other, content = ''] of form[0].matchAll(fields)) {
    const tag = text.slice(0, text.indexOf('>') + 1)
    const name = attributesOf(tag).get('name')
    const value = sentValue(input ?? other ?? '', tag, content)
    if (name && value !== null) data.append(name, value)
  }
  return data
}
