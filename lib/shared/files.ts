import { RefusedError } from './errors'
import { cleanLine } from './text'

/** What kinds of files there are, by what is in them. A name says nothing; lib/server/files/check.ts looks. */
export const FILE_KINDS = {
  pdf: { label: 'PDF', mediaType: 'application/pdf', extensions: ['pdf'] },
  png: { label: 'PNG 图片', mediaType: 'image/png', extensions: ['png'] },
  jpeg: { label: 'JPEG 图片', mediaType: 'image/jpeg', extensions: ['jpg', 'jpeg'] },
  webp: { label: 'WebP 图片', mediaType: 'image/webp', extensions: ['webp'] },
  docx: {
    label: 'Word 文档',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extensions: ['docx'],
  },
  xlsx: {
    label: 'Excel 表格',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    extensions: ['xlsx'],
  },
} as const
export type FileKind = keyof typeof FILE_KINDS

/** What may be attached to a record. */
export const ATTACHMENT_KINDS = ['pdf', 'png', 'jpeg', 'webp', 'docx'] as const satisfies FileKind[]

/** The same for the field of a form. */
export const ATTACHMENT_ACCEPT = ATTACHMENT_KINDS.flatMap((kind) =>
  FILE_KINDS[kind].extensions.map((one) => `.${one}`),
).join(',')

export const FILE_LIMITS = {
  /** Bytes of one file. nginx.conf allows somewhat more, so that the portal answers with its own sentence. */
  bytes: 20 * 1024 * 1024,
  /** Files of one record. */
  perRecord: 20,
  /** Bytes of all files of one unit; those that belong to no unit count for whoever uploaded them. */
  quotaBytes: 2 * 1024 ** 3,
  /** Characters of a name with its extension. */
  name: 100,
} as const

/** Why a file is not taken, in words for whoever sent it. The keys stand in addresses (`?refused=empty`). */
export const FILE_REFUSALS = {
  none: '没有收到文件。请先选择文件，再按“上传”。',
  many: '一次只能上传一个文件，没有保存。请逐个上传。',
  malformed: '上传没有完成，文件没有保存。请重新上传。',
  empty: '文件是空的，没有保存。请检查后重新选择。',
  large: '文件超过 20 MB，没有保存。请压缩或拆分后再上传。',
  kind: '文件的实际内容不是 PDF、图片（PNG、JPEG、WebP）或 Word 文档（.docx），没有保存。',
  word: '文件的实际内容不是 Word 文档（.docx），没有保存。请在 Word 里另存为 .docx，再上传。',
  template: '模板不能使用，没有保存。请在 Word 里改正后重新上传：',
  named: '已有同名的模板，没有保存。请给文件换一个名称再上传，或先删除原来的。',
  mismatch: '文件名的扩展名与实际内容不符，没有保存。请用原来的程序另存为正确的格式，再上传。',
  script: '网页和 SVG 文件可能带有脚本，没有保存。请另存为 PDF 或 PNG，再上传。',
  old: '旧版或加密的 Office 文件不能上传。请去掉密码，另存为 .docx 或 PDF，再上传。',
  broken: '文件不完整或已损坏，没有保存。请先打开原文件确认，再重新上传。',
  encrypted: '文件设有密码，别人无法打开，没有保存。请去掉密码后再上传。',
  bomb: '文件解压后过大或包含过多内容，没有保存。请另存为 PDF 再上传。',
  path: '文件内部的路径不正常，没有保存。请用 Word 重新另存为 .docx，再上传。',
  macros: '文档带有宏或控件，没有保存。请另存为不带宏的 .docx 或 PDF，再上传。',
  external: '文档引用了外部的模板，没有保存。请另存为 PDF，或去掉模板后再上传。',
  active: 'PDF 里有脚本、启动程序的动作或嵌入的文件，没有保存。请把它打印成新的 PDF，再上传。',
  quota: '本单位的文件已达到 2 GB 的上限，没有保存。请先删除不再需要的附件。',
  count: '这里已有 20 个文件，没有保存。请先删除不再需要的。',
  twice: '同样内容的文件已经在这里，没有重复保存。',
  reason: '请写明更正的原因，不超过 500 个字。文件没有保存，请重新选择。',
  replaced: '要更换的附件已经不在这里，没有保存。请刷新页面后再选。',
  changed: '这条记录现在不能添加附件，文件没有保存。请刷新页面查看它的状态。',
  missing: '要添加附件的记录不存在，或您无权查看。文件没有保存。',
  'signed-out': '登录已失效，文件没有保存。请重新登录后再上传。',
  origin: '上传的请求不是从本网站的页面发出的，没有受理。',
  often: '上传过于频繁，文件没有保存。请过几分钟再试。',
  full: '服务器的磁盘空间不足，文件没有保存。请联系管理员。',
} as const
export type FileRefusal = keyof typeof FILE_REFUSALS

/**
 * A file is not taken. Forms show the sentence as they show every refusal; /api/files gives it a status too. `detail`
 * says what in this very file is wrong, after the sentence that the reason has.
 */
export class FileRefusedError extends RefusedError {
  override name = 'FileRefusedError'
  constructor(
    readonly reason: FileRefusal,
    readonly detail = '',
  ) {
    super(FILE_REFUSALS[reason] + detail, 'file')
  }
}

/** The last extension of a name in lower case; '' where it has none. */
export function extensionOf(name: string): string {
  return /\.([a-z0-9]{1,8})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

/**
 * A name as it is kept and offered for saving, with an extension that fits the content: no path, no control or
 * direction marks, nothing that a file system or a shell could take for something else.
 */
export function cleanFileName(given: string, kind: FileKind): string {
  const last = cleanLine(given).split(/[/\\]/).at(-1) ?? ''
  const safe = last
    .replace(/[<>:"|?*]/g, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '')
    .replace(/^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i, '_$1')
  const { extensions } = FILE_KINDS[kind]
  const extension = extensions.find((one) => one === extensionOf(safe))
  const stem = extension === undefined ? safe : safe.slice(0, -extension.length - 1).trimEnd()
  const ending = `.${extension ?? extensions[0]}`
  const characters = [...(stem.replace(/^\.+$/, '') || '附件')]
  return (
    characters
      .slice(0, FILE_LIMITS.name - ending.length)
      .join('')
      .trimEnd() + ending
  )
}

/** The header that makes a browser save the answer under this name (RFC 6266, RFC 8187). */
export function contentDisposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}

/** A size for people: 812 字节, 36 KB, 1.4 MB. */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} 字节`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

/** What a media type is called; itself, where it is none of ours. */
export function mediaTypeLabel(mediaType: string): string {
  return Object.values(FILE_KINDS).find((kind) => kind.mediaType === mediaType)?.label ?? mediaType
}
