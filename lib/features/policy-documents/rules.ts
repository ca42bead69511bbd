import { cleanLine } from '@/lib/shared/text'

/** The title inside book-title marks, since people cite with and without them: 《校企合作管理办法》 → 校企合作管理办法. */
export function bareTitle(title: string): string {
  const bare = /^《([^《》]+)》$/.exec(cleanLine(title))?.[1]
  return bare ?? cleanLine(title)
}
