import { FigureSection } from '@/components/figures/figure-section'
import { HonourSection } from '@/components/honours/honour-section'
import { JsonLd } from '@/components/layout/json-ld'
import { PageMeta } from '@/components/layout/page-meta'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { ProjectRecords } from '@/components/projects/project-record'
import { SourceNote } from '@/components/sources/source-note'
import { SectionHeading } from '@/components/ui/section-heading'
import { PLATFORM_KIND_LABELS } from '@/lib/features/platforms/constants'
import { platformPath } from '@/lib/features/platforms/rules'
import type { PlatformPage as Platform } from '@/lib/features/platforms/types'
import type { Site } from '@/lib/features/settings/types'
import { formatInstant } from '@/lib/shared/dates'
import { CollegeTasks } from './college-tasks'
import { PlatformFacts } from './platform-facts'
import { platformJsonLd } from './platform-json-ld'
import { PlatformCouncil, PlatformParties } from './platform-parties'
import { PlatformEmblem, PlatformStatusBadge } from './platform-record'

function Head({ platform }: { platform: Platform }) {
  return (
    <PageHead
      title={platform.name}
      eyebrow={
        <>
          {PLATFORM_KIND_LABELS[platform.kind]} <PlatformStatusBadge status={platform.status} />
        </>
      }
      lead={platform.summary}
      picture={<PlatformEmblem platform={platform} size="large" />}
    />
  )
}

function Projects({ projects }: Pick<Platform, 'projects'>) {
  if (projects.length === 0) return null
  return (
    <section aria-labelledby="projects">
      <SectionHeading id="projects" title="合作项目" href="/projects" linkLabel="全部项目" />
      <ProjectRecords projects={projects} />
    </section>
  )
}

/** The public page of an industry college or of another platform. */
export function PlatformPage({ platform, site }: { platform: Platform; site: Site }) {
  const path = platformPath(platform)
  const list =
    platform.kind === 'industry_college'
      ? { label: '产业学院', href: '/colleges' }
      : { label: '共建平台', href: '/platforms' }
  return (
    <PageShell
      trail={[{ label: '首页', href: '/' }, list, { label: platform.name, href: path }]}
      baseUrl={site.baseUrl}
      head={<Head platform={platform} />}
      aside={<PlatformFacts platform={platform} />}
      foot={
        <PageMeta
          publisher={platform.host.name}
          updated={{ dateTime: platform.updatedAt, label: formatInstant(platform.updatedAt) }}
          url={site.baseUrl + path}
        />
      }
    >
      <JsonLd data={platformJsonLd(platform, site.baseUrl)} />
      <PlatformParties platform={platform} />
      {platform.bodyHtml && (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: made and sanitized by lib/server/markdown
        <div className="prose" dangerouslySetInnerHTML={{ __html: platform.bodyHtml }} />
      )}
      <CollegeTasks tasks={platform.tasks} />
      <PlatformCouncil council={platform.council} />
      <HonourSection honours={platform.honours} />
      <FigureSection figures={platform.figures} />
      <Projects projects={platform.projects} />
      <SourceNote source={platform.source} note={platform.note} />
    </PageShell>
  )
}
