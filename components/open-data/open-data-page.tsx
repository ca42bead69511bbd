import { JsonLd } from '@/components/layout/json-ld'
import { PageMeta } from '@/components/layout/page-meta'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { loadOpenCounts } from '@/lib/features/open-data/loaders'
import { loadSite, pageMetadata } from '@/lib/features/settings/loaders'
import { openDataJsonLd } from './open-data-json-ld'
import { CallingRules, LeftOut, Licence, OtherDoors } from './open-data-notes'
import { OpenFields } from './open-fields'
import { OpenSets } from './open-sets'
import { ReadingSteps } from './reading-steps'

const LEAD = '本站公开的记录都可以整批取用：网页接口、表格文件和给智能助手的工具，不需要账号，也不需要密钥。'

/** Title and address of the page of open data. */
export function openDataMetadata() {
  return pageMetadata({ title: '开放数据', description: LEAD, path: '/data/open' })
}

/** What data there are, how to read them, and under which conditions. */
export async function OpenDataPage() {
  const [site, counts] = await Promise.all([loadSite(), loadOpenCounts()])
  const { name, baseUrl, dataLicence: licence } = site
  const publisher = site.host || name
  return (
    <PageShell
      trail={[
        { label: '首页', href: '/' },
        { label: '数据', href: '/data' },
        { label: '开放数据', href: '/data/open' },
      ]}
      baseUrl={baseUrl}
      head={<PageHead title="开放数据" lead={LEAD} />}
      aside={
        <>
          <Licence licence={licence} />
          <LeftOut />
        </>
      }
      foot={<PageMeta publisher={publisher} url={`${baseUrl}/data/open`} />}
    >
      <OpenSets counts={counts} />
      <ReadingSteps baseUrl={baseUrl} />
      <CallingRules />
      <OpenFields />
      <OtherDoors baseUrl={baseUrl} />
      <JsonLd data={openDataJsonLd({ name, baseUrl, publisher, licence })} />
    </PageShell>
  )
}
