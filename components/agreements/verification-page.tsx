import { JsonLd } from '@/components/layout/json-ld'
import { Missing } from '@/components/layout/missing'
import { PageMeta } from '@/components/layout/page-meta'
import { PageHead, PageShell } from '@/components/layout/page-shell'
import { QrCode } from '@/components/ui/qr-code'
import { SectionHeading } from '@/components/ui/section-heading'
import { AGREEMENT_KIND_LABELS } from '@/lib/features/agreements/constants'
import { verifyPath } from '@/lib/features/agreements/documents/rules'
import { loadVerification } from '@/lib/features/agreements/verification/loaders'
import { loadSite } from '@/lib/features/settings/loaders'
import { agreementJsonLd } from './agreement-json-ld'
import { LegalMeaning } from './legal-meaning'
import { Verdict } from './verdict'
import { VerifiedEntries, VerifiedFacts, VerifiedParties, VerifiedText } from './verification-parts'
import { NumberForm, UnknownNumber } from './verify-form'

/** How to check the agreement without this site. */
function OfflineProof({ number }: { number: string }) {
  const path = verifyPath(number)
  return (
    <section aria-labelledby="offline" className="no-print">
      <SectionHeading id="offline" title="自行核对" />
      <ol className="proof-steps">
        <li>
          <a href={`${path}/agreement.json`} download="agreement.json">
            下载协议与台账证明
          </a>
          <span className="meta">agreement.json</span>
        </li>
        <li>
          <a href="/verify/heads.json" download="heads.json">
            下载台账的每日末端值
          </a>
          <span className="meta">heads.json，最好向别的单位另取一份</span>
        </li>
        <li>
          <a href="/verify-agreement.mjs" download="verify-agreement.mjs">
            下载核对程序
          </a>
          <span className="meta">只需 Node.js，不联网</span>
        </li>
        <li>
          <code>node verify-agreement.mjs agreement.json heads.json</code>
        </li>
      </ol>
    </section>
  )
}

function CheckCode({ url }: { url: string }) {
  return (
    <section aria-labelledby="code" className="check-code">
      <SectionHeading id="code" title="本页二维码" />
      <QrCode text={url} label="核验本协议的二维码" />
      {/* As it is read: an address bar takes it so, too. */}
      <p className="meta [overflow-wrap:anywhere]">{decodeURI(url)}</p>
    </section>
  )
}

/** Whether an agreement is genuine, how it stands, and what proves it. */
export async function VerificationPage({ segment }: { segment: string }) {
  const [verification, site] = await Promise.all([loadVerification(segment), loadSite()])
  if (!verification) {
    return (
      <Missing>
        <UnknownNumber />
      </Missing>
    )
  }
  const { title, number, kind } = verification
  const path = verifyPath(number)
  const url = site.baseUrl + path
  return (
    <PageShell
      trail={[
        { label: '首页', href: '/' },
        { label: '协议核验', href: '/verify' },
        { label: number, href: path },
      ]}
      baseUrl={site.baseUrl}
      head={
        <PageHead
          title={title}
          eyebrow={
            <>
              <span>协议核验</span>
              <span>{AGREEMENT_KIND_LABELS[kind]}</span>
              <span>{number}</span>
            </>
          }
        />
      }
      aside={
        <>
          <CheckCode url={url} />
          <OfflineProof number={number} />
          <LegalMeaning origin={verification.origin} />
          <NumberForm label="核验另一份协议" />
        </>
      }
      foot={<PageMeta publisher={site.host || site.name} />}
    >
      <Verdict verification={verification} />
      <VerifiedParties verification={verification} />
      <VerifiedFacts verification={verification} />
      <VerifiedText verification={verification} />
      <VerifiedEntries verification={verification} />
      <JsonLd data={agreementJsonLd(verification, site.baseUrl)} />
    </PageShell>
  )
}
