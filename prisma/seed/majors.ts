import { readFileSync } from 'node:fs'
import { saveMajors } from '@/lib/features/majors/mutations'
import { readMajors } from '@/lib/features/majors/rules'
import type { Db } from '@/lib/server/db'

const DATA_FILE = new URL('./majors.csv', import.meta.url)

/** The majors that come with the product. */
export const readDemoMajors = () => readMajors(readFileSync(DATA_FILE, 'utf8')).majors

/**
 * Puts the majors that come with the product into a catalog that is still empty, and gives how many they were. Whatever
 * an operator imported stays.
 */
export async function ensureMajors(db: Db): Promise<number> {
  if ((await db.major.count()) > 0) return 0
  return saveMajors(db, readDemoMajors())
}
