import { QrCode } from '@/components/ui/qr-code'
import { LEGAL_NOTE } from '@/lib/features/agreements/documents/constants'
import {
  footerWords,
  partyWords,
  printedFacts,
  signatureLines,
} from '@/lib/features/agreements/documents/rules'
import type { PrintedAgreement, PrintedPage } from '@/lib/features/agreements/documents/types'
import { formatBytes } from '@/lib/shared/files'

type Part = { agreement: PrintedAgreement }

function Facts({ agreement }: Part) {
  return (
    <table className="sheet-facts">
      <caption className="sr-only">协议的登记信息</caption>
      <tbody>
        {printedFacts(agreement).map(({ term, value }) => (
          <tr key={term}>
            <th scope="row">{term}</th>
            <td>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Attachments({ agreement: { attachments } }: Part) {
  if (attachments.length === 0) return null
  return (
    <section aria-labelledby="attachments">
      <h2 id="attachments" className="sheet-attachments-heading">
        附件
      </h2>
      <ol className="sheet-attachments">
        {attachments.map(({ name, size, sha256 }) => (
          <li key={sha256 + name}>
            {name}（{formatBytes(size)}）
            <br />
            <code className="hash">SHA-256 {sha256}</code>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Signatures({ agreement: { parties, origin } }: Part) {
  return (
    <section aria-label="签署" className="sheet-signatures">
      {parties.map((party) => (
        <div key={party.role}>
          <h2>{party.role}</h2>
          {signatureLines(party, origin).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      ))}
    </section>
  )
}

function Check({ agreement: { checkUrl, sha256, origin } }: Part) {
  return (
    <section aria-label="核验" className="sheet-check">
      <QrCode text={checkUrl} label="核验本协议的二维码" />
      <div>
        <p>扫码或打开下面的地址，核对本协议的真伪和现状：</p>
        <p className="hash">{checkUrl}</p>
        <p>
          SHA-256 <code className="hash">{sha256}</code>
        </p>
        <p>{LEGAL_NOTE[origin]}</p>
      </div>
    </section>
  )
}

/**
 * An agreement as it is printed on A4. The foot with number and hash stands on every sheet in every browser; the numbers
 * of the pages are written by browsers that know the margins of paper.
 */
export function AgreementSheet({
  agreement,
  bodyHtml,
  back,
}: PrintedPage & { back: { href: string; label: string } }) {
  return (
    <main id="main" tabIndex={-1} className="sheet-page wrap">
      <nav className="sheet-bar no-print" aria-label="打印">
        <a href={back.href}>{back.label}</a>
        <p className="meta">用浏览器的“打印”功能打印，或者另存为 PDF；纸张选 A4。</p>
      </nav>
      <article className="sheet">
        <div className="sheet-text">
          <h1>{agreement.title}</h1>
          <div className="sheet-parties">
            {agreement.parties.map((party) => (
              <p key={party.role}>{partyWords(party)}</p>
            ))}
          </div>
          <Facts agreement={agreement} />
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made and sanitized by lib/server/markdown */}
          <div className="sheet-body" dangerouslySetInnerHTML={{ __html: bodyHtml }} />
          <Attachments agreement={agreement} />
          <Signatures agreement={agreement} />
          <Check agreement={agreement} />
        </div>
        <div className="sheet-room" aria-hidden="true" />
        <p className="sheet-foot hash">{footerWords(agreement)}</p>
      </article>
    </main>
  )
}
