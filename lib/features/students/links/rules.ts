import type { SheetToWrite } from '@/lib/server/workbook'
import { formatInstant } from '@/lib/shared/dates'
import type { LinkRow } from './types'

/** A file of links as a sheet, to be handed out student by student. */
export function linkSheet(rows: readonly LinkRow[]): SheetToWrite {
  return {
    name: '账号开通链接',
    head: ['学号', '姓名', '登录名', '开通链接', '有效期至'],
    columns: [
      { width: 18, isText: true },
      { width: 14, isText: true },
      { width: 24, isText: true },
      { width: 72, isText: true },
      { width: 22, isText: true },
    ],
    rows: rows.map(({ number, name, loginName, link, expiresAt }) => [
      number,
      name,
      loginName,
      link,
      formatInstant(expiresAt),
    ]),
  }
}
