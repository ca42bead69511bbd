import * as z from 'zod'
import { SYNONYM_LIMITS } from '@/lib/features/search/synonyms/constants'
import { parseSynonyms, writeSynonyms } from '@/lib/features/search/synonyms/rules'
import { countCharacters } from '@/lib/shared/text'
import { MOST_FAULTS } from './constants'

const { text: LONGEST } = SYNONYM_LIMITS

/** The list as it was typed becomes the list as it is kept. Lines are counted as the person sees them. */
const list = z
  .string({ error: '同义词表填写有误' })
  .default('')
  .refine((text) => countCharacters(text) <= LONGEST, {
    error: `同义词表不能超过 ${LONGEST} 个字`,
    abort: true,
  })
  .transform((text, context) => {
    const { groups, faults } = parseSynonyms(text)
    for (const fault of faults.slice(0, MOST_FAULTS)) context.addIssue(fault)
    if (faults.length > MOST_FAULTS) context.addIssue(`另有 ${faults.length - MOST_FAULTS} 处需要修改`)
    return writeSynonyms(groups)
  })

/** The form. `version` is 0 before anybody changed the list. */
export const synonymsInput = z.object({ list, version: z.coerce.number().int().min(0) })
export type SynonymsInput = z.output<typeof synonymsInput>
