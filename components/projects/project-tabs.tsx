import { TabLinks } from '@/components/ui/tab-links'
import { PARTS_BASE, PROJECT_BASES } from '@/lib/features/projects/constants'

/** The projects that a unit writes, and those in which others name it. */
export function ProjectTabs({ active }: { active: 'own' | 'parts' }) {
  return (
    <TabLinks
      label="本单位的项目"
      tabs={[
        { label: '本单位牵头', href: PROJECT_BASES.own, active: active === 'own' },
        { label: '本单位参与', href: PARTS_BASE, active: active === 'parts' },
      ]}
    />
  )
}
