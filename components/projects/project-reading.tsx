import { DefinitionList } from '@/components/ui/definition-list'
import type { ProjectForEdit } from '@/lib/features/projects/drafts/types'
import { comparedProjectFields } from './compared-fields'

/** Everything that a project says, for those who may read but not change it now. */
export function ProjectReading({ project }: { project: ProjectForEdit }) {
  return (
    <DefinitionList
      items={comparedProjectFields(project).map(({ label, stored }) => ({
        term: label,
        value: stored && <span className="whitespace-pre-line">{stored}</span>,
      }))}
    />
  )
}
