import { ContactLines } from '@/components/layout/contact-lines'
import { StandingPage } from '@/components/layout/standing-page'
import { loadAboutHtml, loadSite, pageMetadata } from '@/lib/features/settings/loaders'

const LEAD = '这里登记产教融合联盟的成员单位，以及它们共同育人的平台、项目、协议与岗位。'

export function generateMetadata() {
  return pageMetadata({ title: '关于本站', description: LEAD, path: '/about' })
}

function StandardText() {
  return (
    <>
      <h2>这里有什么</h2>
      <p>
        联盟与成员单位、产业学院与共建平台、合作项目、协议登记、实习岗位、动态与政策文件。各单位维护自己的资料，联盟秘书处核验、登记与审核。
      </p>
      <h2>数字从哪里来</h2>
      <p>
        标有来源的数字照来源记录，保留“余”“多”“以上”等限定词；同一指标有不同说法时并列显示。标为“本站登记”的数字由本站的记录计算得出。
      </p>
      <h2>荣誉怎样写</h2>
      <p>每项荣誉都写明进展：申报、公示、培育、立项、认定等各不相同，公示拟入围不等于认定。</p>
    </>
  )
}

export default async function AboutPage() {
  const [site, html] = await Promise.all([loadSite(), loadAboutHtml()])
  return (
    <StandingPage title="关于本站" lead={LEAD} path="/about" site={site}>
      {html ? (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitized by lib/server/markdown
        <div dangerouslySetInnerHTML={{ __html: html }} />
      ) : (
        <StandardText />
      )}
      <h2>联系我们</h2>
      <ContactLines contact={site} />
    </StandingPage>
  )
}
