import type { SiteSettingKey } from '@/lib/features/settings/constants'

const NUMBER_REGISTERS = ['project', 'agreement'] as const
/** A register of its own series: projects and agreements are counted apart. */
export type NumberRegister = (typeof NUMBER_REGISTERS)[number]

/** The setting that holds the letters in front of a register's numbers. */
export const PREFIX_SETTINGS = {
  project: 'projectPrefix',
  agreement: 'agreementPrefix',
} as const satisfies Record<NumberRegister, SiteSettingKey>
