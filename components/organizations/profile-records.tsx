import { Badge } from '@/components/ui/badge'
import { DefinitionList } from '@/components/ui/definition-list'
import { RecordItem, RecordList } from '@/components/ui/records'
import { SectionHeading } from '@/components/ui/section-heading'
import {
  PLATFORM_KIND_LABELS,
  PLATFORM_KINDS,
  PLATFORM_STATUS_LABELS,
} from '@/lib/features/platforms/constants'
import { platformPath } from '@/lib/features/platforms/rules'
import { POSITION_KIND_LABELS, POSITION_STATUS_LABELS } from '@/lib/features/positions/constants'
import type { PlatformTie, PositionLine, ProjectTie } from '@/lib/features/profiles/types'
import {
  PARTY_ROLE_LABELS,
  PROJECT_KIND_LABELS,
  PROJECT_STATUS_LABELS,
} from '@/lib/features/projects/constants'
import { formatPartialDate } from '@/lib/shared/dates'

const since = (date: string | null) => date && `${formatPartialDate(date)}起`

function PlatformLine({ platform }: { platform: PlatformTie }) {
  const facts = [
    platform.isHost ? '' : '共建',
    since(platform.since),
    platform.status === 'operating' ? '' : PLATFORM_STATUS_LABELS[platform.status],
  ]
  const words = facts.filter(Boolean).join('，')
  return (
    <li>
      <a href={platformPath(platform)}>{platform.name}</a>
      {words && <span className="meta">（{words}）</span>}
    </li>
  )
}

/** The industry colleges and platforms of a unit by kind: those that it hosts, and those of others that it shares. */
export function ProfilePlatforms({ platforms }: { platforms: readonly PlatformTie[] }) {
  if (platforms.length === 0) return null
  const kinds = PLATFORM_KINDS.filter((kind) => platforms.some((platform) => platform.kind === kind))
  return (
    <section aria-labelledby="platforms">
      <SectionHeading id="platforms" title="产业学院与共建平台" note={`${platforms.length} 个`} />
      <DefinitionList
        items={kinds.map((kind) => ({
          term: PLATFORM_KIND_LABELS[kind],
          value: (
            <ul>
              {platforms
                .filter((platform) => platform.kind === kind)
                .map((platform) => (
                  <PlatformLine key={platform.slug} platform={platform} />
                ))}
            </ul>
          ),
        }))}
      />
    </section>
  )
}

/** The registered projects that a unit is a party of. */
export function ProfileProjects({ projects }: { projects: readonly ProjectTie[] }) {
  if (projects.length === 0) return null
  return (
    <section aria-labelledby="projects">
      <SectionHeading id="projects" title="合作项目" note={`${projects.length} 个`} />
      <RecordList>
        {projects.map((project) => (
          <RecordItem
            key={project.slug}
            href={`/projects/${project.slug}`}
            title={project.title}
            badges={<Badge>{PROJECT_STATUS_LABELS[project.status]}</Badge>}
            meta={[PROJECT_KIND_LABELS[project.kind], PARTY_ROLE_LABELS[project.role], since(project.since)]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </RecordList>
    </section>
  )
}

/** The positions of a unit that are open, or paused for now. */
export function ProfilePositions({ positions }: { positions: readonly PositionLine[] }) {
  if (positions.length === 0) return null
  return (
    <section aria-labelledby="positions">
      <SectionHeading id="positions" title="实习岗位" href="/positions" linkLabel="全部岗位" />
      <RecordList>
        {positions.map((position) => (
          <RecordItem
            key={position.slug}
            href={`/positions/${position.slug}`}
            title={position.title}
            badges={position.demo ? <Badge tone="warning">演示</Badge> : undefined}
            meta={`${POSITION_KIND_LABELS[position.kind]} · ${position.seats} 人 · ${POSITION_STATUS_LABELS[position.status]}`}
          />
        ))}
      </RecordList>
    </section>
  )
}
